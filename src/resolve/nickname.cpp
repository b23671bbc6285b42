#include "resolve/nickname.hpp"

#include "resolve/entity.hpp"
#include "resolve/name_words.hpp"
#include "text/unicode.hpp"

namespace inquit {

byte_span surname_behind_nickname(std::string_view text, mention const& first, mention const& second,
                                  vocabulary const& words) {
    constexpr std::uint32_t longest_nickname = 24; // bytes, with its marks
    bool const near = first.name.end < second.name.begin
                      && second.name.begin - first.name.end <= longest_nickname
                      && first.span.end == first.name.end && second.span.begin == second.name.begin
                      && second.kind == mention_kind::name && first.kind == mention_kind::name;
    if (!near) {
        return {};
    }
    constexpr std::size_t shortest_nickname = 5; // bytes, likewise, with the blanks
    auto const between = text.substr(first.name.end, second.name.begin - first.name.end);
    if (between.size() < shortest_nickname || !between.starts_with(' ') || !between.ends_with(' ')) {
        return {};
    }
    auto const own = words_of_mention(text, first);
    auto const* const given = own.size() == 1 ? words.find(unicode::lower(own.front())) : nullptr;
    if (given == nullptr || !given->is(word_class::given_name)) {
        return {};
    }
    auto const inner = between.substr(1, between.size() - 2);
    bool const marked = !unicode::is_letter(unicode::decode(inner, 0).code_point)
                        && !unicode::is_letter(unicode::decode_before(inner, inner.size()).code_point);
    auto const nickname = words_of_name(inner);
    return marked && nickname.size() == 1 && begins_upper(nickname.front()) ? second.name : byte_span{};
}

} // namespace inquit

#include "resolve/entity.hpp"

#include "resolve/name_words.hpp"

#include <algorithm>

namespace inquit {

std::vector<std::string> words_of_mention(std::string_view text, mention const& named) {
    auto words = words_of_name(text.substr(named.name.begin, named.name.size()));
    return named.kind == mention_kind::name ? calm_words(std::move(words)) : words;
}

std::optional<std::uint32_t> nearest(std::span<entity const> entities,
                                     std::span<std::uint32_t const> candidates, std::uint32_t offset) {
    std::optional<std::uint32_t> before;
    std::uint32_t before_at = 0;
    std::optional<std::uint32_t> after;
    std::uint32_t after_at = 0;
    for (auto const id : candidates) {
        auto const& places = entities[id].mentioned_at;
        auto const next = std::lower_bound(places.begin(), places.end(), offset);
        if (next != places.begin() && (!before || *(next - 1) > before_at)) {
            before = id;
            before_at = *(next - 1);
        } else if (next == places.begin() && next != places.end() && (!after || *next < after_at)) {
            after = id;
            after_at = *next;
        }
    }
    return before ? before : after;
}

} // namespace inquit

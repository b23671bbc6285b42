#include "record/part_words.hpp"

#include "text/unicode.hpp"

#include <algorithm>

namespace inquit {
namespace {

using words = std::vector<std::string_view>;

/// Paragraphs are joined by line feeds.
words lines_of(std::string_view quote) {
    words out;
    for (std::size_t begin = 0; begin <= quote.size();) {
        auto const end = std::min(quote.find('\n', begin), quote.size());
        out.push_back(quote.substr(begin, end - begin));
        begin = end + 1;
    }
    return out;
}

/// As long as each part is in the file; a blank or a line end parts them.
words as_long_as_in_file(record const& made) {
    std::string_view rest = made.quote;
    words out;
    for (auto const& each : made.parts) {
        if (!out.empty()) {
            if (!rest.starts_with(' ') && !rest.starts_with('\n')) {
                return {};
            }
            rest.remove_prefix(1);
        }
        std::size_t end = 0;
        for (auto left = each.chars.second - each.chars.first; left > 0; --left) {
            if (end >= rest.size()) {
                return {};
            }
            end += std::max(unicode::decode(rest, end).length, 1U);
        }
        out.push_back(rest.substr(0, end));
        rest.remove_prefix(end);
    }
    return rest.empty() ? out : words{};
}

} // namespace

std::vector<std::string_view> part_words(record const& made) {
    auto out = made.parts.size() == 1 ? words{made.quote} : as_long_as_in_file(made);
    if (out.empty()) {
        out = lines_of(made.quote);
    }
    bool const is_whole = out.size() == made.parts.size()
                          && std::ranges::none_of(out, [](std::string_view each) { return each.empty(); });
    return is_whole ? out : words{};
}

} // namespace inquit

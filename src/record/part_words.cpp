#include "record/part_words.hpp"

#include "text/unicode.hpp"

#include <algorithm>

namespace inquit {

std::vector<std::string_view> part_words(record const& made) {
    std::string_view const quote = made.quote;
    std::vector<std::string_view> out;
    if (made.parts.size() == 1 && !quote.empty()) {
        return {quote};
    }
    std::size_t at = 0;
    for (auto const& each : made.parts) {
        auto const begin =
            out.empty() ? at : std::min(at + 1, quote.size()); // a blank or a line end parts them
        auto end = begin;
        for (auto left = each.chars.second - each.chars.first; left > 0 && end < quote.size(); --left) {
            end += std::max(unicode::decode(quote, end).length, 1U);
        }
        out.push_back(quote.substr(begin, end - begin));
        at = end;
    }
    bool const is_whole =
        at == quote.size() && std::ranges::none_of(out, [](std::string_view each) { return each.empty(); });
    return is_whole ? out : std::vector<std::string_view>{};
}

} // namespace inquit

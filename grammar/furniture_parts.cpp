#include "grammar/furniture_parts.hpp"

#include <algorithm>

namespace inquit::grammar {

bool is_capitalised(std::string_view word) { return unicode::is_upper(unicode::decode(word, 0).code_point); }

bool is_acronym(std::string_view word) {
    constexpr std::size_t shortest = 2;
    constexpr std::size_t longest = 5;
    return shortest <= word.size() && word.size() <= longest
           && std::ranges::all_of(word, [](char c) { return 'A' <= c && c <= 'Z'; });
}

bool is_in_capitals(std::string_view word) {
    std::size_t capitals = 0;
    std::size_t small_letters = 0;
    for (std::size_t offset = 0; offset < word.size();) {
        auto const next = unicode::decode(word, offset);
        capitals += unicode::is_upper(next.code_point) ? 1U : 0U;
        small_letters += unicode::is_lower(next.code_point) ? 1U : 0U;
        offset += next.length;
    }
    auto const is_scottish = word.starts_with("Mc") && small_letters == 1;
    return capitals >= 2 && (small_letters == 0 || is_scottish);
}

} // namespace inquit::grammar

// Words as hashes, and short runs of them (word n-grams): what quotations are found by.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

// An archive keeps these hashes, shortened: whoever changes what a word or a run is gives the archive's schema another version.
namespace inquit::grams {

inline constexpr std::uint64_t factor_of_first = 0xC2B2AE3D27D4EB4F;
inline constexpr std::uint64_t factor_of_second = 0x165667B19E3779F9;
inline constexpr std::uint64_t factor_of_pair = 0xD6E8FEB86659FD93;
inline constexpr std::uint64_t factor_over_gap = 0xA0761D6478BD642F;
inline constexpr std::uint64_t mark_of_lone = 0xE7037ED1A0B428DB;

// Of hashes that are well mixed: then their upper and their lower bits are so, too.
constexpr std::uint64_t run_of_three(std::uint64_t first, std::uint64_t second, std::uint64_t last) {
    return (first * factor_of_first + second) * factor_of_second + last;
}
constexpr std::uint64_t run_of_two(std::uint64_t first, std::uint64_t last) {
    return first * factor_of_pair + last;
}
constexpr std::uint64_t pair_over_gap(std::uint64_t first, std::uint64_t last) {
    return first * factor_over_gap + last;
}
constexpr std::uint64_t lone_word(std::uint64_t word) { return word ^ mark_of_lone; }

/// A number, or the end of a contraction, which is a word by itself here. None of no letters.
[[nodiscard]] bool may_stand_for_others(std::string_view word);

enum class gram_kind : std::uint8_t { three, two, over_gap, lone };

inline constexpr std::uint32_t shortest_long_quotation = 10;

/// Calls put(kind, gram, first, last) for each run by which a quotation is found; first, last: its outer words' numbers.
///   quotations of ten words and more: three words in a row     shorter ones: two, with at most one word between
template <class Put>
void for_each_gram(std::span<std::uint64_t const> words, Put put) {
    auto const count = static_cast<std::uint32_t>(words.size());
    bool const is_long = count >= shortest_long_quotation;
    for (std::uint32_t at = 0; at + 2 < count; ++at) {
        if (is_long) {
            put(gram_kind::three, run_of_three(words[at], words[at + 1], words[at + 2]), at, at + 2);
        } else {
            put(gram_kind::over_gap, pair_over_gap(words[at], words[at + 2]), at, at + 2);
        }
    }
    for (std::uint32_t at = 0; !is_long && at + 1 < count; ++at) {
        put(gram_kind::two, run_of_two(words[at], words[at + 1]), at, at + 1);
    }
    if (count == 1) {
        put(gram_kind::lone, lone_word(words[0]), 0U, 0U);
    }
}

} // namespace inquit::grams

// Words as hashes, and short runs of them (word n-grams): what quotations are found by.
#pragma once

#include "text/span.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

// An archive keeps these hashes: whoever changes what a word or a run is gives the archive's schema another version.
namespace inquit::grams {

inline constexpr std::uint64_t seed = 0x9E3779B97F4A7C15;
inline constexpr std::uint64_t letter_factor = 0x100000001B3;
inline constexpr std::uint64_t factor_of_first = 0xC2B2AE3D27D4EB4F;
inline constexpr std::uint64_t factor_of_second = 0x165667B19E3779F9;
inline constexpr std::uint64_t factor_of_last = 0xD6E8FEB86659FD93;
inline constexpr std::uint64_t factor_over_gap = 0xA0761D6478BD642F;
inline constexpr std::uint64_t factor_of_lone = 0xE7037ED1A0B428DB;

/// Upper bits decide on bucket and filter.
constexpr std::uint64_t mixed(std::uint64_t value) {
    value ^= value >> 32;
    value *= factor_of_first;
    return value ^ (value >> 29);
}

constexpr std::uint64_t run_of_three(std::uint64_t first, std::uint64_t second, std::uint64_t last) {
    return mixed(first * factor_of_first + second * factor_of_second + last * factor_of_last);
}
constexpr std::uint64_t run_of_two(std::uint64_t first, std::uint64_t last) {
    return mixed(first * factor_of_second + last * factor_of_first);
}
constexpr std::uint64_t pair_over_gap(std::uint64_t first, std::uint64_t last) {
    return mixed(first * factor_over_gap + last * factor_of_second);
}
constexpr std::uint64_t lone_word(std::uint64_t word) { return mixed(word * factor_of_lone); }

enum : std::uint8_t { separator = 0, lead_of_points = 1, lead_of_latin_signs = 2 };

inline constexpr std::uint8_t general_punctuation_lead =
    0xE2;                                        ///< E2 80 xx: curly marks, dashes, the ellipsis
inline constexpr std::uint8_t latin_lead = 0xC2; ///< C2 xx: no-break space, angle marks

/// Of each byte what it is, or its lower-case form where it belongs to a word.
inline constexpr std::array<std::uint8_t, 256> byte_classes = [] {
    std::array<std::uint8_t, 256> table{};
    for (std::size_t c = 0; c < table.size(); ++c) {
        auto const byte = static_cast<std::uint8_t>(c);
        bool const is_letter_or_digit =
            ('a' <= c && c <= 'z') || ('A' <= c && c <= 'Z') || ('0' <= c && c <= '9');
        if (is_letter_or_digit || c >= 0x80) {
            table[c] = 'A' <= c && c <= 'Z' ? static_cast<std::uint8_t>(byte | 0x20U) : byte;
        }
    }
    table[general_punctuation_lead] = lead_of_points;
    table[latin_lead] = lead_of_latin_signs;
    return table;
}();

/// Bytes of what parts words at `at`; 0: it belongs to a word.
inline std::uint32_t length_of_parting(unsigned char const* bytes, std::uint32_t at, std::uint32_t end) {
    switch (byte_classes[bytes[at]]) {
    case separator:
        return 1;
    case lead_of_latin_signs:
        return 2;
    case lead_of_points:
        return at + 1 == end || bytes[at + 1] == 0x80 ? 3 : 0;
    default:
        return 0;
    }
}

/// Calls visit(hash, begin, end) for each word.
template <class Visit>
void for_each_word(std::string_view text, byte_span range, Visit visit) {
    auto const* const bytes = reinterpret_cast<unsigned char const*>(text.data());
    for (auto at = range.begin; at < range.end;) {
        if (auto const parting = length_of_parting(bytes, at, range.end); parting != 0) {
            at += parting;
            continue;
        }
        auto const begin = at;
        std::uint64_t hash = seed;
        do {
            auto const what = byte_classes[bytes[at]];
            hash = (hash ^ (what > lead_of_latin_signs ? what : bytes[at])) * letter_factor;
            ++at;
        } while (at < range.end
                 && (byte_classes[bytes[at]] > lead_of_latin_signs
                     || length_of_parting(bytes, at, range.end) == 0));
        visit(hash, begin, at);
    }
}

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

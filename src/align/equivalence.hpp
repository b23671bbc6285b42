// Words that differ and say the same: contractions, British spelling, numbers, hyphens.
#pragma once

#include "align/word.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace inquit::align {

enum class equivalence : std::uint8_t {
    contraction, ///< don't / do not
    spelling,    ///< colour / color; flame-throwers / flamethrowers
    number_form, ///< nineteen / 19; % / per cent
};

/// A number in words or digits: "nineteen billion", "19,000", "%" (as a word of its own, value 0.01).
struct number_run {
    std::uint32_t words = 0; ///< how many of them, ending with the word asked for
    double value = 0;
};

/// For each word the longest number that ends with it; words 0 where none does. O(words).
[[nodiscard]] std::vector<number_run> numbers_in(std::span<word const> words);

/// Whether two short runs of words are one in other form. Each has one to three words, and they are not the same.
[[nodiscard]] std::optional<equivalence> equivalence_of(std::span<word const> left,
                                                        std::span<word const> right);

/// What tells quickly that two words have no form in common; made once of each word, asked of each pair.
struct word_shape {
    std::uint32_t begin = 0;      ///< the first three letters
    std::uint32_t begin_mask = 0; ///< the bits of it that a shorter word has
    bool is_odd = false; ///< short for others, or with signs: it may stand for words that look otherwise
    bool is_spelled_anew = false; ///< of the words that are listed with another spelling ("curb", "kerb")
};

[[nodiscard]] word_shape shape_of(word const& from);

/// False where equivalence_of() has none for sure, of one word each, neither of them odd.
[[nodiscard]] constexpr bool may_be_equivalent(word_shape const& left, word_shape const& right) {
    return left.begin == right.begin || (left.is_spelled_anew && right.is_spelled_anew);
}

/// Likewise of several words, the first of them `first`, and one for all of them; none of them odd.
[[nodiscard]] constexpr bool may_begin(word_shape const& first, word_shape const& whole) {
    return (whole.begin & first.begin_mask) == first.begin;
}

/// How many words from the front of `words` are a filler ("um", "you know"); 0 if none. Longest first.
[[nodiscard]] std::uint32_t filler_length(std::span<word const> words);

} // namespace inquit::align

// Words that differ and say the same: contractions, British spelling, numbers, hyphens.
#pragma once

#include "align/word.hpp"

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

/// How many words from the front of `words` are a filler ("um", "you know"); 0 if none. Longest first.
[[nodiscard]] std::uint32_t filler_length(std::span<word const> words);

} // namespace inquit::align

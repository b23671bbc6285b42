// Words that decide what a statement says.
#pragma once

#include "align/word.hpp"

#include <span>

namespace inquit::align {

/// The two sides of a change differ in a negation, a modal, a hedge, a condition or a person, or in a number that both have.
[[nodiscard]] bool flips_meaning(std::span<word const> draft, std::span<word const> source);

/// A negation or a condition is among them: who cuts them says something else.
[[nodiscard]] bool decides_meaning(std::span<word const> cut);

/// Two forms of one verb, by the lexicon: "reminds" and "remind".
[[nodiscard]] bool share_lemma(word const& left, word const& right);

} // namespace inquit::align

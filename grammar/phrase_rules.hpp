// X3 rules over the tokens of a sentence, as functions: how many tokens a name, an office, a modifier takes.
#pragma once

#include "grammar/token.hpp"

#include <cstdint>
#include <span>

namespace inquit::grammar {

/// Tokens in one run of modifiers or name words; the bound on every repetition here.
inline constexpr unsigned longest_run = 14;

/// All take what is left of a sentence's tokens and return the number of tokens from its begin; 0 where nothing fits.

/// "the", "all three"
[[nodiscard]] std::uint32_t length_of_determiners(std::span<token const> rest);
/// "Dmitry Peskov", "European Court of Human Rights", "bell hooks" where the user lists it
[[nodiscard]] std::uint32_t length_of_any_name(std::span<token const> rest);
/// The same with a number behind it: "Article 50"
[[nodiscard]] std::uint32_t length_of_numbered_name(std::span<token const> rest);
/// "Dmitry Peskov": no listed name and no institution's of-complement
[[nodiscard]] std::uint32_t length_of_simple_name(std::span<token const> rest);
/// "of State" behind an office and before its holder: "Secretary | of State | John Kerry"
[[nodiscard]] std::uint32_t length_of_office_complement(std::span<token const> rest);
/// A past or a participle before what it describes: "planned | attack"
[[nodiscard]] bool begins_with_inner_participle(std::span<token const> rest);
/// A verb's word before a noun, behind a determiner: "a | welcome | message"
[[nodiscard]] bool begins_with_verb_as_modifier(std::span<token const> rest);
/// A noun, modifier or such a participle: what a possessive can own
[[nodiscard]] bool begins_with_nominal(std::span<token const> rest);

} // namespace inquit::grammar

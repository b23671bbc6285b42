// Where a noun phrase ends, and whether a word that is noun and verb is the one or the other.
#pragma once

#include "grammar/sentence_tokens.hpp"

#include <cstdint>

namespace inquit::grammar {

/// "FMQs", "NGOs": capitals and an s
[[nodiscard]] bool is_acronym_in_plural(std::string_view word);

/// Tokens of the phrase that begins at `at`: determiners, then a run of names, nouns and modifiers; 0 if it names nothing.
///   the two new judges | ruled            the policies | Palin has
[[nodiscard]] std::uint32_t length_of_phrase(sentence_tokens const& s, std::uint32_t at);
/// Tokens of the name at `index`; one that begins with an office ends there: "Secretary | of State John Kerry".
[[nodiscard]] std::uint32_t length_of_name(sentence_tokens const& s, std::uint32_t index);
/// Tokens of "of State" behind the office at `index` and before its holder; else 0.
[[nodiscard]] std::uint32_t length_of_office(sentence_tokens const& s, std::uint32_t index);

/// "the firm | which runs the school", "a charity | that helps families": the relative pronoun at `at` has its verb right behind.
[[nodiscard]] bool begins_relative_clause(sentence_tokens const& s, std::uint32_t at);

/// What stands right before a token.
enum class position : std::uint8_t { free, behind_phrase };
/// "to campaign", "they also state", "will call": a verb, though also listed as a noun.
[[nodiscard]] bool is_verb_by_position(sentence_tokens const& s, std::uint32_t at, position where);

} // namespace inquit::grammar

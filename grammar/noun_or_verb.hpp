// Whether a word that can be a noun and a verb is the one or the other where it stands. first: token that a phrase begins with.
#pragma once

#include "grammar/sentence_tokens.hpp"

#include <cstdint>

namespace inquit::grammar {

// ---- in a phrase ----

/// "Moss will lead", "and will report"; "his will" only where no verb or negation follows.
[[nodiscard]] bool is_modal_here(sentence_tokens const& s, std::uint32_t first, std::uint32_t index);
/// "the court rules" / "officials claim": listed as noun and verb; behind a noun it is a verb when what follows can be its
/// complement.
[[nodiscard]] bool is_finite_verb_behind_noun(sentence_tokens const& s, std::uint32_t first,
                                              std::uint32_t index);
/// "the health care overhaul,": listed as a verb only, with nothing behind it to govern.
[[nodiscard]] bool is_base_verb_as_noun(sentence_tokens const& s, std::uint32_t index);
/// "Reyes tweeted", "the group chirped": an unlisted word that ends like a verb, after a name or noun.
/// "Reyes enlightened voters": listed as verb and adjective, after a name.
/// "The mayor accused rivals": of adjectives behind a person those are verbs that report and have an object.
[[nodiscard]] bool looks_like_verb_behind_noun(sentence_tokens const& s, std::uint32_t index);
/// "press | secretary": listed as one noun, though the first word alone is a verb.
[[nodiscard]] bool begins_listed_noun(sentence_tokens const& s, std::uint32_t index);
/// "Moss | last week said", "Moss | two years ago told"; not "the storms last weeks"
[[nodiscard]] bool begins_time(sentence_tokens const& s, std::uint32_t at);

// ---- outside of phrases ----

/// "the firm | which runs the school", "a charity | that helps families": the relative pronoun at `at` has its verb right behind.
[[nodiscard]] bool begins_relative_clause(sentence_tokens const& s, std::uint32_t at);

/// What stands right before a token.
enum class position : std::uint8_t { free, behind_phrase };
/// "to campaign", "they also state", "will call": a verb, though also listed as a noun.
[[nodiscard]] bool is_verb_by_position(sentence_tokens const& s, std::uint32_t at, position where);

} // namespace inquit::grammar

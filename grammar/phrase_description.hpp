// What a noun phrase names or describes: kind, name, head, role, number, gender.
#pragma once

#include "grammar/mention.hpp"
#include "grammar/sentence_tokens.hpp"

namespace inquit::grammar {

/// The phrase of these tokens, without owner; it may begin later than they do: "the lawsuit | Trump".
[[nodiscard]] noun_phrase described_phrase(sentence_tokens const& s, run whole);
/// A pronoun: "she", "one" (of the guests).
[[nodiscard]] noun_phrase described_pronoun(sentence_tokens const& s, std::uint32_t at, mention_kind kind);

} // namespace inquit::grammar

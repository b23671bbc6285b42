// Where a noun phrase ends.
#pragma once

#include "grammar/sentence_tokens.hpp"

#include <cstdint>

namespace inquit::grammar {

/// Tokens of the phrase that begins at `at`: determiners, then a run of names, nouns and modifiers; 0 if it names nothing.
///   the two new judges | ruled            the policies | Palin has
[[nodiscard]] std::uint32_t length_of_phrase(sentence_tokens const& s, std::uint32_t at);

} // namespace inquit::grammar

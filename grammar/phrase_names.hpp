// Where a name ends among the tokens of a phrase, and what before it is none.
#pragma once

#include "grammar/sentence_tokens.hpp"

#include <cstdint>
#include <string_view>

namespace inquit::grammar {

/// "FMQs", "NGOs": capitals and an s
[[nodiscard]] bool is_acronym_in_plural(std::string_view word);
/// "At FMQs | Ann Moss", "At CPAC | Ann Moss": an occasion, no part of the name; "by DCI Ann Moss" may be a title.
[[nodiscard]] bool is_acronym_before_name(sentence_tokens const& s, std::uint32_t at);

/// Tokens of the name at `index`; one that begins with an office ends there: "Secretary | of State John Kerry".
[[nodiscard]] std::uint32_t length_of_name(sentence_tokens const& s, std::uint32_t index);
/// Tokens of "of State" behind the office at `index` and before its holder; else 0.
[[nodiscard]] std::uint32_t length_of_office(sentence_tokens const& s, std::uint32_t index);

} // namespace inquit::grammar

// Words in marks that something is called, and that nobody says: titles, labels, words as words.
#pragma once

#include "attribute/decision.hpp"

#include <cstdint>

namespace inquit {

/// "the song Q", "the word Q", "so-called Q"
[[nodiscard]] bool named_as_term(sentence const& where, std::uint32_t quotation_chunk);

/// "whose slogan is Q"
[[nodiscard]] bool equated_with_term(sentence const& where, std::uint32_t quotation_chunk);

/// The film "Hope," whose slogan is "Hope": a name that something has, which nobody says. No candidate is weighed for it.
[[nodiscard]] bool is_title(occurrence const& quoted);

} // namespace inquit

// Capitalised words that are no names: what a sentence opens with, what stands behind "a".
#pragma once

#include "grammar/vocabulary.hpp"

#include <cstdint>
#include <string_view>

namespace inquit {

///   Autopsy of the victims is done. Two-inch hail fell.      not: Hart of Ohio left. Hart and Moss left.
/// name: capitalised, at `begin` of `text`.
[[nodiscard]] bool opens_as_noun(std::string_view text, std::uint32_t begin, std::string_view name,
                                 vocabulary const& words);

/// "a Go-Kart Track", "any Go-Kart Track"
[[nodiscard]] bool is_one_of_a_sort(std::string_view text, std::uint32_t begin, vocabulary const& words);

} // namespace inquit

// The runs of words of an article as tokens of the full-text index.
#pragma once

#include "check/grams.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace inquit {

/// A run's hash, cut down: several runs share a token, so that the index holds no more tokens than it needs to tell articles apart.
/// What shares it leads to a look into an article in vain, never past one.
using gram_token = std::uint32_t;

[[nodiscard]] gram_token token_of(grams::gram_kind kind, std::uint64_t gram);

/// Of all runs by which a quotation could be found in the text; ascending, each once. O(text).
[[nodiscard]] std::vector<gram_token> tokens_of(std::string_view text);

/// As the full-text index reads it: seven digits.
[[nodiscard]] std::string name_of_token(gram_token token);
/// The names of all, with a space behind each.
[[nodiscard]] std::string names_of_tokens(std::vector<gram_token> const& tokens);

} // namespace inquit

// Shares of those who were asked, which speak as people do: "six in ten", "42%", "half of".
#pragma once

#include "grammar/sentence_tokens.hpp"

#include <cstdint>

namespace inquit::grammar {

/// Tokens from `at` on: "4 in 10 Republican voters", "85%", "three out of four"; a fraction only before a verb or "of":
/// "half | of the voters". 0 where no share begins there.
[[nodiscard]] std::uint32_t length_of_share(sentence_tokens const& s, std::uint32_t at);

} // namespace inquit::grammar

// A quotation that stands in no one place, but piece by piece in several.
#pragma once

#include "check/check.hpp"

#include <optional>
#include <vector>

namespace inquit {

struct joined_quotation {
    verdict how{};                   ///< spliced; no worse than its pieces where every joint is marked
    std::vector<source_match> parts; ///< in the quotation's order
};

/// Covers the quotation from its front, each time with the piece that reaches furthest; none where that leaves gaps. A joint between two
/// runs of marks, or at an ellipsis whose two sides one source has in that order, is marked.
[[nodiscard]] std::optional<joined_quotation>
joined_parts(quoted_text const& quotation, std::vector<found_match> parts, profile const& rules);

} // namespace inquit

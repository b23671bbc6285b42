// Quotations in order, each with its parent.
#pragma once

#include "pair/quotation.hpp"

#include <vector>

namespace inquit {

/// Sorts quotations whose outer spans nest or are disjoint, and sets parent and depth: the parent is the
/// innermost quotation whose content holds the whole (a caption between two paragraphs of a quotation is not in it).
/// A block quotation that is wholly between marks is one quotation: the block's, without the marks.
/// O(n log n), and O(n) where they come in order.
[[nodiscard]] std::vector<quotation> nested(std::vector<quotation> found);

} // namespace inquit

// Where two long texts go on alike, so that what stands before and behind can be aligned by itself.
#pragma once

#include "align/word.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace inquit::align {

/// Between two words of the draft, and of the source: both are in the midst of the same words there.
struct cut {
    std::uint32_t draft = 0;
    std::uint32_t source = 0;
};

/// Ascending in both. A place is one where both have the same eight words that stand nowhere else in either; of places that
/// contradict each other's order the longest row in order is kept (as "patience diff" does), and of those that stand near
/// each other the first. O(n log n).
[[nodiscard]] std::vector<cut> cuts_of(std::span<word const> draft, std::span<word const> source);

} // namespace inquit::align

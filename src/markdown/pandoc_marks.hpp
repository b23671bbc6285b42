// What pandoc writes into a paragraph besides CommonMark.
#pragma once

#include "markdown/leaves.hpp"

#include <string_view>
#include <vector>

namespace inquit {

/// The pieces without pandoc's markup, in O(their bytes):
///
///     [small]{.smallcaps}        small          {.class}, {#id}, {key=value}: behind ], ) or `, and at a heading's end
///     [gone]{.deletion}          nothing        also {.comment-start}: changes that Word tracks
///     bridge[^1]                 bridge         a footnote's mark; the footnote's own, `[^1]:`, with its colon
///     21^st^                     21st
///     5\ km                      5 km
///
/// What is escaped in the file, "\[", is no markup.
[[nodiscard]] std::vector<piece> without_pandoc_marks(std::vector<piece> const& pieces, std::string_view file,
                                                      leaf_kind kind);

} // namespace inquit

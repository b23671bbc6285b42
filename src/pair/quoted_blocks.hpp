// Blocks that are quotations as they stand: block quotations and the turns of an interview.
#pragma once

#include "pair/quotation.hpp"

#include <vector>

namespace inquit {

/// One quotation of form block for each run of block quotations, and one for each turn: a block with a speaker's label
/// begins a turn, and blocks of zone turn without one go on with it. Furniture and captions between do not
/// end a run. Content: a span a block; of a turn without its label. Ascending.
[[nodiscard]] std::vector<quotation> quoted_blocks(article const& source);

/// The words of a block: its span without the label of a speaker before a colon.
[[nodiscard]] byte_span words_of(std::string_view text, block const& of);

} // namespace inquit

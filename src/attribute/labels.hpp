// Quotations whose layout tells who speaks: turns of an interview, block quotations with a line of attribution.
#pragma once

#include "attribute/reading.hpp"

namespace inquit {

/// Settles the drafts of blocks with a label: "MR. ORTEGA: ..." is his, what stands above "- Jane Roe, engineer" is hers. A label
/// of one letter whose turns are questions names nobody ("Q").
void give_labelled(article const& source, pairing const& paired, vocabulary const& words, reading& read);

} // namespace inquit

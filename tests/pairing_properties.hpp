// What holds of any pairing, for property tests and the fuzz target.
#pragma once

#include "pair/quotation.hpp"

#include <string_view>

namespace inquit::testing {

/// The first property that `found` breaks, in words; "" if it keeps them all: quotations stand in text order, nest or are
/// disjoint, hold their content and begin and end in blocks that are prose; content ascends, is without edge
/// white space and not empty; a marked quotation begins at a mark and ends at one unless it is unclosed; no offset cuts a code
/// point; a parent stands before its children, one level above, and its content holds them; diagnostics ascend.
[[nodiscard]] std::string_view broken_property(article const& source, pairing const& found);

} // namespace inquit::testing

// Records as rows of a table, for spreadsheets and statistics.
#pragma once

#include "record/record.hpp"

#include <string>

namespace inquit {

/// CSV as RFC 4180 has it: UTF-8, rows end with CR LF, each cell in quotation marks, an empty one where nothing is known. docs/RECORDS.md tells the
/// columns. A cell that a spreadsheet would take for a formula ("=", "+", "-" or "@" first, or a tab, CR or LF; perhaps behind apostrophes) has
/// an apostrophe more in front.
[[nodiscard]] std::string csv_header();
[[nodiscard]] std::string csv_row(record const& from);

} // namespace inquit

// Sources of records, filled from a reference manager's export: `inquit cite --from`.
#pragma once

#include "cli/options.hpp"
#include "cli/reporter.hpp"
#include "record/record.hpp"

#include <span>

namespace inquit::cli {

/// Says of each article what was taken and by what it was matched, what contradicts, and what is ambiguous. False: the export cannot be read
/// at all.
[[nodiscard]] bool fill_sources(std::span<record> all, cite_import const& from, reporter& report);

} // namespace inquit::cli

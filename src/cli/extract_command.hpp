// inquit extract: articles to records.
#pragma once

#include "cli/options.hpp"

namespace inquit::cli {

/// Reads, extracts and writes one article after another; memory is bounded by the largest. Returns the exit code.
[[nodiscard]] int extract_files(extract_options const& options);

} // namespace inquit::cli

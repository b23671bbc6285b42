// `inquit report`: a page of who said what in articles.
#pragma once

#include "cli/options.hpp"

namespace inquit::cli {

/// Returns the exit code.
[[nodiscard]] int write_report(page_options const& options);

} // namespace inquit::cli

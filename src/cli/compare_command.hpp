// `inquit compare`: the same statement as each article prints it.
#pragma once

#include "cli/options.hpp"

namespace inquit::cli {

/// Returns the exit code.
[[nodiscard]] int compare_articles(compare_options const& options);

} // namespace inquit::cli

// `inquit cite`: references for what was quoted.
#pragma once

#include "cli/options.hpp"

namespace inquit::cli {

/// Returns the exit code.
[[nodiscard]] int cite_articles(cite_options const& options);

} // namespace inquit::cli

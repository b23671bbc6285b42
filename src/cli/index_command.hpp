// `inquit index`: articles into an archive.
#pragma once

#include "cli/options.hpp"

namespace inquit::cli {

/// Returns the exit code.
[[nodiscard]] int index_articles(index_options const& options);

} // namespace inquit::cli

// `inquit check`: quotations of drafts against sources.
#pragma once

#include "cli/options.hpp"

namespace inquit::cli {

/// Returns the exit code.
[[nodiscard]] int check_drafts(check_options const& options);

} // namespace inquit::cli

// inquit explain: why records say what they say.
#pragma once

#include "cli/options.hpp"

namespace inquit::cli {

/// Explains one article after another on standard output. Returns the exit code.
[[nodiscard]] int explain_files(explain_options const& options);

} // namespace inquit::cli

// `inquit lsp`
#pragma once

#include "cli/options.hpp"

namespace inquit::cli {

/// Serves an editor on standard input and output. Returns the exit code.
[[nodiscard]] int serve_editor(lsp_options const& options);

} // namespace inquit::cli

// A command, done.
#pragma once

#include "cli/options.hpp"

namespace inquit::cli {

/// Does what the command line asks and returns the exit code: 0, or 2 where some of it could not be done.
[[nodiscard]] int run(command const& todo);

} // namespace inquit::cli

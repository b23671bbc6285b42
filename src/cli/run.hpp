// A command, done.
#pragma once

namespace inquit::cli {

/// Parses the command line as main() has it, does what it asks, and returns the exit code: 0, 1 for findings, 2 where some of it
/// could not be done. Where memory runs out it says so, and ends with 2.
[[nodiscard]] int run(int count, char** arguments);

} // namespace inquit::cli

// The manual page, in the macros of man(7).
#pragma once

#include "cli/command_tree.hpp"

#include <string>

namespace inquit::cli {

/// The prose of docs/man/inquit.1.md, with the commands and options of `program` in it.
[[nodiscard]] std::string manual(listed_command const& program);

} // namespace inquit::cli

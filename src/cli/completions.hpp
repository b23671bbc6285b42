// Completions of the command line for shells.
#pragma once

#include "cli/command_tree.hpp"

#include <span>
#include <string>
#include <string_view>

namespace inquit::cli {

/// "bash", "zsh", "fish"
[[nodiscard]] std::span<std::string_view const> shells();

/// The script that the shell reads. shell: one of shells().
[[nodiscard]] std::string completions(std::string_view shell, listed_command const& program);

} // namespace inquit::cli

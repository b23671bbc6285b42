// `inquit lint`, and what goes with it.
#pragma once

#include "cli/options.hpp"

namespace inquit::cli {

// Each returns the exit code.
[[nodiscard]] int lint_articles(lint_options const& options);
[[nodiscard]] int show_rules(rules_options const& options);
[[nodiscard]] int init_project();

} // namespace inquit::cli

// inquit lexicon check: a user's words, before they are used.
#pragma once

#include "cli/options.hpp"

namespace inquit::cli {

/// Reads the lexicons as `extract` would, without a configuration, and carries out their examples. Prints a line a lexicon.
/// Returns 0; 1 where an example fails; 2 where a lexicon cannot be read or is wrong.
[[nodiscard]] int check_lexicons(check_lexicon_options const& options);

} // namespace inquit::cli

// `inquit review`: what waits for a person, and what a person says.
#pragma once

#include "cli/options.hpp"

namespace inquit::cli {

/// Returns the exit code.
[[nodiscard]] int review_records(review_options const& options);

} // namespace inquit::cli

// What is told of a merge.
#pragma once

#include "review/merge.hpp"

#include <optional>
#include <string>
#include <vector>

namespace inquit::cli {

/// "kept 2 reviews and 1 record corrected by hand; the words of q-5c1d0f2a9b3e have changed since"; none where nothing was a person's.
[[nodiscard]] std::optional<std::string> merged_text(std::vector<merged_record> const& all);

} // namespace inquit::cli

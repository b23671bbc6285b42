// Findings as a text that only we read again: what a cache keeps of a file.
#pragma once

#include "lint/baseline.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace inquit {

/// JSON. found_from(kept_text(all)) gives `all`.
[[nodiscard]] std::string kept_text(std::span<placed_finding const> all);

/// None for what kept_text() did not write, or wrote of rules that we do not have.
[[nodiscard]] std::optional<std::vector<placed_finding>> found_from(std::string_view kept);

} // namespace inquit

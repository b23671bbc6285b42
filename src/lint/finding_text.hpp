// Findings as lines for people, editors and their error matchers.
#pragma once

#include "lint/finding.hpp"
#include "read/article.hpp"

#include <cstdint>
#include <string>

namespace inquit {

/// "path:line:column: level: message [rule]" and a line feed; one line whatever the path holds.
[[nodiscard]] std::string finding_line(finding const& from);

/// The same, and below it the source line with a caret under each cell of the words, cut to `columns` cells around them. source: the
/// article that was linted.
[[nodiscard]] std::string finding_passage(finding const& from, article const& source, std::uint32_t columns);

} // namespace inquit

// Findings in the formats of other tools: code scanning, review bots, build servers.
#pragma once

#include "lint/finding.hpp"

#include <span>
#include <string>
#include <string_view>

namespace inquit {

/// SARIF 2.1.0 (OASIS): one run with all rules. Columns count code points; fixes have their text regions.
[[nodiscard]] std::string sarif_document(std::span<finding const> all, std::string_view version);

/// A line of rdjsonl (reviewdog's Diagnostic), whose columns are bytes of UTF-8.
[[nodiscard]] std::string reviewdog_line(finding const& from);

/// GitHub's workflow commands: the first ten errors, warnings and notices, for a step shows no more; the rest as plain lines of
/// the log, with how many there are.
[[nodiscard]] std::string github_annotations(std::span<finding const> all);

} // namespace inquit

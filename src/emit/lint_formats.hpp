// Findings in the formats of other tools (code scanning, review bots, build servers), and as files of ours.
#pragma once

#include "lint/baseline.hpp"
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

/// Checkstyle's XML, version 4.3: a <file> for each article with findings, in the order of `all`.
[[nodiscard]] std::string checkstyle_document(std::span<finding const> all);

/// JUnit's XML as build servers read it: a test suite for each of `paths`, the articles in order; a test case that failed for each finding,
/// one that passed for an article without any.
[[nodiscard]] std::string junit_document(std::span<std::string const> paths, std::span<finding const> all);

/// YAML whose entries are JSON, one a line, so that versions of the file can be compared.
[[nodiscard]] std::string baseline_text(std::span<baseline_entry const> entries);

} // namespace inquit

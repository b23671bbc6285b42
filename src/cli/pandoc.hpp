// pandoc as a program beside ours: finished references in any style of CSL.
#pragma once

#include "text/error.hpp"

#include <filesystem>
#include <string>
#include <string_view>

namespace inquit::cli {

/// What `pandoc --citeproc` makes of a Markdown document: "plain", "html", ... No shell sees a word of it.
/// Errors: pandoc is not installed, or its own first line of complaint.
[[nodiscard]] result<std::string> bibliography_of(std::string_view document,
                                                  std::filesystem::path const& style,
                                                  std::string const& pandoc_format);

} // namespace inquit::cli

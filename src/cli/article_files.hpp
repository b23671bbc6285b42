// The files of one article below the output folder: written, kept, or removed.
#pragma once

#include "cli/options.hpp"
#include "cli/reporter.hpp"

#include <filesystem>
#include <string_view>
#include <vector>

namespace inquit::cli {

struct article_output {
    std::filesystem::path place; ///< in the output folder, without extension
    std::string source_path;     ///< as the records have it
    std::vector<record> records; ///< of the chosen kinds
};

/// Brings the article's files up to date. A person's work is never lost unless overwriting is forced:
///   - reviews in the files of an earlier run go over to the records of the same id;
///   - a file that was edited otherwise, or that holds a review of a record that is no more, stays as it is;
///   - with a file per quotation, files of an earlier run that no quotation has any more are removed, edited ones stay.
/// Each file that stays for such a reason is reported as a failure. Files that would not change are not touched.
void update_article_files(extract_options const& options, article_output output, reporter& report);

/// The records as one text of the chosen format, unsealed.
[[nodiscard]] std::string text_of(std::vector<record> const& records, output_format format,
                                  position_units units);

} // namespace inquit::cli

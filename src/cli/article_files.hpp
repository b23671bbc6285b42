// The files of one article below the output folder: written, kept, or removed.
#pragma once

#include "cli/options.hpp"
#include "cli/reporter.hpp"
#include "read/article.hpp"
#include "record/record_choice.hpp"

#include <filesystem>
#include <functional>
#include <vector>

namespace inquit::cli {

struct article_output {
    std::filesystem::path place; ///< in the output folder, without extension
    article const& source;       ///< needed for planning alone
    std::vector<record> records; ///< of all kinds
    record_choice wanted;        ///< of those
};

/// What brings the article's files up to date: it is planned now, by what stands there, and may be called once, when all else about the
/// source is gone. A person's work is never lost unless overwriting is forced:
///   - in YAML, what was reviewed or written in by hand goes over to the new files, as merged_records() says; a note tells what;
///   - YAML in which a record cannot be read stays as it is;
///   - in JSON lines, reviews go over to the records of the same id, and a file that differs otherwise stays as it is;
///   - with a file per quotation, files of an earlier run whose records are in others are removed.
/// Each file that stays for such a reason is reported as a failure. Files that would not change are not touched.
[[nodiscard]] std::function<void(reporter&)> planned_update(extract_options const& options,
                                                            article_output output);

/// The records as one text of the chosen format, unsealed; CSV without its header.
[[nodiscard]] std::string text_of(std::vector<record> const& records, output_format format,
                                  position_units units);

} // namespace inquit::cli

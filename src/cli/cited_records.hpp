// What `inquit cite` cites: the records of articles and of files of records, in any mixture.
#pragma once

#include "cli/options.hpp"
#include "cli/reporter.hpp"
#include "cli/settings.hpp"
#include "record/record.hpp"

#include <vector>

namespace inquit::cli {

/// Files of records first, then articles, each in the order of the paths. What cannot be read or is wrong is reported; noted are
/// files that have changed since their records were made. Of an article's quotations that a file of records has, the file's count.
[[nodiscard]] std::vector<record> cited_records(cite_options const& options, settings const& project,
                                                reporter& report);

} // namespace inquit::cli

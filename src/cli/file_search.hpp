// Quotations of drafts against files of sources, each of which is read only where something of them stands.
#pragma once

#include "check/check.hpp"
#include "cli/article_records.hpp"
#include "cli/inputs.hpp"
#include "cli/progress.hpp"
#include "cli/reporter.hpp"

namespace inquit::cli {

struct file_search_options {
    read_options const& reading;
    record_maker const& records; ///< of the sources
    unsigned jobs = 1;
};

/// Adds to `check` what the files have. What cannot be read is reported; so are drafts among the sources, which are passed over.
void look_in_files(input_list const& files, file_search_options const& options, checker& check,
                   reporter& report, progress& bar);

} // namespace inquit::cli

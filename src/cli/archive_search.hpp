// Quotations of drafts against what an archive has.
#pragma once

#include "cli/reporter.hpp"
#include "inquit.hpp"

#include <filesystem>

namespace inquit::cli {

/// Adds to `check` what the articles of the archive have, in the order of their paths, as if their folder had been searched. What cannot be
/// read is reported. jobs: threads; 0: as many as there are processors.
void look_in_archive(std::filesystem::path const& archive, checker& check, reporter& report, unsigned jobs);

} // namespace inquit::cli

// What stands beside an article: sources, and the records of earlier runs.
#pragma once

#include "check/checked.hpp"
#include "record/record_choice.hpp"
#include "record_file/read_records.hpp"

#include <optional>
#include <vector>

namespace inquit {

struct lint_beside {
    /// What sources have of the article's quotations; none: there are no sources.
    std::optional<std::vector<checked_quotation>> checked;
    std::optional<std::vector<filed_record const*>>
        records;            ///< that were made of the article before; none: there are no records of anything
    record_choice recorded; ///< which quotations get a record
};

} // namespace inquit

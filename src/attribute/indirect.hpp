// Reported speech without marks as statements.
#pragma once

#include "attribute/paragraph.hpp"
#include "attribute/statement.hpp"

#include <string_view>
#include <vector>

namespace inquit {

/// What the sentence says that somebody said or thinks, in no marks: one statement a report, kind indirect, in the order of the cues.
/// A report whose source cannot speak is none.
[[nodiscard]] std::vector<statement> indirect_statements(std::string_view text, sentence const& where);

} // namespace inquit

// Reported speech without marks as statements.
#pragma once

#include "attribute/decision.hpp"
#include "attribute/paragraph.hpp"
#include "attribute/statement.hpp"

#include <cstdint>
#include <string_view>
#include <vector>

namespace inquit {

/// What the sentence says that somebody said or thinks, in no marks: one statement a report, kind indirect, in the order of the cues.
/// A report whose source cannot speak is none.
[[nodiscard]] std::vector<statement> indirect_statements(std::string_view text, sentence const& where);

/// What the sentence reports around a mixed quotation, with it, as far as the decision's cue is known to report it: its content. Else empty.
[[nodiscard]] std::vector<byte_span> content_around(sentence const& where, std::uint32_t quoted_chunk,
                                                    decision const& by);

} // namespace inquit

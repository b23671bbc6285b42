// A quotation that goes on in a paragraph which does not open it again.
#pragma once

#include "lint/subject.hpp"

#include <vector>

namespace inquit {

/// Two faults that are one:
///   "We go.
///   And soon," she said.
///   ^begin    ^closer
struct broken_run {
    byte_span opener; ///< in the paragraph before
    byte_span closer;
    std::uint32_t begin = 0; ///< of the paragraph without a mark
};

[[nodiscard]] std::vector<broken_run> broken_runs(lint_subject const& subject);

} // namespace inquit

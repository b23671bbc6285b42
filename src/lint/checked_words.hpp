// What the rules say alike of quotations that were checked against sources.
#pragma once

#include "check/checked.hpp"
#include "lint/subject.hpp"

#include <string>

namespace inquit {

/// The quotation's first part, in article::file.
[[nodiscard]] byte_span first_words_of(checked_quotation const& quoted, lint_subject const& subject);

/// "debates/2016-02-06.txt:12"
[[nodiscard]] std::string place_of(source_match const& found);

/// No place has the words; the best match is near, and yet of another speaker or day, or nobody knows: it accuses nobody.
[[nodiscard]] bool is_candidate(checked_quotation const& quoted);

} // namespace inquit

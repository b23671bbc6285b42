#include "lint/checked_words.hpp"

#include <fmt/format.h>

namespace inquit {

byte_span first_words_of(checked_quotation const& quoted, lint_subject const& subject) {
    return quoted.parts.empty() ? byte_span{} : subject.select().span_of_chars(quoted.parts.front());
}

std::string place_of(source_match const& found) { return fmt::format("{}:{}", found.path, found.line); }

bool is_candidate(checked_quotation const& quoted) {
    return quoted.found == verdict::altered && !quoted.matches.empty() && !quoted.matches.front().tied;
}

} // namespace inquit

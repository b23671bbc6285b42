// What the rules say alike of the records beside an article.
#pragma once

#include "lint/rule_run.hpp"

#include <string>
#include <string_view>

namespace inquit {

/// "records/a.yaml:14"
[[nodiscard]] std::string place_of(filed_record const& filed);

/// Reports at the words; nothing in an article without a word.
void report_at(rule_run& run, placed_record const& placed, std::string message);

/// What differs between two wordings, from the first word that does to the last; with the word before where one has nothing there.
struct changed_words {
    std::string_view before;
    std::string_view after;
};
[[nodiscard]] changed_words changed_between(std::string_view before, std::string_view after);

} // namespace inquit

#include "lint/checked_words.hpp"
#include "lint/rule_run.hpp"

#include <fmt/format.h>

namespace inquit::rules {

void scope_promoted(rule_run& run) {
    if (!run.beside().checked) {
        return;
    }
    for (auto const& each : *run.beside().checked) {
        if (each.misattributed || each.matches.empty() || !each.matches.front().promoted) {
            continue; // somewhere the words stand in marks
        }
        auto const& source = each.matches.front();
        run.report_in_file(
            first_words_of(each, run.subject()),
            fmt::format("\"{}\" stands in no marks in the source, which only reports what {} said ({})",
                        shown_words(each.text), source.speaker.value_or("the speaker"), place_of(source)));
    }
}

} // namespace inquit::rules

#include "lint/checked_words.hpp"
#include "lint/rule_run.hpp"

#include <fmt/format.h>

namespace inquit::rules {

void misattributed(rule_run& run) {
    if (!run.beside().checked) {
        return;
    }
    for (auto const& each : *run.beside().checked) {
        if (each.misattributed && !each.matches.empty()) {
            auto const& source = each.matches.front();
            run.report_in_file(first_words_of(each, run.subject()),
                               fmt::format("\"{}\" was said by {}, not by {} ({})", shown_words(each.text),
                                           source.speaker.value_or("another"),
                                           each.speaker.value_or("whom the article names"),
                                           place_of(source)));
        }
    }
}

} // namespace inquit::rules

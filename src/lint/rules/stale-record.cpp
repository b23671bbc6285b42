#include "lint/record_words.hpp"

#include <fmt/format.h>

namespace inquit::rules {

void stale_record(rule_run& run) {
    auto const& quotations = run.subject().quotations();
    for (auto const& each : run.subject().placed()) {
        auto const& made = each.filed->made;
        if (each.how == placement::gone) {
            report_at(run, each,
                      fmt::format("the record {} has \"{}\", which the text no longer has ({})", made.id,
                                  shown_words(made.quote), place_of(*each.filed)));
        } else if (each.how == placement::edited && each.now) {
            auto const changed = changed_between(made.quote, quotations[*each.now].made.quote);
            report_at(run, each,
                      fmt::format("the record {} has \"{}\", the text \"{}\" ({})", made.id,
                                  shown_words(changed.before), shown_words(changed.after),
                                  place_of(*each.filed)));
        }
    }
}

} // namespace inquit::rules

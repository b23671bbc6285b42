#include "lint/rule_run.hpp"
#include "text/unicode.hpp"

#include <fmt/format.h>

namespace inquit::rules {

void cue_loaded(rule_run& run) {
    auto const& subject = run.subject();
    for (auto const& each : subject.quotations()) {
        if (!each.said.cue || each.made.where != zone::body) {
            continue;
        }
        auto const cue = subject.view(*each.said.cue);
        auto const* const entry = subject.words().find(unicode::lower(cue));
        if (entry != nullptr && run.lists("verbs", entry->lemma)) {
            run.report(*each.said.cue, fmt::format("\"{}\" says more than \"said\"", cue));
        }
    }
}

} // namespace inquit::rules

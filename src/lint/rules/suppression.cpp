#include "lint/rule_run.hpp"

namespace inquit::rules {
namespace {

/// The settings, with rules off that had nothing to look at: whether a mark against them does something is not known.
lint_settings looked_for(rule_run const& run) {
    auto made = run.settings();
    for (auto const& each : lint_rules()) {
        bool const lacks_sources = !each.source.empty() && !run.beside().checked;
        bool const lacks_records = !each.records.empty() && !run.beside().records;
        if (lacks_sources || lacks_records) {
            made.apply({&each, lint_level::off, {}});
        }
    }
    return made;
}

} // namespace

/// Its group is the last, so that all else is found.
void suppression(rule_run& run) {
    for (auto const& each : run.subject().suppressed().idle(run.found(), looked_for(run))) {
        run.report_in_file(each.mark, each.message);
    }
}

} // namespace inquit::rules

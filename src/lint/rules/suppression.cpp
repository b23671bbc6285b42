#include "lint/rule_run.hpp"

namespace inquit::rules {

/// Its group is the last, so that all else is found.
void suppression(rule_run& run) {
    for (auto const& each : run.subject().suppressed().idle(run.found(), run.settings())) {
        run.report_in_file(each.mark, each.message);
    }
}

} // namespace inquit::rules

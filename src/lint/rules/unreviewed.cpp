#include "lint/record_words.hpp"

#include <fmt/format.h>

namespace inquit::rules {

void unreviewed(rule_run& run) {
    for (auto const& each : run.subject().placed()) {
        auto const& made = each.filed->made;
        bool const is_reviewed = made.review && made.review->status;
        if (!is_reviewed && each.how != placement::gone) { // of what is gone another rule tells
            report_at(run, each,
                      fmt::format("nobody has reviewed the record {} ({})", made.id, place_of(*each.filed)));
        }
    }
}

} // namespace inquit::rules

#include "lint/rule_run.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace inquit::rules {
namespace {

/// Insertions in square brackets; an ellipsis in them shows what was left out, and is none.
std::size_t insertions_in(std::string_view quote) {
    std::size_t count = 0;
    for (auto at = quote.find('['); at != std::string_view::npos; at = quote.find('[', at + 1)) {
        auto const end = quote.find(']', at);
        if (end == std::string_view::npos) {
            return count;
        }
        auto const inside = quote.substr(at + 1, end - at - 1);
        if (inside.find_first_not_of(". \xE2\x80\xA6") != std::string_view::npos) {
            ++count;
        }
    }
    return count;
}

} // namespace

void brackets_heavy(rule_run& run) {
    for (auto const& each : run.subject().quotations()) {
        auto const count = insertions_in(each.made.quote);
        if (each.made.where != zone::turn && count > run.number("most")) {
            run.report(each.begin_span(),
                       fmt::format("{} insertions in \"{}\"", count, shown_words(each.made.quote)));
        }
    }
}

} // namespace inquit::rules

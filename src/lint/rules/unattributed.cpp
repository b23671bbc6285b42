#include "lint/rule_run.hpp"
#include "lint/word_runs.hpp"

#include <fmt/format.h>

namespace inquit::rules {

void unattributed(rule_run& run) {
    constexpr std::string_view nobody = "no-source-found"; // not: another language, a label
    for (auto const& each : run.subject().quotations()) {
        auto const& made = each.made;
        bool const is_told = made.kind == quotation_kind::direct && made.where == zone::body && !made.within
                             && !made.speaker.name && made.rule == nobody;
        if (is_told && word_keys(run.subject().text(), made.spans).size() >= run.number("words")) {
            run.report(each.begin_span(),
                       fmt::format("nobody is named as the speaker of \"{}\"", shown_words(made.quote)));
        }
    }
}

} // namespace inquit::rules

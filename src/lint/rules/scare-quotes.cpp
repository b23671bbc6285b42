#include "lint/rule_run.hpp"
#include "lint/word_runs.hpp"
#include "text/unicode.hpp"

#include <fmt/format.h>

namespace inquit::rules {

void scare_quotes(rule_run& run) {
    auto const& subject = run.subject();
    for (auto const& each : subject.quotations()) {
        auto const& made = each.made;
        bool const is_lower =
            !made.quote.empty()
            && unicode::is_lower(unicode::decode(made.quote, 0).code_point); // no title, no name
        if (made.kind != quotation_kind::term || made.where != zone::body || !is_lower) {
            continue;
        }
        if (word_keys(subject.text(), made.spans).size() <= run.number("words")) {
            run.report(each.begin_span(), fmt::format("whose word is \"{}\"?", shown_words(made.quote)));
        }
    }
}

} // namespace inquit::rules

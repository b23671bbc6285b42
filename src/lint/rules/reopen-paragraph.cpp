#include "lint/broken_run.hpp"
#include "lint/rule_run.hpp"
#include "text/unicode.hpp"

#include <fmt/format.h>

namespace inquit::rules {

void reopen_paragraph(rule_run& run) {
    auto const& subject = run.subject();
    for (auto const& each : broken_runs(subject)) {
        auto const first = unicode::decode(subject.text(), each.begin).length;
        byte_span const letter{each.begin, each.begin + first};
        auto const mark = subject.view(each.opener);
        run.report(
            letter,
            fmt::format("the quotation of the paragraph before goes on here: this one has to open with {}",
                        mark),
            {{letter, fmt::format("{}{}", mark, subject.view(letter))}});
    }
}

} // namespace inquit::rules

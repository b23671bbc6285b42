#include "lint/record_words.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <vector>

namespace inquit::rules {
namespace {

/// Of each quotation whether a record has its words, whatever the stages read there now, or another form of them.
std::vector<bool> recorded(lint_subject const& subject) {
    auto const& quotations = subject.quotations();
    std::vector<bool> out(quotations.size());
    for (auto const& each : subject.placed()) {
        if (each.now) {
            out[*each.now] = true;
            continue;
        }
        for (std::size_t index = 0; each.how != placement::gone && index < quotations.size(); ++index) {
            auto const& spans = quotations[index].made.spans;
            out[index] = out[index] || std::ranges::any_of(spans, [&each](byte_span span) {
                             return span.overlaps(each.where);
                         });
        }
    }
    return out;
}

} // namespace

void missing_record(rule_run& run) {
    auto const& subject = run.subject();
    if (!subject.beside().records) {
        return;
    }
    auto const is_recorded = recorded(subject);
    std::vector<record const*> missing;
    std::size_t wanted = 0;
    for (std::size_t index = 0; index < subject.quotations().size(); ++index) {
        auto const& made = subject.quotations()[index].made;
        if (!made.spans.empty() && subject.beside().recorded.takes(made)) {
            ++wanted;
            if (!is_recorded[index]) {
                missing.push_back(&made);
            }
        }
    }
    if (missing.size() > 1 && missing.size() == wanted) { // an article that nobody extracted is one finding
        run.report(missing.front()->spans.front(),
                   fmt::format("none of the {} quotations has a record", wanted));
        return;
    }
    for (auto const* const each : missing) {
        run.report(each->spans.front(), fmt::format("no record has \"{}\"", shown_words(each->quote)));
    }
}

} // namespace inquit::rules

#include "lint/rule_run.hpp"
#include "lint/word_runs.hpp"

#include <fmt/format.h>
#include <map>

namespace inquit::rules {

void fragment_heavy(rule_run& run) {
    auto const& subject = run.subject();
    std::map<std::uint32_t, std::vector<linted_quotation const*>> by_paragraph; // by its begin
    for (auto const& each : subject.quotations()) {
        auto const* const where = subject.block_at(each.begin_span().begin);
        bool const is_fragment = where != nullptr && each.made.kind == quotation_kind::mixed
                                 && each.made.where == zone::body
                                 && word_keys(subject.text(), each.made.spans).size() <= run.number("words");
        if (is_fragment) {
            by_paragraph[where->span.begin].push_back(&each);
        }
    }
    for (auto const& [begin, fragments] : by_paragraph) {
        if (fragments.size() > run.number("most")) {
            run.report(fragments.front()->begin_span(),
                       fmt::format("{} fragments are quoted in this paragraph, \"{}\" and \"{}\" among them",
                                   fragments.size(), shown_words(fragments[0]->made.quote),
                                   shown_words(fragments[1]->made.quote)));
        }
    }
}

} // namespace inquit::rules

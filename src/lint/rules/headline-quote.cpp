#include "lint/rule_run.hpp"
#include "lint/word_runs.hpp"

#include <fmt/format.h>

namespace inquit::rules {
namespace {

bool is_body(zone where) { return where == zone::body || where == zone::blockquote || where == zone::turn; }

bool sells_the_body(zone where) {
    return where == zone::headline || where == zone::standfirst || where == zone::caption
           || where == zone::pullquote || where == zone::highlight;
}

word_runs words_of_body(lint_subject const& subject) {
    word_runs out;
    for (auto const& block : subject.source().blocks) {
        if (is_body(block.where)) {
            out.add(unedited_words(subject.text(), std::span{&block.span, 1}));
        }
    }
    return out;
}

} // namespace

void headline_quote(rule_run& run) {
    auto const& subject = run.subject();
    auto const body = words_of_body(subject);
    for (auto const& quoted : subject.pairs().quotations) {
        auto const where = subject.zone_at(quoted.outer.begin);
        if (quoted.depth > 0 || quoted.unclosed || !sells_the_body(where)) {
            continue;
        }
        auto const words = unedited_words(subject.text(), quoted.content);
        if (words.size() >= run.number("words") && !body.has(words)) {
            run.report(quoted.outer,
                       fmt::format("the {} quotes \"{}\", which the body does not have", name_of(where),
                                   shown_words(subject.view(quoted.content.front()))));
        }
    }
}

} // namespace inquit::rules

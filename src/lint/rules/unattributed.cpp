#include "lint/rule_run.hpp"
#include "lint/word_runs.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace inquit::rules {
namespace {

/// The paragraph holds no word outside marks: whoever speaks, it does not say so. O(paragraph).
bool is_quotation_alone(lint_subject const& subject, block const* where) {
    if (where == nullptr) {
        return false;
    }
    auto at = where->span.begin;
    for (auto const* const quoted : subject.outermost_in(where->span)) {
        byte_span const between{at, std::max(at, quoted->outer.begin)};
        if (quoted->unclosed || !word_keys(subject.text(), std::span{&between, 1}).empty()) {
            return false;
        }
        at = std::max(at, quoted->outer.end);
    }
    byte_span const rest{at, std::max(at, where->span.end)};
    return word_keys(subject.text(), std::span{&rest, 1}).empty();
}

} // namespace

void unattributed(rule_run& run) {
    constexpr std::string_view nobody = "no-source-found"; // not: another language, a label
    block const* asked = nullptr;                          // once of each paragraph
    bool is_alone = false;
    for (auto const& each : run.subject().quotations()) {
        auto const& made = each.made;
        bool const is_told = made.kind == quotation_kind::direct && made.where == zone::body && !made.within
                             && !made.speaker.name && made.rule == nobody;
        if (!is_told) {
            continue;
        }
        if (auto const* const where = run.subject().block_at(each.begin_span().begin); where != asked) {
            asked = where;
            is_alone = is_quotation_alone(run.subject(), where);
        }
        if (is_alone && word_keys(run.subject().text(), made.spans).size() >= run.number("words")) {
            run.report(each.begin_span(),
                       fmt::format("nobody is named as the speaker of \"{}\"", shown_words(made.quote)));
        }
    }
}

} // namespace inquit::rules

#include "lint/rule_run.hpp"
#include "lint/word_runs.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace inquit::rules {
namespace {

/// The words of a quotation that stand before its source.
std::size_t words_before(lint_subject const& subject, linted_quotation const& each, std::uint32_t source) {
    std::vector<byte_span> before;
    for (auto const span : each.made.spans) {
        if (span.end <= source) {
            before.push_back(span);
        }
    }
    return word_keys(subject.text(), before).size();
}

bool is_heard_before(lint_subject const& subject, std::size_t index) {
    auto const& all = subject.quotations();
    return index > 0 && all[index - 1].made.speaker.name
           && all[index - 1].made.speaker.name == all[index].made.speaker.name;
}

/// Whom the paragraph named before he spoke, a reader knows.
bool is_named_before(lint_subject const& subject, linted_quotation const& each) {
    auto const* const where = subject.block_at(each.begin_span().begin);
    auto const who = subject.who().of(*each.said.source).entity;
    if (where == nullptr || !who) {
        return false;
    }
    auto const before = subject.mentions_in({where->span.begin, each.begin_span().begin});
    return std::ranges::any_of(before,
                               [&](mention const& named) { return subject.who().of(named).entity == who; });
}

} // namespace

void late_attribution(rule_run& run) {
    auto const& subject = run.subject();
    auto const& all = subject.quotations();
    for (std::size_t index = 0; index < all.size(); ++index) {
        auto const& each = all[index];
        bool const is_speech =
            each.made.kind == quotation_kind::direct && each.made.where == zone::body && !each.made.within;
        bool const is_behind =
            each.said.source && each.said.cue && each.said.source->span.begin >= each.begin_span().end;
        if (!is_speech || !is_behind || is_heard_before(subject, index)) {
            continue;
        }
        auto const count = words_before(subject, each, each.said.source->span.begin);
        if (count > run.number("words") && !is_named_before(subject, each)) {
            run.report(each.begin_span(), fmt::format("{} words before the reader learns that {} speaks",
                                                      count, each.made.speaker.name.value_or("somebody")));
        }
    }
}

} // namespace inquit::rules

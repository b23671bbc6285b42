#include "lint/rule_run.hpp"
#include "text/unicode.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace inquit::rules {
namespace {

bool is_allowed(rule_run const& run, std::string const& description) {
    auto const words = unicode::lower(description);
    return std::ranges::any_of(run.words("allow"), [&words](std::string const& allowed) {
        auto const wanted = unicode::lower(allowed);
        bool const ends = words.size() > wanted.size() && words.ends_with(wanted)
                          && words[words.size() - wanted.size() - 1] == ' ';
        return words == wanted || ends;
    });
}

} // namespace

void unnamed_source(rule_run& run) {
    for (auto const& each : run.subject().quotations()) {
        auto const& who = each.made.speaker;
        bool const is_unnamed = who.anonymous && who.name && each.said.mentioned
                                && each.made.where == zone::body && each.made.kind != quotation_kind::term
                                && each.said.source->kind == mention_kind::descriptor;
        if (is_unnamed && !is_allowed(run, *who.name)) {
            run.report(*each.said.mentioned,
                       fmt::format("the source is not named: \"{}\"", shown_words(*who.name)));
        }
    }
}

} // namespace inquit::rules

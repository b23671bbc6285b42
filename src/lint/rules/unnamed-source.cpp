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

/// "a senior official", "officials": nobody that the article could have named before, and no crowd.
bool is_new(rule_run const& run, mention const& source) {
    auto const words = unicode::lower(run.subject().view(source.span));
    if (source.number == grammatical_number::plural) {
        bool const is_definite = words.starts_with("the ");
        return !is_definite && run.lists("groups", unicode::lower(run.subject().view(source.head)));
    }
    auto const* const first = run.subject().words().find(words.substr(0, words.find(' ')));
    bool const is_indefinite =
        first != nullptr && (first->word == "a" || first->word == "an" || first->word == "one");
    return is_indefinite && words.find(" of ") == std::string::npos;
}

} // namespace

void unnamed_source(rule_run& run) {
    for (auto const& each : run.subject().quotations()) {
        auto const& who = each.made.speaker;
        bool const is_unnamed = who.anonymous && who.name && each.said.mentioned
                                && each.made.where == zone::body && each.made.kind != quotation_kind::term
                                && each.said.source->kind == mention_kind::descriptor;
        if (is_unnamed && is_new(run, *each.said.source) && !is_allowed(run, *who.name)) {
            run.report(*each.said.mentioned,
                       fmt::format("the source is not named: \"{}\"", shown_words(*who.name)));
        }
    }
}

} // namespace inquit::rules

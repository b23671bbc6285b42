#include "check/sure.hpp"
#include "lint/checked_words.hpp"
#include "lint/rule_run.hpp"

#include <fmt/format.h>

namespace inquit::rules {
namespace {

lint_level level_of(severity how) { return how == severity::error ? lint_level::error : lint_level::warning; }

bool is_kind(checked_difference const& what, align::difference_kind kind) {
    return what.kind == name_of(kind);
}

std::string change(checked_difference const& what) {
    using enum align::difference_kind;
    auto const draft = shown_words(what.draft);
    auto const source = shown_words(what.source);
    if (what.kind == name_of(verdict::spliced)) {
        return fmt::format("another place begins at \"{}\", and nothing marks it", draft);
    }
    if (is_kind(what, ellipsis_distorts)) {
        return fmt::format("the ellipsis cuts \"{}\", which changes the meaning", source);
    }
    if (is_kind(what, bracket_insert)) {
        return fmt::format("put in, in brackets: \"{}\"", draft);
    }
    if (is_kind(what, order_changed)) {
        return fmt::format("\"{}\" stands elsewhere in the source", draft.empty() ? source : draft);
    }
    if (source.empty()) {
        return fmt::format("the source does not have \"{}\"", draft);
    }
    return draft.empty() ? fmt::format("\"{}\" of the source is left out", source)
                         : fmt::format("the source has \"{}\", not \"{}\"", source, draft);
}

std::string others(std::size_t count) {
    return count == 0 ? std::string{} : fmt::format("; {} more change{}", count, count == 1 ? "" : "s");
}

/// The words that differ; where the draft has none, the quotation.
byte_span words_of(checked_difference const& what, checked_quotation const& quoted,
                   lint_subject const& subject) {
    auto const words = subject.select().span_of_chars(what.draft_chars);
    return words.empty() ? first_words_of(quoted, subject) : words;
}

} // namespace

/// One finding a quotation: an editor reads all of it again.
void altered(rule_run& run) {
    if (!run.beside().checked) {
        return;
    }
    auto const rules = profile::named(run.choice("house")).value_or(profile{});
    for (auto const& each : *run.beside().checked) {
        auto sure = each.misattributed ? std::vector<sure_difference>{} : sure_differences(each, rules);
        std::erase_if(sure, [](sure_difference const& one) { return one.what->kind == scope_promotion; });
        if (sure.empty()) {
            continue; // what another said, and what a source only reports, are other rules'
        }
        auto const& worst = sure.front();
        run.report_in_file(
            words_of(*worst.what, each, run.subject()),
            fmt::format("{} ({}){}", change(*worst.what), place_of(*worst.where), others(sure.size() - 1)),
            level_of(worst.level));
    }
}

} // namespace inquit::rules

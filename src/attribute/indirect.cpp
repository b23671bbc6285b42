#include "attribute/indirect.hpp"

#include "attribute/decision.hpp"
#include "grammar/reported_clause.hpp"

#include <optional>

namespace inquit {
namespace {

/// What has a clause is said by whatever is its subject; a noun may only name what was done: "the storm threatened the town".
bool has_any_speaker(reported_clause const& from) {
    return from.rule != "source-cue-object" && from.rule != "source-cue-infinitive";
}

/// None where the source cannot speak.
std::optional<statement> statement_of(std::string_view text, sentence const& where,
                                      reported_clause const& from) {
    occurrence const here{text, where, from.cue, {}};
    auto by = decision_by(here, from.source, from.cue, from.rule);
    if (!by && has_any_speaker(from)) { // "those surveyed", "one in ten"
        auto const& phrase = where.phrases[where.chunks[from.source].index];
        by = decision_of(here, {phrase.words, phrase.words.span.end, {}}, from.source, from.cue, from.rule);
    }
    if (!by) {
        return std::nullopt;
    }
    clause reporting;
    reporting.pronoun = from.pronoun;
    attach_pronoun(here, reporting, *by);
    statement made;
    made.kind = quotation_kind::indirect;
    made.source = by->source.words;
    made.mentioned = by->source.mentioned();
    made.members = by->source.members;
    made.cue = by->cue;
    made.addressee = addressee_behind(here, from.cue);
    made.rule = by->rule;
    made.via = by->via;
    made.negated = by->negated;
    made.thought = by->thought;
    made.confidence = 0.8;
    made.content = from.plain ? std::vector{*from.plain} : from.content;
    return made;
}

} // namespace

std::vector<statement> indirect_statements(std::string_view text, sentence const& where) {
    std::vector<statement> out;
    for (auto const& each : find_reported_clauses(where.tokens, where.phrases, where.chunks, where.clauses)) {
        if (each.holds_quotation && !each.plain) {
            continue;
        }
        if (auto made = statement_of(text, where, each)) {
            out.push_back(std::move(*made));
        }
    }
    return out;
}

} // namespace inquit

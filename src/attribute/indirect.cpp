#include "attribute/indirect.hpp"

#include "attribute/decision.hpp"
#include "grammar/reported_clause.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace inquit {
namespace {

struct share_right {
    std::string_view rule;
    double share;
};

/// Of what each rule finds in the training articles up to May 2016, how much has the right source (docs/ACCURACY.md).
constexpr auto shares = std::to_array<share_right>({
    {"source-cue-that", 0.81},
    {"source-cue-clause", 0.83},
    {"source-cue-words", 0.76},
    {"source-cue-infinitive", 0.76},
    {"source-cue-object", 0.73},
    {"clause-source-cue", 0.93},
    {"clause-cue-source", 0.91},
    {"clause-according-to", 0.90},
    {"according-to-clause", 0.83},
    {"as-source-cue", 0.83},
    {"in-view-clause", 0.83}, // all of four; too few to say more than of "according to"
    {"claim-infinitive", 0.64},
    {"passive-agent", 0.56},
    {"claim-clause", 0.35},
});

double confidence_of(std::string_view rule) {
    auto const* const found = std::ranges::find(shares, rule, &share_right::rule);
    return found == shares.end() ? 0 : found->share;
}

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
    made.cue = from.cue_words ? from.cue_words : by->cue;
    made.addressee = addressee_behind(here, from.cue);
    made.rule = by->rule;
    made.via = by->via;
    made.negated = by->negated || from.negated;
    made.thought = by->thought || from.thought;
    made.confidence = confidence_of(made.rule);
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

std::vector<byte_span> content_around(sentence const& where, std::uint32_t quoted_chunk, decision const& by) {
    bool const is_claim =
        by.rule == "statement-noun-clause-quote"; // "her claim that the dam was Q": no cue but the noun
    auto const cue = is_claim ? by.source_chunk : by.cue_chunk;
    if (!cue || by.rule == "source-cue-far-quote") { // another clause stands between
        return {};
    }
    return reported_around(where.tokens, where.phrases, where.chunks, where.clauses, quoted_chunk, *cue);
}

} // namespace inquit

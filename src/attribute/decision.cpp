#include "attribute/decision.hpp"

#include <algorithm>

namespace inquit {

using enum word_class;

speaker_via via_of(mention const& source) {
    switch (source.kind) {
    case mention_kind::name:
    case mention_kind::organization:
        return speaker_via::name;
    case mention_kind::pronoun:
        return speaker_via::pronoun;
    default:
        return speaker_via::descriptor;
    }
}

std::optional<decision> decision_by(occurrence const& q, std::uint32_t source_chunk,
                                    std::optional<std::uint32_t> cue_chunk, std::string_view rule) {
    auto source = source_at(q.where, source_chunk);
    if (!source) {
        return std::nullopt;
    }
    return decision_of(q, *source, source_chunk, cue_chunk, rule);
}

decision decision_of(occurrence const& q, source_mention const& source, std::uint32_t source_chunk,
                     std::optional<std::uint32_t> cue_chunk, std::string_view rule) {
    decision made;
    made.source = source;
    made.rule = rule;
    made.via = via_of(source.words);
    made.source_chunk = source_chunk;
    made.cue_chunk = cue_chunk;
    if (cue_chunk) {
        chunk const& cue = chunk_at(q, *cue_chunk);
        made.cue = cue.kind == chunk_kind::verb ? cue.verb.cue : cue.span;
        if (cue.kind == chunk_kind::according && *cue_chunk + 1 < source_chunk) { // "according to"
            made.cue->end = chunk_at(q, *cue_chunk + 1).span.end;
        }
        made.negated = cue.verb.negated;
        made.thought = cue.verb.is(cue_think) && !cue.verb.is(cue_say);
    }
    return made;
}

/// The noun right behind a verb that takes an addressee: "told the BBC".
std::optional<byte_span> addressee_behind(occurrence const& q, std::uint32_t verb) {
    if (verb + 1 >= q.where.chunks.size() || !chunk_at(q, verb).verb.is(cue_tell)
        || chunk_at(q, verb + 1).kind != chunk_kind::noun) {
        return std::nullopt;
    }
    chunk const& heard = chunk_at(q, verb + 1);
    if (q.where.tokens[q.where.phrases[heard.index].last - 1].is(statement_noun)) { // "wrote a letter saying"
        return std::nullopt;
    }
    bool const determined = q.where.tokens[heard.first].is(determiner) && heard.last - heard.first > 1;
    return byte_span{q.where.tokens[heard.first + (determined ? 1U : 0U)].span.begin, heard.span.end};
}

/// The cue attaches to "Cable, who", unless other words stand between.
void attach_pronoun(occurrence const& quoted, clause const& reporting, decision& made) {
    constexpr std::uint32_t most_bytes_between = 40;
    auto& end = made.source.mention_end;
    if (reporting.pronoun && chunk_at(quoted, *reporting.pronoun).span.begin <= end + most_bytes_between) {
        end = std::max(end, chunk_at(quoted, *reporting.pronoun).span.end);
    }
}

bool is_of_another(occurrence const& quoted, clause const& reporting) {
    constexpr std::ptrdiff_t most_clauses =
        3; // within the object: "attacked the mayor, who is ill, for saying"
    bool const at_object = reporting.verb + 1 < quoted.where.chunks.size()
                           && chunk_at(quoted, reporting.verb + 1).kind == chunk_kind::preposition;
    auto const object = reporting.verb + (at_object ? 2 : 1); // "hit back at the mayor for saying"
    auto const& clauses = quoted.where.clauses;
    auto const first = std::ranges::upper_bound(clauses, reporting.verb, {}, &clause::verb);
    auto const last = first + std::min(most_clauses, clauses.end() - first);
    return std::any_of(first, last, [&](clause const& inner) {
        auto const& verb = chunk_at(quoted, inner.verb).verb;
        bool const own = inner.subject == object && !inner.inherited
                         && (inner.verb < quoted.chunk
                             || reporting.verb > quoted.chunk); // Q, the paper quoted S as saying
        auto const before = chunk_at(quoted, inner.verb - 1).kind;
        bool const shown = inner.verb == object + 1 && chunk_at(quoted, reporting.verb).verb.is(cue_show);
        bool const as_told = before == chunk_kind::comparative || before == chunk_kind::preposition;
        return own && verb.participle && verb.reports() && (shown || as_told);
    });
}

} // namespace inquit

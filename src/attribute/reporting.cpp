#include "attribute/reporting.hpp"

#include <algorithm>
#include <iterator>
#include <span>

namespace inquit {
namespace {

using enum word_class;

/// Say what others are told, or what something is called.
constexpr class_set telling_cues{cue_tell, cue_call};

/// "shouted", "chanted": takes words, and no clause that nothing introduces.
bool is_shout(chunk const& verb) { return has(verb, {cue_say}) && !verb.verb.is(reports_clause); }

bool after_comma(occurrence const& q, std::uint32_t chunk_index) {
    return chunk_index > 0 && chunk_at(q, chunk_index - 1).kind == chunk_kind::comma;
}

/// "the law, which he called Q"  "what Moss called Q": said as the reporter's own words, whoever reports the rest.
bool is_object_relative(occurrence const& q, clause const& c) {
    return !c.relative && !c.inherited && *c.subject > 0
           && chunk_at(q, *c.subject - 1).kind == chunk_kind::relative;
}

/// "told him it was", "told reporters that"; not "told the truth", "begged him for"
bool has_hearer(occurrence const& q, std::uint32_t verb_at) {
    auto const& chunks = q.where.chunks;
    bool const heard = chunks[verb_at].verb.is(cue_tell) && !chunks[verb_at].verb.passive
                       && verb_at + 2 < chunks.size() && chunks[verb_at + 1].kind == chunk_kind::noun
                       && chunks[verb_at + 1].can_speak;
    if (!heard) {
        return false;
    }
    auto const next = chunks[verb_at + 2].kind;
    return next == chunk_kind::complementizer || next == chunk_kind::noun || next == chunk_kind::colon
           || next == chunk_kind::comma || next == chunk_kind::quotation;
}

} // namespace

bool subject_hears(chunk const& verb) { return verb.verb.passive && has(verb, {cue_tell, cue_ask}); }

bool is_pronoun(occurrence const& q, std::uint32_t noun_chunk) {
    return q.where.phrases[chunk_at(q, noun_chunk).index].words.kind == mention_kind::pronoun;
}

std::optional<std::size_t> reporting_clause(occurrence const& q, std::size_t inner) {
    auto const& clauses = q.where.clauses;
    if (!clauses[inner].subordinate || (clauses[inner].relative && after_comma(q, *clauses[inner].pronoun))
        || is_object_relative(q, clauses[inner])) {
        return std::nullopt;
    }
    for (auto at = inner; at-- > 0;) {
        chunk const& verb = chunk_at(q, clauses[at].verb);
        if (clauses[at].verb > *clauses[inner].subject) {
            continue;
        }
        if (clauses[at].subject && has(verb, clause_cues) && !verb.verb.passive) {
            return at;
        }
        if (verb.verb.finite && !verb.verb.copula) {
            return std::nullopt;
        }
    }
    return std::nullopt;
}

bool is_told_by_name(occurrence const& q, gaps_before const& gaps, clause const& inner) {
    auto const& verb = chunk_at(q, inner.verb).verb;
    bool const told = verb.participle
                          ? *inner.subject + 1 == inner.verb && verb.reports()
                          : verb.finite && (gaps.touches(inner.verb) || has_hearer(q, inner.verb));
    return told && !is_pronoun(q, *inner.subject) && !inner.inherited && !inner.relative;
}

std::optional<std::uint32_t> namer_in_relative(occurrence const& q) {
    auto const& clauses = q.where.clauses;
    auto const& chunks = q.where.chunks;
    auto const behind = std::ranges::lower_bound(clauses, q.chunk, {}, &clause::verb);
    if (behind == clauses.begin()) {
        return std::nullopt;
    }
    auto inner = std::prev(behind);
    bool const was = chunks[inner->verb].verb.copula && inner != clauses.begin()
                     && std::prev(inner)->verb + 1 == inner->verb; // "said was"
    inner = was ? std::prev(inner) : inner;
    if (!inner->subject || inner->inherited || inner->relative || *inner->subject < 2
        || *inner->subject >= inner->verb) {
        return std::nullopt;
    }
    auto const& verb = chunks[inner->verb].verb;
    auto const object = was ? inner->verb + 2 : inner->verb + 1;
    bool const article =
        object + 1 == q.chunk
        && (chunks[object].kind == chunk_kind::other
            || q.where.tokens[chunks[object].first].is(pronoun_possessive)); // "called her Q plan"
    bool const named = object == q.chunk || article;
    bool const says = was ? verb.classes.has_any(clause_cues) : verb.is(cue_call);
    auto const link = chunks[*inner->subject - 1].kind;
    auto const antecedent = chunks[*inner->subject - 2].kind;
    bool const relative = link == chunk_kind::relative || link == chunk_kind::complementizer;
    bool const of_thing = antecedent == chunk_kind::noun || antecedent == chunk_kind::verb;
    bool const told = *inner->subject > 2 && chunks[*inner->subject - 3].kind == chunk_kind::verb
                      && has(chunks[*inner->subject - 3], {cue_tell, cue_ask});
    token const& linking = q.where.tokens[chunks[*inner->subject - 1].first];
    bool const reported =
        antecedent == chunk_kind::verb && linking.is(determiner); // "said that"; not "rejected what"
    return named && says && verb.finite && !verb.passive && relative && of_thing && !told && !reported
                   && !is_pronoun(q, *inner->subject)
               ? inner->subject
               : std::nullopt;
}

std::optional<std::uint32_t> verb_telling_of_report(occurrence const& q) {
    auto const& clauses = q.where.clauses;
    auto const behind = static_cast<std::size_t>(std::ranges::lower_bound(clauses, q.chunk, {}, &clause::verb)
                                                 - clauses.begin());
    auto const first = behind - std::min(behind, clause_reach);
    bool const nested =
        std::ranges::any_of(std::span{clauses}.subspan(first, behind - first), [&q](clause const& c) {
            return c.subordinate && (has(chunk_at(q, c.verb), telling_cues) || is_shout(chunk_at(q, c.verb)));
        });
    if (!nested) {
        return std::nullopt;
    }
    gaps_before const gaps{q.where.chunks, q.chunk};
    for (auto at = behind; at-- > first;) {
        clause const& inner = clauses[at];
        if (!inner.subject) {
            continue;
        }
        chunk const& verb = chunk_at(q, inner.verb);
        bool const names = has(verb, {cue_call}) && chunk_at(q, inner.verb + 1).kind == chunk_kind::noun
                           && gaps.touches(inner.verb);
        bool const shouts = is_shout(verb) && q.shape.begins_like_sentence && gaps.touches(inner.verb);
        bool const reports = verb.verb.finite && !verb.verb.passive
                             && (names || shouts || has_hearer(q, inner.verb))
                             && gaps.behind(inner.verb) != gap::open && is_told_by_name(q, gaps, inner);
        auto const outer = reports ? reporting_clause(q, at) : std::nullopt;
        if (outer && chunk_at(q, clauses[*outer].verb).verb.finite) {
            return clauses[*outer].verb;
        }
    }
    return std::nullopt;
}

} // namespace inquit

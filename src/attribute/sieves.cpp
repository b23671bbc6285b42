#include "attribute/sieves.hpp"

#include "attribute/opening.hpp"
#include "attribute/reporting.hpp"

#include <algorithm>
#include <array>
#include <span>

namespace inquit {
namespace {

using enum word_class;

/// A quotation this long is speech even where no cue vouches for it.
constexpr std::uint32_t words_of_plain_speech = 4;

struct clause_before {
    clause frame;
    gap distance{};
};

/// Clauses with a subject whose verb stands before the quotation, nearest first.
template <class Accept>
std::optional<decision> nearest_before(occurrence const& q, std::string_view rule, Accept accept) {
    auto const& clauses = q.where.clauses;
    gaps_before const gaps{q.where.chunks, q.chunk};
    std::size_t tried = 0;
    for (auto nearest = clauses.size(); nearest-- > 0 && tried < clause_reach;) {
        auto at = nearest;
        if (clauses[at].verb >= q.chunk || !clauses[at].subject) {
            continue;
        }
        ++tried;
        if (auto const outer = reporting_clause(q, at); outer && !is_told_by_name(q, gaps, clauses[at])) {
            at = *outer;
        }
        clause const& c = clauses[at];
        if (*c.subject == q.chunk || is_of_another(q, c)) {
            continue;
        }
        chunk const& verb = chunk_at(q, c.verb);
        if (subject_hears(verb)) {
            continue;
        }
        auto const verdict = accept(clause_before{c, gaps.behind(c.verb)}, verb);
        if (!verdict) {
            continue;
        }
        if (auto made = decision_by(q, *c.subject, c.verb, rule)) {
            made->addressee = addressee_behind(q, c.verb);
            attach_pronoun(q, c, *made);
            return made;
        }
    }
    return std::nullopt;
}

/// said, "Q"   told reporters: "Q"   called it "Q"
std::optional<decision> cue_touches(occurrence const& q) {
    return nearest_before(q, "source-cue-quote", [](clause_before const& c, chunk const& verb) {
        return c.distance == gap::touching && !verb.verb.passive && has(verb, all_cues);
    });
}

bool can_be_followed_by_inquit(occurrence const& q) {
    if (q.shape.last_point != 0) {
        return true;
    }
    auto const next = q.chunk + 1;
    return is_called_by(q)
           || (next < q.where.chunks.size()
               && (chunk_at(q, next).kind == chunk_kind::comma || chunk_at(q, next).kind == chunk_kind::dash
                   || chunk_at(q, next).kind == chunk_kind::according || chunk_at(q, next).verb.copula
                   || q.chunk == 0));
}

/// "Q?" he was asked
bool is_asked_after(occurrence const& q) {
    auto const& chunks = q.where.chunks;
    return q.chunk + 2 < chunks.size() && chunks[q.chunk + 1].kind == chunk_kind::noun
           && chunks[q.chunk + 2].kind == chunk_kind::verb && chunks[q.chunk + 2].verb.passive
           && chunks[q.chunk + 2].verb.is(cue_ask);
}

} // namespace

bool is_asked_of_speaker(occurrence const& q) {
    if (is_asked_after(q)) {
        return true;
    }
    if (q.chunk == 0) {
        return false;
    }
    auto const back =
        chunk_at(q, q.chunk - 1).kind == chunk_kind::comma && q.chunk > 1 ? q.chunk - 2 : q.chunk - 1;
    chunk const& verb = chunk_at(q, back);
    return verb.kind == chunk_kind::verb && verb.verb.is(cue_ask)
           && (verb.verb.passive || (back == 0 && verb.verb.may_be_participle));
}

namespace {

/// "Q," said S   "Q," S said   "Q," according to S
std::optional<decision> inquit_follows(occurrence const& q) {
    if (!can_be_followed_by_inquit(q) || is_in_opening_participle(q) || ends_opening_clause(q)
        || is_object_in_opening_clause(q)) {
        return std::nullopt;
    }
    auto const found = match_after(q.where.chunks, q.chunk);
    if (!found) {
        return std::nullopt;
    }
    auto made = decision_by(q, found->source, found->cue, found->rule);
    if (made && found->cue && found->source < *found->cue) { // not "asked the mayor"
        made->addressee = addressee_behind(q, *found->cue);
    }
    return made;
}

/// called the finding "Q"   criticized the "Q" in the operation   was described by S as "Q"
std::optional<decision> cue_takes_object(occurrence const& q) {
    return nearest_before(q, "source-cue-object-quote", [](clause_before const& c, chunk const& verb) {
        return c.distance == gap::object && !verb.verb.passive && has(verb, object_cues);
    });
}

/// Chunks of an adverb, or of a preposition and what it governs: "yesterday", "on Friday", "in Leeds"; else 0.
std::uint32_t length_of_circumstance(occurrence const& q, std::uint32_t at) {
    auto const kind = chunk_at(q, at).kind;
    if (kind != chunk_kind::preposition || at + 1 >= q.where.chunks.size()) {
        return kind == chunk_kind::adverb ? 1 : 0;
    }
    auto const governed = chunk_at(q, at + 1).kind;
    return governed == chunk_kind::noun || governed == chunk_kind::adverb ? 2 : 0;
}

/// "held that", "found the law was", "ruled on Friday that": verbs of showing report only a clause.
bool takes_clause(occurrence const& q, std::uint32_t verb_at) {
    auto const size = q.where.chunks.size();
    if (has(chunk_at(q, verb_at), clause_cues - class_set{cue_show}) || verb_at + 2 >= size) {
        return true;
    }
    auto at = verb_at + 1;
    while (at + 2 < size && length_of_circumstance(q, at) > 0) {
        at += length_of_circumstance(q, at);
    }
    auto const next = at < size ? chunk_at(q, at).kind : chunk_kind::other;
    return next == chunk_kind::complementizer
           || (next == chunk_kind::noun && at + 1 < size && chunk_at(q, at + 1).kind == chunk_kind::verb
               && chunk_at(q, at + 1).verb.finite);
}

/// said that the ruling was "Q"
std::optional<decision> cue_governs(occurrence const& q) {
    return nearest_before(q, "source-cue-clause-quote", [&q](clause_before const& c, chunk const& verb) {
        return c.distance != gap::open && !verb.verb.passive && has(verb, clause_cues)
               && takes_clause(q, c.frame.verb);
    });
}

/// was described by S as "Q"   is known by S as a "Q"   was told by S that it was "Q"
std::optional<decision> agent_of_passive(occurrence const& q) {
    auto const& chunks = q.where.chunks;
    gaps_before const gaps{chunks, q.chunk};
    for (auto at = q.chunk; at-- > 0;) {
        bool const passive = chunks[at].kind == chunk_kind::verb && has(chunks[at], all_cues)
                             && at + 2 < q.chunk && chunks[at + 1].kind == chunk_kind::agent
                             && chunks[at + 2].kind == chunk_kind::noun;
        if (!passive) {
            continue;
        }
        auto const distance = gaps.behind(at + 2);
        bool const reports_clause =
            distance == gap::complement && chunks[at + 3].kind == chunk_kind::complementizer;
        if (distance == gap::touching || distance == gap::object || reports_clause) {
            return decision_by(q, at + 2, at, "passive-agent-quote");
        }
    }
    return std::nullopt;
}

/// He had, he said, read the letters "Q"
std::optional<decision> pronoun_interrupts(occurrence const& q) {
    auto const found = match_interruption(q.where.chunks, q.chunk);
    return found && found->cue && is_pronoun(q, found->source)
               ? decision_by(q, found->source, found->cue, found->rule)
               : std::nullopt;
}

/// The ruling, Peskov said, was "Q"; a cue that touches the quotation is surer
std::optional<decision> inquit_interrupts(occurrence const& q) {
    auto const found = match_interruption(q.where.chunks, q.chunk);
    return found && found->cue ? decision_by(q, found->source, found->cue, found->rule) : std::nullopt;
}

std::optional<decision> source_without_verb(occurrence const& q) {
    auto const found = match_before(q.text, q.where.tokens, q.where.phrases, q.where.chunks, q.chunk);
    return found ? decision_by(q, found->source, found->cue, found->rule) : std::nullopt;
}

/// "Q", which had contributed to the casualties, the court said.
std::optional<decision> inquit_closes_sentence(occurrence const& q) {
    if (is_in_opening_participle(q) || is_object_in_opening_clause(q)) {
        return std::nullopt;
    }
    auto const& chunks = q.where.chunks;
    for (auto const& c : q.where.clauses) {
        if (c.verb <= q.chunk || !c.subject || c.inherited || c.relative
            || !has(chunk_at(q, c.verb), clause_cues)) {
            continue;
        }
        auto const begin = std::min(*c.subject, c.verb);
        auto const end = std::max(*c.subject, c.verb) + 1;
        bool const after_comma =
            begin > 0 && chunks[begin - 1].kind == chunk_kind::comma && begin - 1 > q.chunk;
        bool const last = end >= chunks.size() || chunks[end].kind == chunk_kind::stop
                          || chunks[end].kind == chunk_kind::comma
                          || chunks[end].kind == chunk_kind::preposition
                          || chunks[end].kind == chunk_kind::adverb;
        if (after_comma && last) {
            return decision_by(q, *c.subject, c.verb, "quote-clause-source-cue");
        }
    }
    return std::nullopt;
}

/// Any verb: Trump doubled down: "Q"
std::optional<decision> any_verb_touches(occurrence const& q) {
    if (q.chunk == 0 || !(q.shape.words >= words_of_plain_speech || q.shape.ends_sentence())) {
        return std::nullopt;
    }
    auto const before = chunk_at(q, q.chunk - 1).kind;
    bool const introduced =
        before == chunk_kind::colon || (before == chunk_kind::comma && q.shape.begins_like_sentence);
    if (!introduced) {
        return std::nullopt;
    }
    for (auto const& c : q.where.clauses) {
        if (c.verb < q.chunk && c.subject && !c.relative && chunk_at(q, c.verb).verb.finite
            && !subject_hears(chunk_at(q, c.verb))) {
            if (auto made = decision_by(q, *c.subject, c.verb, "source-verb-colon-quote")) {
                return made;
            }
        }
    }
    return std::nullopt;
}

/// A cue somewhere before in the sentence, another clause between.
std::optional<decision> cue_stands_before(occurrence const& q) {
    return nearest_before(q, "source-cue-far-quote", [&q](clause_before const& c, chunk const& verb) {
        return !verb.verb.passive && has(verb, clause_cues | object_cues) && takes_clause(q, c.frame.verb);
    });
}

} // namespace

namespace {

/// "Hart blasted Moss's call for Q": the words are hers before they are his who names her statement; not "described Moss's
/// statement as Q".
bool is_statement_by_name(occurrence const& q, decision const& made) {
    constexpr std::string_view rules = "statement-noun-";
    return made.rule.starts_with(rules) && made.source.words.kind == mention_kind::name && q.chunk > 0
           && chunk_at(q, q.chunk - 1).kind != chunk_kind::comparative;
}

} // namespace

std::vector<decision> proposals_in_sentence(occurrence const& quoted) {
    std::vector<decision> made;
    if (is_asked_of_speaker(quoted)) {
        return made;
    }
    constexpr std::array sieves{inquit_follows,   pronoun_interrupts,  cue_touches,
                                agent_of_passive, cue_takes_object,    inquit_interrupts,
                                cue_governs,      source_without_verb, inquit_closes_sentence,
                                any_verb_touches, cue_stands_before};
    for (auto const sieve : sieves) {
        if (auto found = sieve(quoted)) {
            made.push_back(std::move(*found));
        }
    }
    std::stable_partition(made.begin(), made.end(),
                          [&quoted](decision const& each) { return is_statement_by_name(quoted, each); });
    return made;
}

} // namespace inquit

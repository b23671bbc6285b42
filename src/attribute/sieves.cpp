#include "attribute/sieves.hpp"

#include <algorithm>
#include <array>

namespace inquit {
namespace {

using enum word_class;

/// Report a clause at any distance in the sentence.
constexpr class_set clause_cues{cue_say, cue_write, cue_ask, cue_think, cue_show, cue_tell};
/// Take a noun phrase with the quoted words in it.
constexpr class_set object_cues{cue_call, cue_criticize, cue_say, cue_write, cue_show, cue_tell, cue_ask};
constexpr class_set all_cues = clause_cues | object_cues | class_set{cue_adjacent};

/// How many clauses a quotation looks back; the bound on its work. The longest sentence met in the news has 14.
constexpr std::size_t clause_reach = 24;

/// A quotation this long is speech even where no cue vouches for it.
constexpr std::uint32_t words_of_plain_speech = 4;

chunk const& chunk_at(occurrence const& q, std::uint32_t index) { return q.where.chunks[index]; }
bool has(chunk const& verb, class_set classes) { return verb.verb.classes.has_any(classes); }

/// "was told", "asked whether": the subject of these is who hears.
bool subject_hears(chunk const& verb) { return verb.verb.passive && has(verb, {cue_tell, cue_ask}); }

std::optional<decision> decided(occurrence const& q, std::uint32_t source_chunk,
                                std::optional<std::uint32_t> cue_chunk, std::string_view rule) {
    auto source = source_at(q.where, source_chunk);
    if (!source) {
        return std::nullopt;
    }
    decision made;
    made.source = *source;
    made.rule = rule;
    made.via = via_of(source->words);
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
    bool const determined = q.where.tokens[heard.first].is(determiner) && heard.last - heard.first > 1;
    return byte_span{q.where.tokens[heard.first + (determined ? 1U : 0U)].span.begin, heard.span.end};
}

/// The cue attaches to "Cable, who", unless other words stand between.
void attach_pronoun(occurrence const& q, clause const& c, decision& made) {
    constexpr std::uint32_t most_bytes_between = 40;
    auto& end = made.source.mention_end;
    if (c.pronoun && chunk_at(q, *c.pronoun).span.begin <= end + most_bytes_between) {
        end = std::max(end, chunk_at(q, *c.pronoun).span.end);
    }
}

struct clause_before {
    clause frame;
    gap distance;
};

bool after_comma(occurrence const& q, std::uint32_t chunk_index) {
    return chunk_index > 0 && chunk_at(q, chunk_index - 1).kind == chunk_kind::comma;
}

/// The clause that reports the one with this subject: "Trump told reporters he thought" gives "Trump told".
std::optional<std::size_t> reporting_clause(occurrence const& q, std::size_t inner) {
    auto const& clauses = q.where.clauses;
    if (!clauses[inner].subordinate || (clauses[inner].relative && after_comma(q, *clauses[inner].pronoun))) {
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

bool is_pronoun(occurrence const& q, std::uint32_t noun_chunk) {
    return q.where.phrases[chunk_at(q, noun_chunk).index].words.kind == mention_kind::pronoun;
}

/// "Trump said Reyes called it Q": a name of its own beside a finite cue that touches the quotation.
bool is_told_by_name(occurrence const& q, gaps_before const& gaps, clause const& inner) {
    return !is_pronoun(q, *inner.subject) && !inner.inherited && !inner.relative
           && chunk_at(q, inner.verb).verb.finite && gaps.touches(inner.verb);
}

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
        if (*c.subject == q.chunk) {
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
        if (auto made = decided(q, *c.subject, c.verb, rule)) {
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
    return next < q.where.chunks.size()
           && (chunk_at(q, next).kind == chunk_kind::comma || chunk_at(q, next).kind == chunk_kind::dash
               || chunk_at(q, next).kind == chunk_kind::according
               || chunk_at(q, next).kind == chunk_kind::agent || chunk_at(q, next).verb.copula
               || q.chunk == 0);
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
    if (!can_be_followed_by_inquit(q)) {
        return std::nullopt;
    }
    auto const found = match_after(q.where.chunks, q.chunk);
    if (!found) {
        return std::nullopt;
    }
    auto made = decided(q, found->source, found->cue, found->rule);
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

/// was described by S as "Q"
std::optional<decision> agent_of_passive(occurrence const& q) {
    auto const& chunks = q.where.chunks;
    gaps_before const gaps{chunks, q.chunk};
    for (auto at = q.chunk; at-- > 0;) {
        bool const passive = chunks[at].kind == chunk_kind::verb && has(chunks[at], all_cues)
                             && at + 2 < q.chunk && chunks[at + 1].kind == chunk_kind::agent
                             && chunks[at + 2].kind == chunk_kind::noun && gaps.touches(at + 2);
        if (passive) {
            return decided(q, at + 2, at, "passive-agent-quote");
        }
    }
    return std::nullopt;
}

/// He had, he said, read the letters "Q"
std::optional<decision> pronoun_interrupts(occurrence const& q) {
    auto const found = match_interruption(q.where.chunks, q.chunk);
    return found && found->cue && is_pronoun(q, found->source)
               ? decided(q, found->source, found->cue, found->rule)
               : std::nullopt;
}

/// The ruling, Peskov said, was "Q"; a cue that touches the quotation is surer
std::optional<decision> inquit_interrupts(occurrence const& q) {
    auto const found = match_interruption(q.where.chunks, q.chunk);
    return found && found->cue ? decided(q, found->source, found->cue, found->rule) : std::nullopt;
}

std::optional<decision> source_without_verb(occurrence const& q) {
    auto const found = match_before(q.text, q.where.tokens, q.where.phrases, q.where.chunks, q.chunk);
    return found ? decided(q, found->source, found->cue, found->rule) : std::nullopt;
}

/// "Q", which had contributed to the casualties, the court said.
std::optional<decision> inquit_closes_sentence(occurrence const& q) {
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
            return decided(q, *c.subject, c.verb, "quote-clause-source-cue");
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
            if (auto made = decided(q, *c.subject, c.verb, "source-verb-colon-quote")) {
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
    return made;
}

namespace {

std::string_view rule_of(gap distance) {
    switch (distance) {
    case gap::touching:
        return "source-cue-quote";
    case gap::object:
        return "source-cue-object-quote";
    case gap::complement:
        return "source-cue-clause-quote";
    default:
        return "source-cue-far-quote";
    }
}

} // namespace

std::vector<decision> clauses_around(occurrence const& quoted) {
    constexpr std::size_t reach_behind = 6;
    std::vector<decision> made;
    auto const& clauses = quoted.where.clauses;
    gaps_before const gaps{quoted.where.chunks, quoted.chunk};
    auto const first_behind = static_cast<std::size_t>(
        std::ranges::lower_bound(clauses, quoted.chunk, {}, &clause::verb) - clauses.begin());
    auto const try_clause = [&](clause const& c, std::string_view rule) {
        if (!c.subject || *c.subject == quoted.chunk) {
            return;
        }
        if (auto found = decided(quoted, *c.subject, c.verb, rule)) {
            found->addressee = addressee_behind(quoted, c.verb);
            if (c.verb < quoted.chunk) {
                attach_pronoun(quoted, c, *found);
            }
            made.push_back(std::move(*found));
        }
    };
    for (auto at = first_behind; at-- > 0 && first_behind - at <= clause_reach;) {
        try_clause(clauses[at], rule_of(gaps.behind(clauses[at].verb)));
    }
    for (auto at = first_behind; at < clauses.size() && at - first_behind < reach_behind; ++at) {
        try_clause(clauses[at], "quote-clause-source-cue");
    }
    return made;
}

namespace {

/// The verb that a mention stands before: "Gorka noting", "Clinton also said", "Trump, who said".
std::optional<std::uint32_t> verb_behind(sentence const& where, std::uint32_t noun) {
    constexpr std::uint32_t most_chunks = 3;
    for (auto at = noun + 1; at < where.chunks.size() && at <= noun + most_chunks; ++at) {
        switch (where.chunks[at].kind) {
        case chunk_kind::verb:
            return at;
        case chunk_kind::adverb:
        case chunk_kind::comma:
        case chunk_kind::relative:
            continue;
        default:
            return std::nullopt;
        }
    }
    return std::nullopt;
}

} // namespace

std::vector<decision> mentions_around(occurrence const& quoted) {
    constexpr std::size_t most_mentions = 6; // on each side
    std::vector<decision> made;
    auto const& chunks = quoted.where.chunks;
    auto const try_mention = [&](std::uint32_t at) {
        if (chunks[at].kind != chunk_kind::noun && chunks[at].kind != chunk_kind::owner) {
            return false;
        }
        auto found = decided(quoted, at, std::nullopt, "same-sentence-mention");
        if (!found) {
            return false;
        }
        found->cue_chunk = verb_behind(quoted.where, at);
        if (found->cue_chunk) {
            chunk const& verb = chunks[*found->cue_chunk];
            found->cue = verb.verb.cue;
            if (chunks[*found->cue_chunk - 1].kind == chunk_kind::relative) {
                found->source.mention_end = chunks[*found->cue_chunk - 1].span.end;
            }
        }
        made.push_back(std::move(*found));
        return true;
    };
    std::size_t count = 0;
    for (auto at = quoted.chunk; at-- > 0 && count < most_mentions;) {
        count += try_mention(at) ? 1U : 0U;
    }
    count = 0;
    for (auto at = quoted.chunk + 1; at < chunks.size() && count < most_mentions; ++at) {
        count += try_mention(at) ? 1U : 0U;
    }
    return made;
}

} // namespace inquit

#include "attribute/sieves.hpp"

#include <algorithm>
#include <array>
#include <span>

namespace inquit {
namespace {

using enum word_class;

/// Report a clause at any distance in the sentence.
constexpr class_set clause_cues{cue_say, cue_write, cue_ask, cue_think, cue_show, cue_tell};
/// Take a noun phrase with the quoted words in it.
constexpr class_set object_cues{cue_call, cue_criticize, cue_say, cue_write, cue_show, cue_tell, cue_ask};
/// Say what others are told, or what something is called.
constexpr class_set telling_cues{cue_tell, cue_call};
constexpr class_set all_cues = clause_cues | object_cues | class_set{cue_adjacent};

/// A quotation this long is speech even where no cue vouches for it.
constexpr std::uint32_t words_of_plain_speech = 4;

bool has(chunk const& verb, class_set classes) { return verb.verb.classes.has_any(classes); }

/// "was told", "asked whether": the subject of these is who hears.
bool subject_hears(chunk const& verb) { return verb.verb.passive && has(verb, {cue_tell, cue_ask}); }

/// "shouted", "chanted": takes words, and no clause that nothing introduces.
bool is_shout(chunk const& verb) { return has(verb, {cue_say}) && !verb.verb.is(reports_clause); }

struct clause_before {
    clause frame;
    gap distance{};
};

bool after_comma(occurrence const& q, std::uint32_t chunk_index) {
    return chunk_index > 0 && chunk_at(q, chunk_index - 1).kind == chunk_kind::comma;
}

/// "the law, which he called Q"  "what Moss called Q": said as the reporter's own words, whoever reports the rest.
bool is_object_relative(occurrence const& q, clause const& c) {
    return !c.relative && !c.inherited && *c.subject > 0
           && chunk_at(q, *c.subject - 1).kind == chunk_kind::relative;
}

/// The clause that reports the one with this subject: "Trump told reporters he thought" gives "Trump told".
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

bool is_pronoun(occurrence const& q, std::uint32_t noun_chunk) {
    return q.where.phrases[chunk_at(q, noun_chunk).index].words.kind == mention_kind::pronoun;
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

/// "Trump said Reyes called it Q": a name of its own beside a finite cue that touches the quotation. "The ad shows Reyes calling it Q"
bool is_told_by_name(occurrence const& q, gaps_before const& gaps, clause const& inner) {
    auto const& verb = chunk_at(q, inner.verb).verb;
    bool const told = verb.participle
                          ? *inner.subject + 1 == inner.verb && verb.reports()
                          : verb.finite && (gaps.touches(inner.verb) || has_hearer(q, inner.verb));
    return told && !is_pronoun(q, *inner.subject) && !inner.inherited && !inner.relative;
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

/// called "Q" by S   called a "Q" minister by S   called "Q" on Friday by S
bool is_called_by(occurrence const& q) {
    auto const& chunks = q.where.chunks;
    auto at = q.chunk + 1;
    for (auto const between : {chunk_kind::preposition, chunk_kind::noun, chunk_kind::adverb}) {
        at += at < chunks.size() && chunks[at].kind == between ? 1U : 0U;
    }
    return at < chunks.size() && chunks[at].kind == chunk_kind::agent;
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

bool is_object_in_opening_clause(occurrence const& q) {
    auto const& chunks = q.where.chunks;
    auto const first = chunks.front().kind;
    auto const& clauses = q.where.clauses;
    bool const opens = first == chunk_kind::comparative || first == chunk_kind::subordinator;
    if (!opens || clauses.empty() || clauses.front().verb >= q.chunk || !clauses.front().subject
        || !clauses.front().subordinate || !has(chunk_at(q, clauses.front().verb), object_cues)) {
        return false;
    }
    bool const tells_more = std::any_of(chunks.begin() + q.chunk + 1, chunks.end(),
                                        [](chunk const& c) { return c.kind == chunk_kind::quotation; });
    return tells_more && gap_between(chunks, clauses.front().verb, q.chunk) == gap::object;
}

namespace {

/// When S said, "Q," Hart left; in a clip that S called "Q," Hart left; after S said it was "Q," Hart left: behind Q begins
/// the main clause, no inquit. Nothing before Q is a main clause itself.
bool ends_opening_clause(occurrence const& q) {
    if (is_called_by(q)) {
        return false; // passed a plan branded "Q" by S
    }
    gaps_before const gaps{q.where.chunks, q.chunk};
    bool reported = false;
    for (auto const& c : q.where.clauses) {
        auto const& verb = chunk_at(q, c.verb).verb;
        if (c.verb >= q.chunk) {
            break;
        }
        if (!c.subordinate && verb.finite && !verb.may_be_participle) {
            return false;
        }
        bool const says = c.subordinate && c.subject && !c.inherited && !verb.passive;
        reported = reported || (says && verb.classes.has_any(all_cues) && gaps.touches(c.verb))
                   || (says && verb.classes.has_any(clause_cues) && gaps.behind(c.verb) != gap::open);
    }
    return reported;
}

} // namespace

bool is_in_opening_participle(occurrence const& q) {
    auto const& chunks = q.where.chunks;
    auto const first = chunks.front().kind;
    bool const introduced = first == chunk_kind::subordinator || first == chunk_kind::preposition;
    std::uint32_t const at = introduced ? 1 : 0;
    if (at >= q.chunk || chunks[at].kind != chunk_kind::verb
        || !(chunks[at].verb.participle || chunks[at].verb.may_be_participle)) {
        return false;
    }
    return std::none_of(chunks.begin() + at, chunks.begin() + q.chunk, [](chunk const& c) {
        return c.kind == chunk_kind::comma || c.kind == chunk_kind::colon || c.ends_in_comma;
    });
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

namespace {

/// S "strongly" condemned it: one word within the clause; not T said S "strongly" condemned it
std::optional<decision> subject_of_adverb(occurrence const& q) {
    auto const& chunks = q.where.chunks;
    if (!q.shape.adverb || q.chunk == 0 || q.chunk + 1 >= chunks.size()) {
        return std::nullopt;
    }
    chunk const& verb = chunks[q.chunk + 1];
    auto const& clauses = q.where.clauses;
    auto const behind = std::ranges::lower_bound(clauses, q.chunk, {}, &clause::verb);
    auto const reach = std::min<std::ptrdiff_t>(clause_reach, behind - clauses.begin());
    bool const reported = std::any_of(
        behind - reach, behind, [&q](clause const& c) { return has(chunk_at(q, c.verb), clause_cues); });
    bool const alone = verb.last - verb.first == 1; // not "deserves to know"
    bool const does = !reported && chunks[q.chunk - 1].kind == chunk_kind::noun
                      && verb.kind == chunk_kind::verb && verb.verb.finite && !verb.verb.passive && alone
                      && has(verb, clause_cues | object_cues);
    return does ? decision_by(q, q.chunk - 1, q.chunk + 1, "source-cue-quote") : std::nullopt;
}

/// S's "bad apples" remark; not "S's hateful remark", which others say of it
std::optional<decision> owner_of_statement(occurrence const& q) {
    token const* const after = token_after(q.where, q.chunk);
    bool const statement = after != nullptr && after->is(statement_noun) && !after->is(document_noun);
    bool const quoted = q.shape.words > 1 && !q.shape.describes && q.shape.last_point == 0;
    auto const owner = statement && quoted ? owner_before(q.where, q.chunk) : std::nullopt;
    return owner ? std::optional{decision_of(q, *owner, q.chunk - 1, std::nullopt, "statement-noun-quote")}
                 : std::nullopt;
}

/// Dam 'must go': Moss
std::optional<decision> named_at_end(occurrence const& q) {
    auto const& chunks = q.where.chunks;
    if (q.chunk == 0 || q.chunk + 3 != chunks.size() || chunks[q.chunk + 1].kind != chunk_kind::colon
        || chunks[q.chunk + 2].kind != chunk_kind::noun || q.shape.capitalised_throughout) {
        return std::nullopt;
    }
    auto const kind = q.where.phrases[chunks[q.chunk + 2].index].words.kind;
    bool const named = kind == mention_kind::name || kind == mention_kind::organization;
    return named ? decision_by(q, q.chunk + 2, std::nullopt, "quote-dash-source") : std::nullopt;
}

} // namespace

std::optional<decision> certain_source(occurrence const& quoted) {
    for (auto const rule : {owner_of_statement, subject_of_adverb, named_at_end}) {
        if (auto found = rule(quoted)) {
            return found;
        }
    }
    return std::nullopt;
}

} // namespace inquit

#include "attribute/excluded.hpp"

#include "attribute/opening.hpp"
#include "attribute/reporting.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <string_view>

namespace inquit {
namespace {

using enum word_class;

/// "S said it was Q, according to the agency"; not "according to his brother, who told"
bool stands_behind_according(occurrence const& quoted, decision const& made) {
    auto const& chunks = quoted.where.chunks;
    auto const at = made.source_chunk.value_or(0);
    auto const is = [&chunks](std::size_t index, chunk_kind kind) {
        return index < chunks.size() && chunks[index].kind == kind;
    };
    bool const tells_on = is(at + 1, chunk_kind::relative)
                          || (is(at + 1, chunk_kind::comma) && is(at + 2, chunk_kind::relative));
    bool const behind =
        (at > 0 && is(at - 1, chunk_kind::according))
        || (at > 1 && is(at - 2, chunk_kind::according) && is(at - 1, chunk_kind::preposition));
    return behind && !tells_on;
}

/// "S said Q": what S has said aloud or in writing, not thought.
bool is_said(occurrence const& quoted, decision const& made) {
    constexpr class_set said{cue_say, cue_tell, cue_write};
    constexpr auto rules = std::to_array<std::string_view>(
        {"source-cue-quote", "source-cue-clause-quote", "quote-source-cue", "quote-cue-source"});
    return std::ranges::find(rules, made.rule) != rules.end() && made.cue_chunk
           && chunk_at(quoted, *made.cue_chunk).verb.finite
           && chunk_at(quoted, *made.cue_chunk).verb.classes.has_any(said)
           && chunk_at(quoted, *made.cue_chunk).verb.is(reports_clause); // not "spoke with her"
}

/// The inquit that ends the sentence behind a comma: "S said it was Q, | the paper reported."
std::optional<clause> closing_inquit(occurrence const& quoted) {
    auto const& chunks = quoted.where.chunks;
    if (quoted.where.clauses.empty()) {
        return std::nullopt;
    }
    clause const& last = quoted.where.clauses.back();
    if (!last.subject || last.inherited || last.relative || *last.subject <= quoted.chunk
        || *last.subject > last.verb || !chunks[last.verb].verb.reports()) {
        return std::nullopt;
    }
    chunk const& before = chunks[*last.subject - 1];
    bool const cut = before.kind == chunk_kind::comma || before.ends_in_comma;
    auto const next = last.verb + 1;
    bool const ends = next >= chunks.size() || chunks[next].kind == chunk_kind::stop;
    return cut && ends ? std::optional{last} : std::nullopt;
}

/// "the court", "an inquest"
bool is_hearing_body(occurrence const& quoted, std::uint32_t noun_chunk) {
    auto const& where = quoted.where;
    return where.tokens[where.phrases[where.chunks[noun_chunk].index].last - 1].is(hearing_body);
}

/// An organisation, or a name that may be one: "the agency", "TradeWire"; not "she", "the senator", "Ann Moss"
bool can_relay(occurrence const& quoted, std::uint32_t noun_chunk) {
    noun_phrase const& phrase = quoted.where.phrases[chunk_at(quoted, noun_chunk).index];
    mention const& words = phrase.words;
    bool const may_be_outlet = words.kind == mention_kind::name && words.sex == gender::unknown
                               && words.role.empty() && phrase.last - phrase.first == 1;
    return words.kind == mention_kind::organization || may_be_outlet
           || (words.kind != mention_kind::pronoun && words.sex == gender::neuter);
}

/// "T was told", "T has been accused of": the subject hears it, unless it is a court.
bool hears(occurrence const& quoted, decision const& made) {
    if (!made.cue_chunk || *made.cue_chunk >= quoted.chunk || !made.source_chunk
        || *made.source_chunk > *made.cue_chunk) {
        return false;
    }
    chunk const& cue = chunk_at(quoted, *made.cue_chunk);
    return cue.kind == chunk_kind::verb && cue.verb.passive && cue.verb.classes.has_any({cue_tell, cue_ask})
           && !is_hearing_body(quoted, *made.source_chunk);
}

/// Says something before the quotation, and does not merely think it. Only the last verb counts: "a coach accused of theft thought".
bool speaks(occurrence const& quoted, std::uint32_t source_chunk) {
    auto const& clauses = quoted.where.clauses;
    auto const behind =
        std::make_reverse_iterator(std::ranges::lower_bound(clauses, quoted.chunk, {}, &clause::verb));
    auto const reach = std::min<std::ptrdiff_t>(clause_reach, clauses.rend() - behind);
    auto const last = std::find_if(behind, behind + reach, [&](clause const& c) {
        return c.subject == source_chunk && chunk_at(quoted, c.verb).verb.finite;
    });
    if (last == behind + reach) {
        return false;
    }
    auto const& verb = chunk_at(quoted, last->verb).verb;
    return !verb.passive && verb.reports() && !verb.is(cue_think);
}

/// 'Nobody was in' - Roof falls in at school: a new sentence, whose subject says nothing.
bool acts_behind_dash(occurrence const& quoted, decision const& made) {
    auto const& chunks = quoted.where.chunks;
    constexpr class_set speech{cue_say, cue_write, cue_ask, cue_think, cue_show, cue_tell};
    return quoted.chunk == 0 && chunks.size() > 1 && chunks[1].kind == chunk_kind::dash && made.cue_chunk
           && *made.cue_chunk > 1 && chunks[*made.cue_chunk].kind == chunk_kind::verb
           && !chunks[*made.cue_chunk].verb.classes.has_any(speech);
}

template <class Excluded>
void drop(std::vector<decision>& sieved, std::vector<decision>& others, Excluded excluded) {
    std::erase_if(sieved, excluded);
    std::erase_if(others, excluded);
}

} // namespace

void drop_excluded(occurrence const& quoted, std::vector<decision>& sieved, std::vector<decision>& others) {
    auto const closing = closing_inquit(quoted);
    auto const closes = [&](decision const& made) {
        return closing && made.source_chunk == closing->subject;
    };
    bool const turns =
        quoted.chunk > 1 && chunk_at(quoted, quoted.chunk - 1).kind == chunk_kind::conjunction
        && chunk_at(quoted, quoted.chunk - 2).kind == chunk_kind::comma; // S said it, but "Q," T said
    bool const said = std::ranges::any_of(
        sieved, [&](decision const& made) { return is_said(quoted, made) && !closes(made); });
    bool const relayed = closing && !turns && can_relay(quoted, *closing->subject);
    if (said) {
        drop(sieved, others, [&](decision const& made) {
            return stands_behind_according(quoted, made) || (relayed && closes(made));
        });
    } else if (closing && is_hearing_body(quoted, *closing->subject)) {
        drop(sieved, others, [&](decision const& made) {
            return !closes(made) && !(made.source_chunk && speaks(quoted, *made.source_chunk));
        });
    }
    bool const opens = is_object_in_opening_clause(quoted);
    auto const telling = verb_telling_of_report(quoted);
    auto const namer = namer_in_relative(quoted);
    drop(sieved, others, [&](decision const& made) {
        bool const in_main_clause = opens && made.source_chunk && *made.source_chunk > quoted.chunk;
        bool const beside = namer && made.source_chunk != namer;
        return in_main_clause || beside || acts_behind_dash(quoted, made) || hears(quoted, made)
               || (telling && made.cue_chunk == telling);
    });
}

} // namespace inquit

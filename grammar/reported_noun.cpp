// What a noun says that somebody said: "Moss's claim that ...", "in Moss's view, ..."; and the agents of passives.

#include "grammar/reported_sentence.hpp"

namespace inquit::grammar {
namespace {

using word = word_class;

/// Passives of these say who said it: "was announced by Moss"; of others who did it: "was raised by Moss".
constexpr class_set cues_of_agent{word::reports_clause, word::cue_call};

constexpr auto infinitive = element([](chunk const& c) { return c.kind == kind::verb && c.verb.infinitive; });
constexpr auto circumstance = prepositional | adverb | bracketed;
constexpr auto that_clause = complementizer >> (anything - comma - verb);
// was announced "by Moss"   was announced "on Monday by Moss"
constexpr auto up_to_agent = at_most<2>(circumstance - (of_kind(kind::agent) >> any_noun))
                             >> of_kind(kind::agent) >> noun;
// called "by Moss | as a disaster"
constexpr auto description_behind = comparative >> anything;

[[nodiscard]] bool is_owned(reported_sentence const& s, std::uint32_t at) {
    auto const& phrase = s.phrase_at(at);
    return phrase.owner.has_value() || s.tokens[phrase.first].is(word::pronoun_possessive);
}

std::uint32_t end_behind(reported_sentence const& s, std::uint32_t begin) {
    return reported_extent{s.chunks, s.clauses, {}}.end_from(begin);
}

/// "in Moss's view, the road is closed"  "the road is, in Moss's view, closed"
std::optional<reported_clause> opinion_at(reported_sentence const& s, std::uint32_t at) {
    bool const governed = at > 0 && s.tokens[s.chunks[at - 1].first].is(word::by_means);
    if (!governed || !s.head_at(at).is(word::opinion_noun)) {
        return std::nullopt;
    }
    reported_clause made;
    made.rule = "in-view-clause";
    made.cue = at;
    made.cue_words = s.head_at(at).span;
    made.thought = true;
    made.source = at;
    auto end = at + 1;
    if (!is_owned(s, at)) { // "in the view of Moss"
        if (match(preposition >> noun, s.chunks, end) == 0
            || !s.tokens[s.chunks[end].first].is(word::by_author)) {
            return std::nullopt;
        }
        made.source = at + 2;
        end = at + 3;
    }
    auto const begin = at - 1;
    auto const first = s.begin_before(begin);
    bool const closed = s.kind_at(end) == kind::comma || s.kind_at(end) == kind::stop;
    if (!closed) {
        return std::nullopt;
    }
    if (begin > first && s.kind_at(begin - 1) == kind::comma) {
        s.put(made, {first, begin});
    } else if (begin != first) {
        return std::nullopt;
    }
    if (s.kind_at(end) == kind::comma) {
        s.put(made, {end + 1, end_behind(s, end + 1)});
    }
    bool const says =
        s.holds_finite({first, begin})
        || (end < s.size() && s.holds_finite({end, end_behind(s, std::min(end + 1, s.size()))}));
    return says && !made.content.empty() ? std::optional{made} : std::nullopt;
}

/// "Moss's claim that the dam is safe"
std::optional<reported_clause> claim_at(reported_sentence const& s, std::uint32_t at) {
    if (!is_owned(s, at) || !s.head_at(at).is(word::statement_noun)) {
        return std::nullopt;
    }
    bool const claims = match(that_clause, s.chunks, at + 1) != 0;
    bool const intends = s.head_at(at).is(word::reports_infinitive)
                         && match(infinitive, s.chunks, at + 1) != 0; // "his vow to go"; not "his speech to"
    if (!claims && !intends) {
        return std::nullopt;
    }
    reported_clause made;
    made.source = made.cue = at;
    made.cue_words = s.head_at(at).span;
    made.rule = claims ? "claim-clause" : "claim-infinitive";
    s.put(made, {at + 1, end_behind(s, at + 1)});
    return made.content.empty() ? std::nullopt : std::optional{made};
}

} // namespace

std::optional<reported_clause> report_of_noun(reported_sentence const& s, std::uint32_t at) {
    auto opinion = opinion_at(s, at);
    return opinion ? opinion : claim_at(s, at);
}

std::optional<reported_clause> report_by_agent(reported_sentence const& s, clause const& by) {
    auto const& cue = s.verb_of(by);
    bool const passive = cue.passive || (cue.may_be_participle && s.kind_at(by.verb + 1) == kind::agent);
    auto const to_agent = passive ? match(up_to_agent, s.chunks, by.verb + 1) : 0;
    auto const agent = by.verb + to_agent;
    bool const reports = to_agent != 0 && cue.classes.has_any(cues_of_agent) && s.chunks[agent].can_speak;
    bool const is_aside = by.verb > 0 && s.kind_at(by.verb - 1) == kind::comparative; // "as reported by Moss"
    if (!reports || !by.subject || *by.subject > by.verb || is_aside) {
        return std::nullopt;
    }
    auto made = report_of(by, "passive-agent");
    made.pronoun.reset();
    made.source = agent;
    auto const next = agent + 1;
    if (match(that_clause, s.chunks, next) != 0) { // "it was announced by Moss that the road was closed"
        s.put(made, {next, reported_extent{s.chunks, s.clauses, by}.end_from(next)});
        return made;
    }
    auto const begin = cue.passive || s.kind_at(by.verb - 1) != kind::noun ? *by.subject : by.verb - 1;
    s.put(made, {begin, by.pronoun.value_or(by.verb)});
    if (cue.is(word::cue_call) && match(description_behind, s.chunks, next) != 0) {
        s.put(made, {next, reported_extent{s.chunks, s.clauses, by}.end_of_object_from(next)});
    }
    return made.content.empty() ? std::nullopt : std::optional{made};
}

} // namespace inquit::grammar

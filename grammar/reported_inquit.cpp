// What is reported before its inquit or around it, as X3 rules over chunks.

#include "grammar/reported_sentence.hpp"

#include <algorithm>

namespace inquit::grammar {
namespace {

using word = word_class;

/// May stand behind what they report: "the ruling was wrong, he said".
constexpr class_set inquit_cues{word::cue_say, word::cue_write, word::cue_show};

constexpr auto speaker = element([](chunk const& c) { return c.kind == kind::noun && c.can_speak; });
// "on Monday"  "in a statement"  "(at noon)"
constexpr auto circumstance = prepositional | adverb | bracketed;
// behind an inquit that reports what stands before it: "[he said] on Monday in a statement"
constexpr auto tail_of_inquit = -noun >> at_most<5>(circumstance);
// ", according to [figures] of the campaign that were published on Friday"
constexpr auto apposed_source =
    prepositional | bracketed | relative_clause | between_dashes | restrictive | postposed;
// "When asked about it,": no words of his
constexpr auto opening_clause = element([](chunk const& c) {
    return c.kind == kind::subordinator || c.kind == kind::comparative || c.can_subordinate
           || (c.kind == kind::verb && !c.verb.finite) || (c.kind == kind::verb && c.verb.may_be_participle);
});
// as "Moss noted"   as "Moss later put" it
constexpr auto as_clause = comparative >> noun >> subject_tail >> finite;
// as "reported by the Post"   as "first reported by the Post"
constexpr auto as_passive = comparative >> at_most<2>(adverb) >> verb >> of_kind(kind::agent) >> speaker;

bool is_border(chunk_kind here) {
    return here == kind::stop || here == kind::comma || here == kind::semicolon || here == kind::dash;
}

/// ", [said] Moss."
bool is_inverted(reported_sentence const& s, std::uint32_t verb_at) {
    auto const& verb_here = s.chunks[verb_at].verb;
    return verb_at > 0 && s.kind_at(verb_at - 1) == kind::comma && is_plain_saying(verb_here)
           && !verb_here.is(word::cue_tell)
           && match(verb >> at_most<2>(adverb) >> speaker >> !certainly_finite, s.chunks, verb_at) != 0
           && s.kind_at(verb_at + 1) == kind::noun;
}

std::uint32_t end_of_subject(reported_sentence const& s, std::uint32_t subject) {
    return subject + std::max(1U, match(noun >> at_most<3>(modifier), s.chunks, subject));
}

/// What stands before is a clause by itself: a cut one goes on behind the inquit.
bool is_whole_clause(reported_sentence const& s, chunk_range before) {
    if (!s.holds_finite(before)) {
        return false;
    }
    return match(opening_clause, s.chunks, before.begin) == 0 || s.holds_main_clause(before);
}

/// Puts what stands before [begin, end), which is an inquit, and what goes on behind it; false where neither is a clause.
bool put_around(reported_sentence const& s, reported_clause& made, chunk_range inquit, clause const& by) {
    chunk_range const before{s.begin_before(inquit.begin), inquit.begin};
    bool const is_whole = is_whole_clause(s, before);
    s.put(made, before);
    auto const had = made.content.size();
    auto const border = s.kind_at(inquit.end);
    if (border == kind::comma || border == kind::dash) {
        auto const next = inquit.end + 1;
        bool const goes_on =
            !is_whole || match(conjunction | relative | of_kind(kind::subordinator), s.chunks, next) != 0;
        auto const last = reported_extent{s.chunks, s.clauses, by}.end_from(next);
        if (goes_on && s.holds_verb({next, last})) {
            s.put(made, {next, last});
        }
    }
    return is_whole || made.content.size() > had;
}

/// Behind "as Moss noted" or "as reported by Moss": 0 where no border closes it.
std::uint32_t end_of_as(reported_sentence const& s, std::uint32_t at, std::uint32_t behind_cue) {
    auto const behind = behind_cue + match(at_most<4>(circumstance), s.chunks, behind_cue);
    return is_border(s.kind_at(behind)) && behind > at ? behind : 0;
}

/// Puts what "as ..." belongs to.
std::optional<reported_clause> with_clause_around(reported_sentence const& s, reported_clause made,
                                                  chunk_range inquit) {
    auto const first = s.begin_before(inquit.begin);
    if (inquit.begin == first) { // "As Moss noted, the road was closed."
        if (s.kind_at(inquit.end) != kind::comma) {
            return std::nullopt;
        }
        auto const begin = inquit.end + 1;
        chunk_range const behind{begin, reported_extent{s.chunks, s.clauses, {}}.end_from(begin)};
        if (!s.holds_finite(behind)) {
            return std::nullopt;
        }
        s.put(made, behind);
        return made;
    }
    auto const before = s.kind_at(inquit.begin - 1);
    if (before != kind::comma && before != kind::dash) { // "as much as Moss said"
        return std::nullopt;
    }
    return put_around(s, made, inquit, {}) && !made.content.empty() ? std::optional{made} : std::nullopt;
}

/// "as Moss noted on Monday": the verb says it, and nothing else stands behind it; "as Moss put it", "as Moss told the BBC".
bool reports_as(reported_sentence const& s, std::uint32_t verb_at) {
    auto const& verb_here = s.chunks[verb_at].verb;
    constexpr class_set cues = inquit_cues | class_set{word::cue_tell};
    return !verb_here.passive && verb_here.is(word::reports_clause) && verb_here.classes.has_any(cues)
           && !verb_here.is(word::cue_think);
}

bool is_it(reported_sentence const& s, std::uint32_t at) {
    return s.kind_at(at) == kind::noun && s.phrase_at(at).words.kind == mention_kind::pronoun
           && s.phrase_at(at).words.sex == gender::neuter;
}

} // namespace

std::optional<reported_clause> report_by_inquit(reported_sentence const& s, clause const& by) {
    auto const& verb_here = s.verb_of(by);
    bool const inverted = is_inverted(s, by.verb);
    if (!inverted && !by.subject) {
        return std::nullopt;
    }
    auto const subject = inverted ? by.verb + 1 : *by.subject;
    auto begin = inverted ? by.verb : subject;
    if (begin > 1 && !inverted && s.kind_at(begin - 1) == kind::noun) { // "the news site RTL Info"
        --begin;
    }
    bool const reports = verb_here.finite && verb_here.is(word::reports_clause)
                         && verb_here.classes.has_any(inquit_cues)
                         && (inverted || (!by.relative && !by.inherited));
    if (!reports || begin < 2 || !s.chunks[subject].can_speak
        || (s.kind_at(begin - 1) != kind::comma && s.kind_at(begin - 1) != kind::dash)) {
        return std::nullopt;
    }
    auto const behind_words = inverted ? end_of_subject(s, subject) : by.verb + 1;
    auto const end = behind_words + match(tail_of_inquit, s.chunks, behind_words);
    if (!is_border(s.kind_at(end))) {
        return std::nullopt;
    }
    auto made = report_of(by, inverted ? "clause-cue-source" : "clause-source-cue");
    made.source = subject;
    return put_around(s, made, {begin - 1, end}, by) ? std::optional{made} : std::nullopt;
}

std::optional<reported_clause> report_according_to(reported_sentence const& s, std::uint32_t at) {
    auto const to_source = match(of_kind(kind::according) >> -preposition >> any_noun, s.chunks, at);
    auto const source = at + to_source - 1;
    bool const is_bare = to_source != 0 && s.chunks[source].last - s.chunks[source].first == 1;
    if (to_source == 0 || (is_bare && !s.chunks[source].can_speak)) { // "according to plan"
        return std::nullopt;
    }
    reported_clause made;
    made.source = source;
    made.cue = at;
    auto const end = source + match(any_noun >> at_most<3>(apposed_source), s.chunks, source);
    auto const first = s.begin_before(at);
    if (at > first && s.holds_finite({first, at})) {
        made.rule = "clause-according-to";
        s.put(made, {first, at});
    } else if (s.kind_at(end) == kind::comma) {
        made.rule = "according-to-clause";
        s.put(made, {end + 1, reported_extent{s.chunks, s.clauses, {}}.end_from(end + 1)});
    }
    return made.content.empty() ? std::nullopt : std::optional{made};
}

std::optional<reported_clause> report_as(reported_sentence const& s, std::uint32_t at) {
    reported_clause made;
    made.rule = "as-source-cue";
    if (auto const length = match(as_passive, s.chunks, at); length != 0) {
        made.source = at + length - 1;
        made.cue = at + length - 3;
        auto const& cue = s.chunks[made.cue].verb;
        auto const end = end_of_as(s, at, end_of_subject(s, made.source));
        bool const reports = cue.is(word::reports_clause) && (cue.passive || cue.may_be_participle);
        return reports && end != 0 ? with_clause_around(s, made, {at, end}) : std::nullopt;
    }
    if (match(as_clause, s.chunks, at) == 0) {
        return std::nullopt;
    }
    auto const verb_at = verb_of_subject(s.chunks, at + 1);
    if (!verb_at) {
        return std::nullopt;
    }
    auto const& cue = s.chunks[*verb_at].verb;
    bool const puts_it = cue.is(word::cue_adjacent) && is_it(s, *verb_at + 1);
    bool const tells = cue.is(word::cue_tell) && s.kind_at(*verb_at + 1) == kind::noun;
    if (!puts_it && !reports_as(s, *verb_at)) {
        return std::nullopt;
    }
    made.source = at + 1;
    made.cue = *verb_at;
    auto const end = end_of_as(s, at, *verb_at + (puts_it || tells ? 2 : 1));
    return end != 0 ? with_clause_around(s, made, {at, end}) : std::nullopt;
}

} // namespace inquit::grammar

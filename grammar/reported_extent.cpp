#include "grammar/reported_extent.hpp"

#include <algorithm>

namespace inquit::grammar {
namespace {

// "left"   not "would leave", "had left", "was"
constexpr auto simple_past =
    element([](chunk const& c) { return c.kind == kind::verb && c.verb.finite && c.verb.may_be_participle; });
// "on Monday"
constexpr auto on_day = preposition >> adverb;

constexpr auto reporting_verb = element([](chunk const& c) {
    return c.kind == kind::verb && !c.verb.infinitive && c.verb.classes.has_any(report_cues);
});

} // namespace

std::uint32_t reported_extent::end_from(std::uint32_t begin) const {
    for (auto at = begin; at < sentence_.size(); ++at) {
        if (ends_before(begin, at)) {
            return at;
        }
    }
    return static_cast<std::uint32_t>(sentence_.size());
}

std::uint32_t reported_extent::end_of_object_from(std::uint32_t begin) const {
    for (auto at = begin; at < sentence_.size(); ++at) {
        auto const here = sentence_[at].kind;
        bool const lists = match(comma >> noun >> -comma >> conjunction >> noun, sentence_, at) != 0
                           || match(comma >> conjunction >> noun >> !verb, sentence_, at) != 0;
        bool const ends =
            (here == kind::comma && !lists) || here == kind::dash || here == kind::subordinator
            || match(conjunction >> at_most<2>(adverb) >> (verb | (noun >> finite)), sentence_, at) != 0
            || match(comparative >> noun >> finite, sentence_, at) != 0 || match(on_day, sentence_, at) != 0;
        if (at > begin && (ends || ends_before(begin, at))) {
            return at;
        }
    }
    return static_cast<std::uint32_t>(sentence_.size());
}

bool reported_extent::ends_before(std::uint32_t begin, std::uint32_t at) const {
    auto const here = sentence_[at].kind;
    if (here == kind::stop || here == kind::semicolon) {
        return true;
    }
    if (at == begin || (here != kind::comma && here != kind::conjunction && here != kind::dash)) {
        return false;
    }
    return goes_on_reporting(at) || begins_inquit(at) || resumes_main_clause(at) || leaves_report(begin, at);
}

/// ", adding that ..."  "and denied that ..."   by the same source
bool reported_extent::goes_on_reporting(std::uint32_t at) const {
    auto const length = match(
        (comma >> -conjunction | conjunction | dash) >> at_most<2>(adverb) >> &reporting_verb, sentence_, at);
    if (length == 0) {
        return false;
    }
    auto const* const other = clause_of(at + length);
    return other != nullptr && other->subject == by_.subject && !(other->verb == by_.verb);
}

/// ", according to Moss"  ", Moss said"  ", said Moss"  ", and Moss said that ..."
bool reported_extent::begins_inquit(std::uint32_t at) const {
    if (match(-comma >> of_kind(kind::according), sentence_, at) != 0) {
        return true;
    }
    auto const length =
        match((comma >> -conjunction | dash) >> &(noun >> subject_tail >> finite_cue), sentence_, at);
    if (length == 0) {
        return match(comma >> finite_cue >> noun >> !certainly_finite, sentence_, at) != 0;
    }
    auto const reached = verb_of_subject(sentence_, at + length);
    return reached && sentence_[*reached].verb.finite && is_speech_cue(sentence_[*reached])
           && !sentence_[*reached].verb.is(word_class::cue_think);
}

/// "Cable, who said that he would go, | left"
bool reported_extent::resumes_main_clause(std::uint32_t at) const {
    if (!by_.relative || sentence_[at].kind == kind::conjunction) {
        return false;
    }
    return match((comma | dash) >> before_verb, sentence_, at) != 0;
}

/// "Moss said the road was closed, and | left": in the tense of the cue, which no verb of the report has.
bool reported_extent::leaves_report(std::uint32_t begin, std::uint32_t at) const {
    auto const length = match(comma >> conjunction >> at_most<2>(adverb) >> &simple_past, sentence_, at);
    bool const is_past_cue = by_.verb < sentence_.size() && sentence_[by_.verb].verb.may_be_participle;
    if (length == 0 || !is_past_cue || by_.verb > at || by_.relative) {
        return false;
    }
    auto const* const other = clause_of(at + length);
    return other != nullptr && other->inherited && other->subject == by_.subject
           && std::ranges::none_of(sentence_.subspan(begin, at - begin), [](chunk const& c) {
                  return c.kind == kind::verb && c.verb.finite && c.verb.may_be_participle;
              });
}

clause const* reported_extent::clause_of(std::uint32_t verb_at) const {
    auto const found = std::ranges::lower_bound(clauses_, verb_at, {}, &clause::verb);
    return found != clauses_.end() && found->verb == verb_at ? &*found : nullptr;
}

} // namespace inquit::grammar

// How quotations and inquits stand to each other, as X3 rules over chunks. The order of alternatives matters where a comment says so.

#include "grammar/frame.hpp"

#include "grammar/chunk_rules.hpp"

namespace inquit {
namespace {

using namespace grammar;

// What may stand between a quotation and its inquit: a comma or dash, "too", "later", "on Monday"
constexpr auto lead = -(comma | dash) >> at_most<2>(adverb);

struct after_rule {
    std::string_view name;
    std::uint32_t (*source)(std::span<chunk const>, std::uint32_t);
};

std::optional<inquit_match> inverted(std::span<chunk const> s, std::uint32_t from) {
    // ", said Dr. Alan Grey"   ", asked the judge"   ", reacted Trump."; not ", said the mayor would go"
    constexpr auto cue_before_source = element([](chunk const& c) {
        return is_speech_cue(c) && c.verb.finite && c.verb.classes.has_any(cues_before_source);
    });
    constexpr auto other_verb = plain_finite >> &(noun >> (stop | comma | x3::eoi));
    auto const to_verb =
        match(lead >> (&((cue_before_source >> at_most<2>(adverb) >> noun >> !certainly_finite) | other_verb)
                       >> verb),
              s, from);
    if (to_verb == 0) {
        return std::nullopt;
    }
    auto const cue = from + to_verb - 1;
    auto const skip = match(at_most<2>(adverb), s, cue + 1);
    return inquit_match{cue + 1 + skip, cue, "quote-cue-source"};
}

constexpr auto reporting_participle =
    element([](chunk const& c) { return c.kind == kind::verb && c.verb.participle && c.verb.reports(); });
// [, the paper quoted] "Moss as saying"
constexpr auto as_saying = noun >> comparative >> reporting_participle;

std::optional<inquit_match> straight(std::span<chunk const> s, std::uint32_t from) {
    // ", Peskov said"   ", a press release on the judgment said"
    auto const skip = match(lead, s, from);
    auto const subject = from + skip;
    if (subject >= s.size() || (s[subject].kind != kind::noun && s[subject].kind != kind::owner)) {
        return std::nullopt;
    }
    auto const reached = verb_of_subject(s, subject);
    if (!reached) {
        return std::nullopt;
    }
    chunk const& v = s[*reached];
    bool const ends =
        match(stop | comma | preposition | adverb | quotation_chunk | x3::eoi, s, *reached + 1) != 0
        || *reached + 1 == s.size();                                       // "Dunn calls from the stairs."
    bool const denied = v.verb.negated && !v.verb.is(word_class::cue_say); // "She did not finish."
    bool const reports = !denied && (is_speech_cue(v) || (ends && v.verb.finite && !v.verb.copula));
    if (!reports) {
        return std::nullopt;
    }
    if (auto const quoted = match(as_saying, s, *reached + 1); quoted != 0) {
        return inquit_match{*reached + 1, *reached + quoted, "quote-source-cue"};
    }
    return inquit_match{subject, *reached, "quote-source-cue"};
}

std::optional<inquit_match> as_put(std::span<chunk const> s, std::uint32_t from) {
    // ", as Trump put it"   any verb will do
    auto const skip = match(lead >> comparative, s, from);
    if (skip == 0 || from + skip >= s.size() || s[from + skip].kind != kind::noun) {
        return std::nullopt;
    }
    auto const reached = verb_of_subject(s, from + skip);
    return reached ? std::optional{inquit_match{from + skip, *reached, "quote-as-source-cue"}} : std::nullopt;
}

std::optional<inquit_match> according_to(std::span<chunk const> s, std::uint32_t from) {
    // ", according to a copy of the letter"
    auto const to_cue = match(lead >> of_kind(kind::according), s, from);
    if (to_cue == 0) {
        return std::nullopt;
    }
    auto const to_source = match(-preposition >> any_noun, s, from + to_cue);
    return to_source == 0 ? std::nullopt
                          : std::optional{inquit_match{from + to_cue + to_source - 1, from + to_cue - 1,
                                                       "quote-according-to"}};
}

std::optional<inquit_match> signed_by(std::span<chunk const> s, std::uint32_t from) {
    // " -- Ella Kesaeva"   nothing after it
    auto const length =
        match(dash >> noun >> at_most<2>(prepositional | (comma >> noun)) >> (stop | x3::eoi), s, from);
    return length == 0 ? std::nullopt
                       : std::optional{inquit_match{from + 1, std::nullopt, "quote-dash-source"}};
}

std::optional<inquit_match> called_by(std::span<chunk const> s, std::uint32_t from) {
    // [was called Q] " by his own lawyer, Gus Petrakis"   [labeled as a Q] " by Democrats"   [- called the Q] " by some"
    // [was called a Q] " minister by Moss"   [was told to Q] " by Moss"
    constexpr std::uint32_t most_between = 3;
    auto const named = match(noun, s, from);
    auto const agent = from + named;
    if (from < 2 || match(of_kind(kind::agent) >> noun, s, agent) == 0) {
        return std::nullopt;
    }
    auto at = from - 2;
    while (at > 0 && from - 2 - at < most_between
           && (s[at].kind == kind::comparative || s[at].kind == kind::other || s[at].kind == kind::adverb
               || (s[at].kind == kind::preposition && named == 0 && at + 2 == from))) {
        --at;
    }
    bool const told = s[from - 2].kind == kind::preposition; // "was told to"; not "was said to"
    if (s[at].kind != kind::verb || (named != 0 && !s[at].verb.is(word_class::cue_call))
        || (told && !s[at].verb.is(word_class::cue_tell))) {
        return std::nullopt;
    }
    auto before = at; // of "- often called"
    while (before > 0 && s[before - 1].kind == kind::adverb) {
        --before;
    }
    bool const behind_break =
        before > 0 && (s[before - 1].kind == kind::comma || s[before - 1].kind == kind::dash);
    bool const passive = s[at].kind == kind::verb && s[at].verb.reports()
                         && (s[at].verb.passive || (behind_break && s[at].verb.may_be_participle));
    return passive ? std::optional{inquit_match{agent + 1, at, "passive-quote-agent"}} : std::nullopt;
}

std::optional<inquit_match> equated(std::span<chunk const> s, std::uint32_t from) {
    // " is how Obama described it"   " was what she called him"
    auto const length = match(copula >> (complementizer | relative) >> &noun, s, from);
    if (length == 0) {
        return std::nullopt;
    }
    auto const reached = verb_of_subject(s, from + length);
    bool const reports = reached && !s[*reached].verb.classes.empty() && s[*reached].verb.reports();
    return reports ? std::optional{inquit_match{from + length, *reached, "quote-is-how-source-cue"}}
                   : std::nullopt;
}

} // namespace

std::optional<inquit_match> match_after(std::span<chunk const> sentence, std::uint32_t quotation) {
    for (auto const rule : {inverted, straight, as_put, according_to, called_by, signed_by, equated}) {
        if (auto found = rule(sentence, quotation + 1)) {
            return found;
        }
    }
    return std::nullopt;
}

std::optional<std::uint32_t> match_signature(std::span<chunk const> sentence) {
    // "- Ella Kesaeva, a mother from Beslan."   the dash may be stripped
    auto const begin = match(dash, sentence, 0);
    auto const length = match(
        noun >> at_most<4>(prepositional | bracketed | (comma >> noun)) >> (stop | x3::eoi), sentence, begin);
    bool const whole = length != 0 && begin + length >= sentence.size();
    return whole ? std::optional{begin} : std::nullopt;
}

namespace {

// "reporters on Monday"  "him"  "in a statement"  "via Twitter"
constexpr auto circumstance = prepositional | adverb | (comma >> prepositional >> &comma) | bracketed;
constexpr auto introducer = -(comma | colon | dash) >> -(complementizer | comparative) >> -(comma | colon);
constexpr auto touching_gap = at_most<1>(adverb) >> -(preposition >> noun | noun) >> at_most<5>(circumstance)
                              >> introducer >> x3::eoi;
// "the finding"  "it a"  "him as a"   no clause of its own
constexpr auto object_gap =
    at_most<12>(anything - finite - of_kind(kind::semicolon) - of_kind(kind::subordinator)) >> x3::eoi;
constexpr auto new_clause = (of_kind(kind::semicolon) | (comma >> conjunction)
                             | (comma >> of_kind(kind::subordinator)))
                            >> at_most<3>(adverb) >> noun >> subject_tail >> finite;

// "He had, he said, read the letters Q"
constexpr auto parenthetical = comma >> &(noun >> at_most<2>(adverb) >> finite_cue
                                          >> at_most<2>(adverb | prepositional) >> comma);

constexpr auto finite_copula =
    element([](chunk const& c) { return c.kind == kind::verb && c.verb.copula && c.verb.finite; });
constexpr auto infinitive = element([](chunk const& c) { return c.kind == kind::verb && c.verb.infinitive; });
// ", calling it": goes on with whoever the claim is told of
constexpr auto resuming_report = comma >> element([](chunk const& c) {
                                     return c.kind == kind::verb && c.verb.participle && c.verb.reports();
                                 });
constexpr auto words_without_verb =
    at_most<10>(anything - finite - of_kind(kind::semicolon) - resuming_report);
// [his pledge] "to be Q"   [her claim] "on Friday that the dam was Q"
constexpr auto its_clause = at_most<3>(prepositional | adverb)
                            >> ((infinitive >> words_without_verb)
                                | (complementizer >> words_without_verb >> finite >> words_without_verb))
                            >> x3::eoi;
// [her call] "for a Q"
constexpr auto its_content = preposition >> at_most<3>(adverb | of_kind(kind::other)) >> x3::eoi;
// [the claim of Moss] "that the dam was Q"
constexpr auto author_clause = complementizer >> words_without_verb >> -(finite >> words_without_verb)
                               >> x3::eoi;

bool matches_whole(auto const& rule, std::span<chunk const> words) {
    auto first = words.data();
    auto const last = words.data() + words.size();
    return x3::parse(first, last, rule) && first == last;
}

} // namespace

gaps_before::gaps_before(std::span<chunk const> sentence, std::uint32_t quotation)
    : sentence_{sentence}, quotation_{quotation} {
    auto const before = sentence.first(quotation);
    for (auto at = quotation; at-- > 0 && last_clause_ == 0;) {
        last_clause_ = match(new_clause, before, at) != 0 ? at + 1 : 0;
    }
}

bool gaps_before::touches(std::uint32_t verb_at) const {
    return matches_whole(touching_gap, sentence_.subspan(verb_at + 1, quotation_ - verb_at - 1));
}

gap gaps_before::behind(std::uint32_t verb_at) const {
    if (touches(verb_at)) {
        return gap::touching;
    }
    if (matches_whole(object_gap, sentence_.subspan(verb_at + 1, quotation_ - verb_at - 1))) {
        return gap::object;
    }
    return last_clause_ > verb_at + 1 ? gap::open : gap::complement;
}

gap gap_between(std::span<chunk const> sentence, std::uint32_t verb_at, std::uint32_t quotation) {
    return gaps_before{sentence, quotation}.behind(verb_at);
}

std::optional<inquit_match> match_interruption(std::span<chunk const> sentence, std::uint32_t quotation) {
    for (std::uint32_t at = 1; at < quotation; ++at) {
        if (match(parenthetical, sentence.first(quotation), at) != 0) {
            return inquit_match{at + 1, verb_of_subject(sentence, at + 1), "clause-source-cue-quote"};
        }
    }
    return std::nullopt;
}

std::optional<inquit_match> match_before(std::string_view, std::span<token const> tokens,
                                         std::span<noun_phrase const> phrases,
                                         std::span<chunk const> sentence, std::uint32_t quotation) {
    auto const before = sentence.first(quotation);
    // "According to the judgment, ..." at the begin or after a comma
    for (std::uint32_t at = 0; at + 1 < before.size(); ++at) {
        auto const length = match(of_kind(kind::according) >> -preposition >> any_noun, before, at);
        if (length != 0) {
            return inquit_match{at + length - 1, at, "according-to-quote"};
        }
    }
    if (before.empty()) {
        return std::nullopt;
    }
    // "In Moss's words, the toll is Q"
    if (before.size() > 2 && match(preposition >> noun >> comma, before, 0) != 0) {
        noun_phrase const& phrase = phrases[before[1].index];
        if (tokens[phrase.last - 1].is(word_class::statement_noun) && phrase.owner) {
            return inquit_match{1, std::nullopt, "in-words-quote"};
        }
    }
    // "as Trump puts it, Q"   any verb will do
    for (auto at = static_cast<std::uint32_t>(before.size()); at-- > 0;) {
        auto const length = match(comparative >> noun >> subject_tail >> finite >> at_most<2>(noun | adverb)
                                      >> (comma | colon) >> x3::eoi,
                                  before, at);
        if (length != 0) {
            return inquit_match{at + 1, verb_of_subject(before, at + 1), "as-source-cue-quote"};
        }
    }
    // "Kesaeva: Q"   "The dam is safe - Kesaeva: Q"
    auto begin = static_cast<std::uint32_t>(before.size());
    while (begin > 0 && before[begin - 1].kind != kind::dash) {
        --begin;
    }
    if (matches_whole(noun >> at_most<2>(prepositional | bracketed) >> colon, before.subspan(begin))) {
        return inquit_match{begin, std::nullopt, "source-colon-quote"};
    }
    // "Obama's word: Q"  "her claim that Q"  "in Mr. Kane's words, Q"
    auto const tail_is_introducer = [&](std::uint32_t noun_at) {
        return matches_whole(at_most<2>(prepositional | adverb) >> -finite_copula >> introducer,
                             before.subspan(noun_at + 1));
    };
    std::optional<inquit_match> in_clause;
    for (auto at = static_cast<std::uint32_t>(before.size()); at-- > 0;) {
        if (before[at].kind != kind::noun || at + 1 == before.size()) {
            continue;
        }
        noun_phrase const& phrase = phrases[before[at].index];
        token const& head = tokens[phrase.last - 1];
        bool const statement = head.is(word_class::statement_noun) || head.is(word_class::document_noun);
        bool const owned =
            phrase.owner.has_value() || tokens[phrase.first].is(word_class::pronoun_possessive);
        bool const has_content = head.is(word_class::statement_noun) && owned
                                 && matches_whole(its_content, before.subspan(at + 1));
        if (statement && (owned || before[at + 1].kind == kind::colon) && tail_is_introducer(at)) {
            return inquit_match{at, std::nullopt, "statement-noun-quote"};
        }
        bool const has_author = at + 3 < before.size() && before[at + 2].kind == kind::noun
                                && tokens[before[at + 1].first].is(word_class::by_author);
        if (statement && has_author && !in_clause && matches_whole(author_clause, before.subspan(at + 3))) {
            in_clause = inquit_match{at + 2, std::nullopt, "statement-noun-clause-quote"};
        }
        bool const has_clause = statement && owned && matches_whole(its_clause, before.subspan(at + 1));
        if (!in_clause && (has_clause || has_content)) {
            in_clause = inquit_match{at, std::nullopt, "statement-noun-clause-quote"};
        }
    }
    return in_clause;
}

} // namespace inquit

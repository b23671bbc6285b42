// X3 rules over chunks. The order of alternatives matters where a comment says so.

#include "grammar/frame.hpp"

#include "grammar/element_parser.hpp"

#include <algorithm>

namespace inquit {
namespace {

using grammar::at_most;
using grammar::element;
using grammar::length_of_match;
namespace x3 = boost::spirit::x3;

using kind = chunk_kind;

/// No modifier of a subject is longer than this many chunks: the bound on the work of a rule.
constexpr unsigned longest_modifier = 30;

constexpr auto of_kind(kind wanted) {
    return element([wanted](chunk const& c) { return c.kind == wanted; });
}

/// Verbs that can follow or precede the words that they report.
constexpr class_set speech_cues{word_class::cue_say,   word_class::cue_write, word_class::cue_ask,
                                word_class::cue_think, word_class::cue_show,  word_class::cue_adjacent,
                                word_class::cue_tell};

/// "said Reyes", "asked Reyes"; never "told Reyes".
constexpr class_set cues_before_source{word_class::cue_say, word_class::cue_write, word_class::cue_ask,
                                       word_class::cue_show, word_class::cue_adjacent};

bool is_speech_cue(chunk const& c) {
    return c.kind == kind::verb && !c.verb.infinitive && c.verb.classes.has_any(speech_cues);
}

constexpr auto noun = of_kind(kind::noun);
constexpr auto description = element([](chunk const& c) { return c.kind == kind::noun && c.describes; });
constexpr auto any_noun =
    element([](chunk const& c) { return c.kind == kind::noun || c.kind == kind::owner; });
constexpr auto comma = of_kind(kind::comma);
constexpr auto colon = of_kind(kind::colon);
constexpr auto dash = of_kind(kind::dash);
constexpr auto adverb = of_kind(kind::adverb);
constexpr auto conjunction = of_kind(kind::conjunction);
constexpr auto relative =
    element([](chunk const& c) { return c.kind == kind::relative || c.kind == kind::complementizer; });
constexpr auto complementizer = of_kind(kind::complementizer);
constexpr auto comparative = of_kind(kind::comparative);
constexpr auto preposition =
    element([](chunk const& c) { return c.kind == kind::preposition || c.kind == kind::agent; });
constexpr auto stop = of_kind(kind::stop);
constexpr auto quotation_chunk = of_kind(kind::quotation);
constexpr auto verb = of_kind(kind::verb);
constexpr auto finite = element([](chunk const& c) { return c.kind == kind::verb && c.verb.finite; });
constexpr auto certainly_finite = element(
    [](chunk const& c) { return c.kind == kind::verb && c.verb.finite && !c.verb.may_be_participle; });
constexpr auto finite_cue = element([](chunk const& c) { return is_speech_cue(c) && c.verb.finite; });
constexpr auto plain_finite = element([](chunk const& c) {
    return c.kind == kind::verb && c.verb.finite && !c.verb.copula && !c.verb.passive;
});
constexpr auto copula = element([](chunk const& c) { return c.kind == kind::verb && c.verb.copula; });
constexpr auto anything = element([](chunk const& c) { return c.kind != kind::stop; });

// "of the United States"  "for the victims and their families"
constexpr auto prepositional = preposition >> (any_noun | adverb)
                               >> at_most<4>(conjunction >> any_noun >> !verb);
// "(R-Texas)"  "[left]"
constexpr auto bracketed = of_kind(kind::open) >> at_most<longest_modifier>(anything - of_kind(kind::close))
                           >> of_kind(kind::close);
// ", whose slogan is Q," has its comma inside the marks
constexpr auto quotation_with_comma =
    element([](chunk const& c) { return c.kind == kind::quotation && c.ends_in_comma; });
constexpr auto before_verb = at_most<3>(adverb) >> finite;
// ", on a call on Friday,"
constexpr auto inserted = comma >> at_most<8>(anything - finite - comma) >> comma;
// ", who is 73 and lives in Leeds,"   ends at the comma before a finite verb, not at the first comma
constexpr auto
    relative_clause = comma >> -preposition >> relative >> -inserted
                      >> at_most<longest_modifier>(anything - ((comma | quotation_with_comma) >> before_verb))
                      >> (comma | quotation_with_comma);
// ", a lawyer for the victims,"  ", speaking on CNN,"  ", 47,"   holds no finite verb
constexpr auto
    apposition = comma >> !conjunction
                 >> at_most<longest_modifier>((relative >> at_most<8>(anything - finite - comma) >> finite)
                                              | ((anything - certainly_finite - quotation_chunk - colon)
                                                 - (comma >> before_verb)))
                 >> comma;
// "-- the former governor --"
constexpr auto between_dashes = dash >> at_most<longest_modifier>(anything - dash) >> dash;
// "who was there"  without commas: up to the next finite verb after its own
constexpr auto restrictive = relative >> at_most<6>(anything - finite - comma) >> finite
                             >> at_most<longest_modifier>(anything - finite - comma - quotation_chunk);

// ", a spokesman for Paul Ryan [told]"   an apposition that no comma closes; ", Tyler [said]" is none
constexpr auto open_apposition = comma >> description >> at_most<3>(prepositional) >> &finite;
constexpr auto modifier =
    prepositional | bracketed | relative_clause | apposition | between_dashes | restrictive | open_apposition;
// "A lawyer for the victims, Sergey Knyazkin,"
constexpr auto modified = at_most<6>(modifier);
// "Reyes, Cole and Hart"   a list has its conjunction; without one it is an apposition
constexpr auto coordinated =
    at_most<4>(comma >> noun >> &(comma | conjunction)) >> -comma >> conjunction >> noun;

// the subject and everything up to its verb: "The judge, who ..., later [said]"
constexpr auto up_to_verb = modified >> at_most<3>(adverb) >> -bracketed >> &verb;
// "Two lawmakers, Moss and Lindgren, said" has an apposition; "Moss and Lindgren said" a list
constexpr auto subject_tail = up_to_verb | (coordinated >> up_to_verb);

template <class Rule>
std::uint32_t match(Rule const& rule, std::span<chunk const> sentence, std::uint32_t from) {
    return length_of_match(rule, sentence.data() + from, sentence.data() + sentence.size());
}

bool follows_preposition(std::span<chunk const> sentence, std::uint32_t at) {
    return at > 0 && !sentence[at - 1].can_subordinate
           && (sentence[at - 1].kind == kind::preposition || sentence[at - 1].kind == kind::agent
               || sentence[at - 1].kind == kind::according);
}

/// The verb whose subject begins at `at`, if the rule for subjects reaches one.
std::optional<std::uint32_t> verb_of_subject(std::span<chunk const> sentence, std::uint32_t at) {
    auto const length = match(any_noun >> subject_tail, sentence, at);
    auto const next = at + length;
    if (length == 0 || next >= sentence.size() || sentence[next].kind != kind::verb) {
        return std::nullopt;
    }
    return next;
}

/// "that Cable said", "who Cable liked", "because Cable left", "said Cable left"
bool begins_inside_clause(std::span<chunk const> sentence, std::uint32_t subject) {
    if (subject == 0) {
        return false;
    }
    auto const before = sentence[subject - 1].kind;
    return before == kind::complementizer || before == kind::relative || before == kind::subordinator
           || sentence[subject - 1].can_subordinate || before == kind::comparative || before == kind::verb
           || before == kind::noun;
}

struct relative_subject {
    std::uint32_t antecedent;
    std::uint32_t pronoun;
};

/// "who said"  "who previously said"  "who, on a call on Friday, said"  "which - as Chait noted - promises"
std::optional<std::uint32_t> pronoun_before(std::span<chunk const> sentence, std::uint32_t verb_at) {
    constexpr std::uint32_t longest_insertion = 10;
    auto at = verb_at;
    while (at > 0 && sentence[at - 1].kind == kind::adverb) {
        --at;
    }
    if (at > 0 && (sentence[at - 1].kind == kind::comma || sentence[at - 1].kind == kind::dash)) {
        auto const border = sentence[at - 1].kind;
        auto const last = at - 1;
        auto open = last;
        while (open > 0 && last - open < longest_insertion && sentence[open - 1].kind != border) {
            --open;
        }
        if (open < 2 || sentence[open - 1].kind != border || sentence[open - 2].kind != kind::relative) {
            return std::nullopt;
        }
        at = open - 1;
    }
    bool const found = at > 0
                       && (sentence[at - 1].kind == kind::relative
                           || (sentence[at - 1].kind == kind::complementizer && at == verb_at));
    return found ? std::optional{at - 1} : std::nullopt;
}

/// "Cable, who said": the noun before the relative pronoun before the verb.
std::optional<relative_subject> relative_before(std::span<chunk const> sentence, std::uint32_t verb_at) {
    auto const pronoun = pronoun_before(sentence, verb_at);
    if (!pronoun || *pronoun == 0) {
        return std::nullopt;
    }
    auto back = *pronoun - 1;
    auto const border = sentence[back].kind;
    if (border == kind::comma || border == kind::close || border == kind::dash) {
        while (back > 0 && sentence[back].kind != kind::noun) {
            --back;
        }
    }
    if (sentence[back].kind != kind::noun) {
        return std::nullopt;
    }
    while (back >= 2 && sentence[back - 1].kind == kind::preposition && sentence[back - 2].kind == kind::noun
           && border != kind::noun) { // "Rubio of Florida, who"
        back -= 2;
    }
    return relative_subject{back, *pronoun};
}

bool is_inverted_cue(std::span<chunk const> sentence, std::uint32_t verb_at) {
    bool const after_break = verb_at == 0 || sentence[verb_at - 1].kind == kind::comma
                             || sentence[verb_at - 1].kind == kind::quotation;
    return after_break && sentence[verb_at].verb.finite && is_speech_cue(sentence[verb_at])
           && verb_at + 1 < sentence.size() && sentence[verb_at + 1].kind == kind::noun;
}

/// ", adding"  "and added": goes on with the main clause's subject, not with that of a clause inside it.
bool resumes(std::span<chunk const> sentence, std::uint32_t verb_at) {
    auto const before = verb_at == 0 ? kind::other : sentence[verb_at - 1].kind;
    return before == kind::comma || before == kind::conjunction || before == kind::dash;
}

} // namespace

std::vector<clause> find_clauses(std::span<chunk const> sentence) {
    auto const size = static_cast<std::uint32_t>(sentence.size());
    std::vector<std::optional<std::uint32_t>> subject_of(size);
    for (std::uint32_t at = 0; at < size; ++at) {
        bool const noun_here = sentence[at].kind == kind::noun || sentence[at].kind == kind::owner;
        if (!noun_here || follows_preposition(sentence, at)) {
            continue;
        }
        auto const reached = verb_of_subject(sentence, at);
        // The first (longest) subject phrase that reaches a verb has it.
        if (reached && !subject_of[*reached] && !sentence[*reached].verb.infinitive) {
            subject_of[*reached] = at;
        }
    }
    std::vector<clause> clauses;
    std::optional<std::uint32_t> latest; // subject of the last finite clause
    bool latest_is_subordinate = false;
    std::optional<std::uint32_t> latest_pronoun;
    std::optional<std::uint32_t> main; // the same, of those in no other clause
    for (std::uint32_t at = 0; at < size; ++at) {
        if (sentence[at].kind != kind::verb) {
            continue;
        }
        clause made;
        made.verb = at;
        made.subject = subject_of[at];
        if (made.subject) {
            made.subordinate = begins_inside_clause(sentence, *made.subject);
        } else if (auto const found = relative_before(sentence, at)) {
            made.subject = found->antecedent;
            made.pronoun = found->pronoun;
            made.relative = made.subordinate = true;
        } else if (is_inverted_cue(sentence, at)) { // ", said S,"
            made.subject = at + 1;
        } else {
            made.subject = resumes(sentence, at) && main ? main : latest;
            made.inherited = made.subject.has_value();
            made.subordinate = made.subject == latest && latest_is_subordinate;
            made.pronoun = made.subject == latest ? latest_pronoun : std::nullopt;
        }
        if (made.subject && !made.inherited && sentence[at].verb.finite) {
            latest = made.subject;
            latest_is_subordinate = made.subordinate;
            latest_pronoun = made.pronoun;
            main = made.subordinate ? main : made.subject;
        }
        clauses.push_back(made);
    }
    // "Speaking in Leeds, Cable said": a participle before the first subject takes the sentence's first one.
    for (auto at = clauses.size(); at-- > 0;) {
        if (!clauses[at].subject && at + 1 < clauses.size() && clauses[at + 1].subject
            && !sentence[clauses[at].verb].verb.finite) {
            clauses[at].subject = clauses[at + 1].subject;
            clauses[at].inherited = true;
        }
    }
    return clauses;
}

namespace {

// What may stand between a quotation and its inquit: a comma or dash, "too", "later", "on Monday"
constexpr auto lead = -(comma | dash) >> at_most<2>(adverb);

struct after_rule {
    std::string_view name;
    std::uint32_t (*source)(std::span<chunk const>, std::uint32_t);
};

std::optional<inquit_match> inverted(std::span<chunk const> s, std::uint32_t from) {
    // ", said Dr. Alan Grey"   ", asked the judge"   ", reacted Trump."
    constexpr auto cue_before_source = element([](chunk const& c) {
        return is_speech_cue(c) && c.verb.finite && c.verb.classes.has_any(cues_before_source);
    });
    constexpr auto other_verb = plain_finite >> &(noun >> (stop | comma | x3::eoi));
    auto const to_verb =
        match(lead >> (&((cue_before_source >> at_most<2>(adverb) >> noun) | other_verb) >> verb), s, from);
    if (to_verb == 0) {
        return std::nullopt;
    }
    auto const cue = from + to_verb - 1;
    auto const skip = match(at_most<2>(adverb), s, cue + 1);
    return inquit_match{cue + 1 + skip, cue, "quote-cue-source"};
}

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
    // [was called Q] " by his own lawyer, Gus Petrakis"
    auto const passive =
        element([](chunk const& c) { return c.kind == kind::verb && c.verb.passive && c.verb.reports(); });
    bool const touched = from >= 2 && match(passive, s.subspan(0, from), from - 2) != 0;
    return touched && match(of_kind(kind::agent) >> noun, s, from) != 0
               ? std::optional{inquit_match{from + 1, from - 2, "passive-quote-agent"}}
               : std::nullopt;
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
    // "Kesaeva: Q"
    if (matches_whole(noun >> at_most<2>(prepositional | bracketed) >> colon, before)) {
        return inquit_match{0, std::nullopt, "source-colon-quote"};
    }
    // "Obama's word: Q"  "her claim that Q"  "in Mr. Kane's words, Q"
    auto const tail_is_introducer = [&](std::uint32_t noun_at) {
        return matches_whole(at_most<2>(prepositional | adverb) >> -copula >> introducer,
                             before.subspan(noun_at + 1));
    };
    for (auto at = static_cast<std::uint32_t>(before.size()); at-- > 0;) {
        if (before[at].kind != kind::noun || at + 1 == before.size()) {
            continue;
        }
        noun_phrase const& phrase = phrases[before[at].index];
        token const& head = tokens[phrase.last - 1];
        bool const statement = head.is(word_class::statement_noun) || head.is(word_class::document_noun);
        bool const owned =
            phrase.owner.has_value() || tokens[phrase.first].is(word_class::pronoun_possessive);
        if (statement && (owned || before[at + 1].kind == kind::colon) && tail_is_introducer(at)) {
            return inquit_match{at, std::nullopt, "statement-noun-quote"};
        }
    }
    return std::nullopt;
}

} // namespace inquit

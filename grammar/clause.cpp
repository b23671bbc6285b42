#include "grammar/clause.hpp"

#include "grammar/chunk_rules.hpp"

#include <algorithm>

namespace inquit {

namespace {

using namespace grammar;

/// "days | after the chef described it": the time tells when the clause was, and does nothing.
bool dates_clause(std::span<chunk const> sentence, std::uint32_t at) {
    return at + 3 < sentence.size() && sentence[at].kind == chunk_kind::noun && !sentence[at].can_speak
           && sentence[at + 1].can_subordinate && sentence[at + 2].kind == chunk_kind::noun
           && sentence[at + 2].can_speak && sentence[at + 3].kind == chunk_kind::verb;
}

bool follows_preposition(std::span<chunk const> sentence, std::uint32_t at) {
    return at > 0 && !sentence[at - 1].can_subordinate
           && (sentence[at - 1].kind == kind::preposition || sentence[at - 1].kind == kind::agent
               || sentence[at - 1].kind == kind::according);
}

/// "with Cable and Moss, the mayor [said]": Moss stands behind the preposition as well; "with Cable and Moss said" is another clause.
bool is_governed(std::span<chunk const> sentence, std::uint32_t at) {
    if (follows_preposition(sentence, at)) {
        return true;
    }
    return at > 1 && sentence[at - 1].kind == kind::conjunction && sentence[at - 2].kind == kind::noun
           && follows_preposition(sentence, at - 2)
           && match(at_most<3>(adverb) >> verb, sentence, at + 1) == 0;
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

/// "asked for a photo", "spoke to Moss", "promised to fix the town"; not "said Moss left": what follows is no clause of its own.
bool is_object(std::span<chunk const> sentence, std::uint32_t noun_at) {
    using enum word_class;
    constexpr class_set report_clauses{cue_say, cue_write, cue_think, cue_show};
    if (noun_at == 0 || sentence[noun_at - 1].kind != kind::verb) {
        return false;
    }
    chunk const& before = sentence[noun_at - 1];
    return !before.verb.classes.has_any(report_clauses) || before.verb.is(cue_tell)
           || before.verb.cue.end != before.span.end;
}

/// "in Aspen, Colo., [the mayor left]"
bool is_part_of_place(std::span<chunk const> sentence, std::uint32_t at) {
    return at > 2 && sentence[at].place && sentence[at - 1].kind == kind::comma
           && sentence[at - 2].kind == kind::noun && match(comma >> noun, sentence, at + 1) != 0
           && follows_preposition(sentence, at - 2);
}

/// "In a talk with the hosts Hart and [Moss], the mayor said": the comma ends what opens the sentence, and what stands behind it is the
/// subject, no apposition.
bool ends_opening(std::span<chunk const> sentence, std::uint32_t at) {
    chunk const& first = sentence.front();
    bool const opens = first.kind == kind::preposition || (first.kind == kind::verb && first.verb.participle);
    if (!opens || at + 2 >= sentence.size() || sentence[at + 1].kind != kind::comma
        || sentence[at - 1].kind == kind::adverb) { // "On Monday [Moss], the mayor said"
        return false;
    }
    auto const inside = sentence.subspan(1, at - 1);
    bool const unbroken = std::ranges::all_of(inside, [](chunk const& c) {
        return c.kind == kind::preposition || c.kind == kind::noun || c.kind == kind::owner
               || c.kind == kind::conjunction || c.kind == kind::adverb;
    });
    return unbroken && verb_of_subject(sentence, at + 2).has_value();
}

struct relative_subject {
    std::uint32_t antecedent;
    std::uint32_t pronoun;
};

/// The begin of "on Friday", "in Leeds" and adverbs that end at `end` and follow a relative pronoun; else `end`.
std::uint32_t begin_of_circumstances(std::span<chunk const> sentence, std::uint32_t end) {
    auto at = end;
    while (at > 0) {
        bool const governed =
            at > 1 && sentence[at - 2].kind == kind::preposition
            && (sentence[at - 1].kind == kind::noun || sentence[at - 1].kind == kind::adverb);
        if (!governed && sentence[at - 1].kind != kind::adverb) {
            break;
        }
        at -= governed ? 2 : 1;
    }
    return at > 0 && sentence[at - 1].kind == kind::relative ? at : end;
}

/// "who said"  "who previously said"  "who on Friday said"  "who, on a call on Friday, said"  "which - as Chait noted - promises"
std::optional<std::uint32_t> pronoun_before(std::span<chunk const> sentence, std::uint32_t verb_at) {
    constexpr std::uint32_t longest_insertion = 10;
    auto at = begin_of_circumstances(sentence, verb_at);
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

/// Chunks between a noun and what it governs at `at`: "Rubio | of Florida", "a Democrat | familiar with the talks"; 0 where it is
/// governed by none.
std::uint32_t length_of_complement(std::span<chunk const> sentence, std::uint32_t at) {
    if (at < 2 || sentence[at - 1].kind != kind::preposition) {
        return 0;
    }
    if (sentence[at - 2].kind == kind::noun) {
        return 2;
    }
    bool const postposed =
        at > 2 && sentence[at - 2].kind == kind::other && sentence[at - 3].kind == kind::noun;
    return postposed ? 3 : 0;
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
    for (auto length = length_of_complement(sentence, back); length != 0 && border != kind::noun;
         length = length_of_complement(sentence, back)) {
        back -= length;
    }
    return relative_subject{back, *pronoun};
}

/// The object of the nearest verb before `end`, where nothing but what describes it stands between: "quoted [Moss], a spokesman
/// for the army, | as", "attacked [the mayor], Ann Moss, | for", "hit back at [Moss] | for".
std::optional<std::uint32_t> object_before(std::span<chunk const> sentence, std::uint32_t end) {
    constexpr std::uint32_t longest_object = 12;
    for (auto at = end; at > 1 && end - at < longest_object; --at) {
        chunk const& object = sentence[at - 1];
        if (object.kind == kind::verb || object.kind == kind::quotation) {
            return std::nullopt;
        }
        bool const at_object = at > 2 && sentence[at - 2].kind == kind::preposition
                               && sentence[at - 3].verb.is(word_class::cue_criticize);
        chunk const& before = sentence[at_object ? at - 3 : at - 2];
        if (object.kind == kind::noun && before.kind == kind::verb) {
            auto const described =
                noun >> at_most<3>(prepositional) >> -(comma >> noun >> at_most<3>(prepositional) >> comma);
            bool const whole = at - 1 + match(described, sentence.first(end), at - 1) == end;
            return whole && object.can_speak && !before.verb.passive ? std::optional{at - 1} : std::nullopt;
        }
    }
    return std::nullopt;
}

/// "the paper quoted [Moss] as saying", "described [Moss] as calling it": whose words another one reports. "scolded [Moss] for saying":
/// whom another one blames or praises for them.
std::optional<std::uint32_t> quoted_by_another(std::span<chunk const> sentence, std::uint32_t verb_at) {
    if (verb_at < 3 || !sentence[verb_at].verb.participle || !sentence[verb_at].verb.reports()) {
        return std::nullopt;
    }
    auto const before = sentence[verb_at - 1].kind;
    if (before != kind::comparative && !sentence[verb_at - 1].blame) {
        return std::nullopt;
    }
    auto const object = object_before(sentence, verb_at - 1);
    constexpr class_set judging{word_class::cue_call, word_class::cue_criticize};
    constexpr class_set speaking{word_class::cue_say, word_class::cue_tell, word_class::cue_write,
                                 word_class::cue_call};
    bool const at_object = object && *object > 1 && sentence[*object - 1].kind == kind::preposition;
    bool const blamed = object && sentence[*object - (at_object ? 2 : 1)].verb.classes.has_any(judging)
                        && sentence[verb_at].verb.classes.has_any(speaking);
    return before == kind::comparative || blamed ? object : std::nullopt;
}

/// "a clip of [Moss] calling it": what is recorded is what Moss says.
std::optional<std::uint32_t> shown_by_another(std::span<chunk const> sentence, std::uint32_t verb_at) {
    bool const shown = verb_at > 2 && sentence[verb_at].verb.participle && sentence[verb_at].verb.reports()
                       && sentence[verb_at - 1].kind == kind::noun && sentence[verb_at - 1].can_speak
                       && sentence[verb_at - 2].author && sentence[verb_at - 3].kind == kind::noun
                       && sentence[verb_at - 3].statement;
    return shown ? std::optional{verb_at - 1} : std::nullopt;
}

bool is_inverted_cue(std::span<chunk const> sentence, std::uint32_t verb_at) {
    bool const after_break = verb_at == 0 || sentence[verb_at - 1].kind == kind::comma
                             || sentence[verb_at - 1].kind == kind::quotation;
    return after_break && sentence[verb_at].verb.finite && is_speech_cue(sentence[verb_at])
           && match(noun >> !certainly_finite, sentence, verb_at + 1) != 0;
}

/// ", adding"  "and added": goes on with the main clause's subject, not with that of a clause inside it.
bool resumes(std::span<chunk const> sentence, std::uint32_t verb_at) {
    if (verb_at == 0) {
        return false;
    }
    auto const before = sentence[verb_at - 1].kind;
    return before == kind::comma || before == kind::conjunction || before == kind::dash
           || (before == kind::quotation && sentence[verb_at - 1].ends_in_comma);
}

/// The subject of each verb chunk that has one of its own. The first (longest) phrase that reaches a verb has it, but an
/// object leaves it to a later one: "asked for a photo and Moss said".
std::vector<std::optional<std::uint32_t>> own_subjects(std::span<chunk const> sentence) {
    std::vector<std::optional<std::uint32_t>> subject_of(sentence.size());
    for (std::uint32_t at = 0; at < sentence.size(); ++at) {
        bool const noun_here = sentence[at].kind == kind::noun || sentence[at].kind == kind::owner;
        bool const governed = is_governed(sentence, at);
        bool const absolute = governed && sentence[at - 1].absolute;
        if (!noun_here || (governed && !absolute) || is_part_of_place(sentence, at)
            || ends_opening(sentence, at)) {
            continue;
        }
        auto const reached = verb_of_subject(sentence, at);
        if (!reached || sentence[*reached].verb.infinitive) {
            continue;
        }
        bool const participle = sentence[*reached].verb.participle;
        if ((absolute && !participle)
            || (participle && !sentence[at].can_speak)) { // "a letter this week calling it"
            continue;
        }
        auto& subject = subject_of[*reached];
        if (!subject || (is_object(sentence, *subject) && !is_object(sentence, at))) {
            subject = at;
        }
    }
    return subject_of;
}

/// "Speaking in Leeds, Cable said", "Noting that the road is closed, Cable left": a participle before the first subject takes that of
/// the main clause.
void take_first_subjects(std::span<chunk const> sentence, std::span<clause> clauses) {
    for (auto at = clauses.size(); at-- > 0;) {
        auto const later = clauses.subspan(at + 1);
        if (clauses[at].subject || later.empty() || !later.front().subject
            || sentence[clauses[at].verb].verb.finite) {
            continue;
        }
        auto const main =
            std::ranges::find_if(later, [](clause const& each) { return each.subject && !each.subordinate; });
        clauses[at].subject = (main == later.end() ? later.front() : *main).subject;
        clauses[at].inherited = true;
    }
}

} // namespace

std::optional<std::uint32_t> grammar::verb_of_subject(std::span<chunk const> sentence, std::uint32_t at) {
    if (dates_clause(sentence, at)) {
        return std::nullopt;
    }
    auto const length = sentence[at].can_speak && sentence[at].determined
                            ? match(any_noun >> -open_participle >> subject_tail, sentence, at)
                            : match(any_noun >> subject_tail, sentence, at);
    auto const next = at + length;
    if (length == 0 || next >= sentence.size() || sentence[next].kind != kind::verb) {
        return std::nullopt;
    }
    return next;
}

std::vector<clause> find_clauses(std::span<chunk const> sentence) {
    auto const size = static_cast<std::uint32_t>(sentence.size());
    auto const subject_of = own_subjects(sentence);
    std::vector<clause> clauses;
    std::optional<std::uint32_t> latest; // subject of the last finite clause
    bool latest_is_subordinate = false;
    std::optional<std::uint32_t> latest_pronoun;
    std::optional<std::uint32_t> main;     // the same, of those in no other clause
    std::optional<std::uint32_t> absolute; // "with S taking to Twitter to call": whose the infinitive is
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
        } else if (auto const quoted = quoted_by_another(sentence, at)) {
            made.subject = quoted;
        } else if (auto const shown = shown_by_another(sentence, at)) {
            made.subject = shown;
            made.subordinate = true;
        } else if (absolute && sentence[at].verb.infinitive) {
            made.subject = absolute;
            made.inherited = true;
        } else {
            made.subject = resumes(sentence, at) && main ? main : latest;
            made.inherited = made.subject.has_value();
            made.subordinate = made.subject == latest && latest_is_subordinate;
            made.pronoun = made.subject == latest ? latest_pronoun : std::nullopt;
        }
        if (subject_of[at]) {
            absolute = follows_preposition(sentence, *made.subject) ? made.subject : std::nullopt;
        }
        if (made.subject && !made.inherited && sentence[at].verb.finite) {
            latest = made.subject;
            latest_is_subordinate = made.subordinate;
            latest_pronoun = made.pronoun;
            main = made.subordinate ? main : made.subject;
        }
        clauses.push_back(made);
    }
    take_first_subjects(sentence, clauses);
    return clauses;
}

} // namespace inquit

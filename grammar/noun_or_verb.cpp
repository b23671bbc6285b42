#include "grammar/noun_or_verb.hpp"

#include "grammar/word_kinds.hpp"

namespace inquit::grammar {
namespace {

using enum word_class;

/// "go", and "cost", whose past is no other word.
bool has_base_form(token const& t) {
    return t.entry != nullptr
           && (t.entry->form == verb_form::base
               || (t.entry->form == verb_form::past && t.entry->lemma == t.entry->word));
}

bool is_finite_form(verb_form form) { return form == verb_form::past || form == verb_form::third_person; }

/// "Q," a voice over the ad states.   ", the Leeds Tribune reports."   first: of the phrase, index: of the verb
bool closes_inquit(sentence_tokens const& s, std::uint32_t first, std::uint32_t index) {
    constexpr std::uint32_t reach = 6; // "a voice from the back of the hall"
    bool const ends = index + 1 >= s.size() || s.at(index + 1).kind == token_kind::point;
    if (!ends || s.at(index).entry->form != verb_form::third_person
        || !has_any(s.at(index), reporting_classes)) {
        return false;
    }
    if (first > 0 && s.at(first - 1).point == ',' && is_name_word(s.at(index - 1))) {
        return true;
    }
    for (auto at = first; at > 0 && first - at < reach; --at) {
        token const& t = s.at(at - 1);
        if (t.kind == token_kind::quotation) {
            return true;
        }
        if (!is_word(t) || (is_verb(t) && !is_noun(t))) {
            return false;
        }
    }
    return false;
}

/// "the report | states, Q"
bool leads_to_quotation(sentence_tokens const& s, std::uint32_t index) {
    return s.at(index).entry->form == verb_form::third_person && has_any(s.at(index), reporting_classes)
           && index + 2 < s.size() && s.at(index + 1).point == ','
           && s.at(index + 2).kind == token_kind::quotation;
}

constexpr class_set people{role_noun, person_noun, group_noun, organization_noun};

/// "accused | rivals": an adjective that is a past of reporting as well, before its object
bool reports_before_noun(sentence_tokens const& s, std::uint32_t index) {
    token const& t = s.at(index);
    return t.is(adjective) && t.entry->form == verb_form::past && has_any(t, reporting_classes)
           && index + 1 < s.size() && (is_plain_noun(s.at(index + 1)) || is_name_word(s.at(index + 1)));
}

/// "the firm | which", "a charity | that"; not "the claim that", "said that"
bool is_relative_of_thing(sentence_tokens const& s, std::uint32_t index) {
    token const& t = s.at(index);
    if (index == 0 || !is_word(t) || !t.is(relative)) {
        return false;
    }
    token const& before = s.at(index - 1);
    bool const thing = is_word(before) && !is_verb(before) && !before.is(statement_noun)
                       && before.entry != nullptr && is_plain_noun(before);
    return !t.is(complementizer) || thing;
}

bool begins_object(token const& t) {
    return is_determiner(t) || is_name_word(t) || is_plain_noun(t) || is_modifier(t) || t.is(pronoun_object);
}

} // namespace

bool is_modal_here(sentence_tokens const& s, std::uint32_t first, std::uint32_t index) {
    if (!s.at(index).is(modal) || s.at(index).is(verb)) {
        return false;
    }
    bool const ends = index + 1 >= s.size();
    bool const governs =
        !ends
        && (s.at(index + 1).adverbial || s.at(index + 1).is(negation) || has_base_form(s.at(index + 1)));
    return index == first || governs;
}

bool is_finite_verb_behind_noun(sentence_tokens const& s, std::uint32_t first, std::uint32_t index) {
    token const& t = s.at(index);
    bool const behind_quotation =
        first > 0 && s.at(first - 1).kind == token_kind::quotation; // "Q," Dunn calls from the stairs
    bool const agrees = is_verb(t)
                        && (t.entry->form == verb_form::third_person
                            || (t.entry->form == verb_form::base && s.words(index - 1).ends_with('s')));
    if (agrees && ((behind_quotation && is_name_word(s.at(index - 1))) || closes_inquit(s, first, index))) {
        return true; // "Q," the Saudis state in a letter
    }
    if (!is_verb(t) || t.entry->form == verb_form::participle || index + 1 >= s.size()) {
        return false;
    }
    if (leads_to_quotation(s, index)) {
        return true;
    }
    constexpr class_set begins_complement{subordinator,       determiner,     pronoun_subject,
                                          pronoun_possessive, pronoun_object, pronoun_indefinite};
    token const& next = s.at(index + 1);
    if (next.kind == token_kind::quotation || has_any(next, begins_complement) || next.point == ':') {
        return !(t.is(preposition) && t.entry->form == verb_form::base && s.at(index - 1).is(statement_noun));
    }
    bool const has_particle =
        t.phrase != nullptr && t.phrase->form != verb_form::none; // "Moss points out"; not "press secretary"
    if (next.is(infinitive_marker) && t.entry->form == verb_form::third_person
        && is_name_word(s.at(index - 1))) {
        return true; // "Moss hopes to win"
    }
    bool const names_holder =
        t.is(role_noun) && t.entry->form == verb_form::base; // "general counsel | James Baker"
    return has_particle || (is_name_word(next) && !next.is(title) && !names_holder);
}

bool is_base_verb_as_noun(sentence_tokens const& s, std::uint32_t index) {
    token const& t = s.at(index);
    if (!is_word(t) || !is_verb(t) || t.is(adjective) || t.capitalized || t.entry->form != verb_form::base
        || index + 1 >= s.size()) {
        return false; // adjective: "a source | close to the mayor"
    }
    token const& next = s.at(index + 1);
    return next.kind == token_kind::point
           || (next.kind == token_kind::quotation && is_determiner(s.at(index - 1)))
           || has_any(next, {preposition, conjunction, relative, auxiliary, modal});
}

bool looks_like_verb_behind_noun(sentence_tokens const& s, std::uint32_t index) {
    token const& t = s.at(index);
    if (reports_before_noun(s, index) && has_any(s.at(index - 1), people)) {
        return true;
    }
    return (is_unlisted_lower(t) && ends_like_verb(s.words(index)))
           || (is_name_word(s.at(index - 1)) && !t.capitalized && is_verb(t)
               && t.entry->form == verb_form::past);
}

bool begins_listed_noun(sentence_tokens const& s, std::uint32_t index) {
    token const& here = s.at(index);
    return is_word(here) && !here.capitalized && is_verb(here) && !is_noun(here) && here.phrase != nullptr
           && here.phrase->form == verb_form::none
           && here.phrase->classes.has_any({role_noun, title, organization_noun});
}

bool begins_time(sentence_tokens const& s, std::uint32_t at) {
    bool const dated = at + 2 < s.size() && is_word(s.at(at + 1)) && s.at(at + 1).is(time_noun)
                       && (is_modifier(s.at(at)) || is_determiner(s.at(at)) || s.at(at).is(adjective));
    if (!dated) {
        return false;
    }
    auto const behind = at + (s.at(at + 2).adverbial && at + 3 < s.size() ? 3 : 2); // "two years ago"
    return is_word(s.at(behind)) && (is_verb(s.at(behind)) || has_any(s.at(behind), {auxiliary, modal}));
}

bool begins_relative_clause(sentence_tokens const& s, std::uint32_t at) {
    if (at + 2 >= s.size() || !is_relative_of_thing(s, at)) {
        return false;
    }
    token const& next = s.at(at + 1);
    return is_verb(next) && !next.capitalized && next.entry->form == verb_form::third_person
           && begins_object(s.at(at + 2));
}

bool is_verb_by_position(sentence_tokens const& s, std::uint32_t at, position where) {
    token const& here = s.at(at);
    if (!is_verb(here) || here.capitalized || begins_time(s, at)) {
        return false;
    }
    if (where == position::behind_phrase && here.entry->form != verb_form::participle) { // "Bolton thought"
        return true;
    }
    auto before = at;
    while (before > 0 && s.at(before - 1).adverbial && !s.at(before - 1).is(comparative_as)) {
        --before;
    }
    if (before == 0) {
        return false;
    }
    token const& t = s.at(before - 1);
    if (here.entry->form == verb_form::past && has_any(here, reporting_classes) && at + 1 < s.size()
        && is_name_word(s.at(at + 1))) {
        return true; // "Hart, later, accused Moss": no accused man
    }
    bool const dated = t.is(weekday) || (before < at && is_name_word(t));
    if (dated && reports_before_noun(s, at)) {
        return true; // "Hart on Monday accused rivals", "Hart yesterday accused rivals"
    }
    bool const subordinates = t.is(preposition) && t.is(subordinator) && !t.is(comparative_as);
    if (here.entry->form == verb_form::participle && subordinates && has_any(here, reporting_classes)
        && at + 1 < s.size() && s.at(at + 1).is(complementizer)) {
        return true; // "left after warning that"
    }
    if (begins_relative_clause(s, at - 1)) {
        return true; // "the firm which runs the school"
    }
    bool const resumes =
        t.point == ',' || (t.is(conjunction) && before > 1 && s.at(before - 2).kind == token_kind::quotation);
    bool const may_report = here.entry->form == verb_form::third_person
                            || (here.entry->form == verb_form::participle && t.point == ',');
    if (resumes && may_report && at + 1 < s.size()
        && s.at(at + 1).is(
            complementizer)) { // "Moss, a pilot, notes that"  ", ruling that"  "Q" and claims that
        return true;
    }
    bool const present = here.entry->form == verb_form::base || here.entry->form == verb_form::third_person;
    if (t.point == ',' && present
        && at + 1 < s.size() // "critics, Hart among them, call her"  "Moss, a pilot, calls the"
        && has_any(s.at(at + 1), {pronoun_object, pronoun_possessive, determiner})) {
        return true;
    }
    bool const reports = here.entry->form == verb_form::third_person && has_any(here, reporting_classes);
    if (t.point == ',' && reports
        && at + 1 < s.size() // "Moss, a pilot, calls Mr. Hart"  "Her son, Joe, jokes:"
        && (s.at(at + 1).is(title) || s.at(at + 1).point == ':')) {
        return true;
    }
    return (has_base_form(here) && has_any(t, {infinitive_marker, modal}))
           || (t.is(pronoun_subject) && !t.is(relative))
           || (is_finite_form(here.entry->form) && t.is(relative)
               && t.is(pronoun_subject)); // "who left Leeds"
}

} // namespace inquit::grammar

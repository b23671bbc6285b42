#include "grammar/word_kinds.hpp"

namespace inquit::grammar {
namespace {

using enum word_class;

constexpr class_set closed_classes{pronoun_subject, pronoun_object, preposition, conjunction, subordinator,
                                   relative,        auxiliary,      modal,       negation,    adverb};
constexpr class_set proper_classes{given_name, place, institution, outlet, title};
constexpr class_set nouns{statement_noun, document_noun,     role_noun,  person_noun,
                          group_noun,     organization_noun, common_noun};
constexpr class_set verbs = reporting_classes | class_set{verb};

/// "Ann Moss Says Town Lies": a headline's verb; "Banks" and "Waters" are nouns as well.
bool is_capitalised_cue(token const& t) {
    return has_any(t, {cue_say, cue_tell, cue_criticize}) && t.entry->form == verb_form::third_person
           && !is_noun(t) && !has_any(t, proper_classes);
}

} // namespace

bool is_closed_class(token const& t) { return has_any(t, closed_classes); }

bool is_noun(token const& t) { return has_any(t, nouns); }

bool is_verb(token const& t) { return has_any(t, verbs); }

bool ends_like_verb(std::string_view word) { return word.ends_with("ed") || word.ends_with("ing"); }

bool is_name_word(token const& t) {
    constexpr class_set no_names{stop_capital, determiner,  pronoun_possessive, adjective,
                                 nationality,  number_word, pronoun_indefinite};
    if (!is_word(t) || !t.capitalized || has_any(t, {month, weekday}) || is_capitalised_cue(t)) {
        return false;
    }
    bool const proper = has_any(t, proper_classes);
    if (t.begins_sentence) {
        return proper || t.unlisted()
               || !(is_closed_class(t) || is_noun(t) || is_verb(t) || has_any(t, no_names));
    }
    return proper || !(is_closed_class(t) || has_any(t, {determiner, pronoun_possessive}));
}

bool is_determiner(token const& t) {
    return is_word(t) && has_any(t, {determiner, pronoun_possessive, number_word})
           && !has_any(t, {subordinator, relative, complementizer});
}

bool is_modifier(token const& t) {
    if (t.kind == token_kind::number) {
        return true;
    }
    return is_word(t) && !t.negated && (has_any(t, {adjective, nationality}) || is_unlisted_lower(t));
}

bool is_unlisted_lower(token const& t) {
    return is_word(t) && t.unlisted() && !t.capitalized && !t.adverbial;
}

bool is_plain_noun(token const& t) { return is_word(t) && is_noun(t) && !(t.capitalized && is_name_word(t)); }

bool is_members_noun(token const& t) {
    return is_word(t) && t.is(group_noun) && t.entry->number == grammatical_number::plural;
}

bool is_role_before_name(token const& t) {
    return is_word(t) && (!t.capitalized || t.begins_sentence)
           && has_any(t, {role_noun, person_noun, group_noun});
}

bool is_participle_as_modifier(token const& t) {
    return is_word(t) && is_verb(t) && !is_noun(t) && !t.capitalized
           && (t.entry->form == verb_form::past || t.entry->form == verb_form::participle
               || t.entry->form == verb_form::past_participle);
}

} // namespace inquit::grammar

#include "grammar/phrase_extent.hpp"

#include "grammar/phrase_rules.hpp"
#include "grammar/word_kinds.hpp"

#include <algorithm>

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

/// "policies Palin": a lower-case noun that is no role ends the phrase that began at `first` before a name.
bool is_thing_before_name(sentence_tokens const& s, std::uint32_t first, std::uint32_t name) {
    bool const names_member =
        s.at(name).is(party) // "the ranking Republican"; not "the plan Republican Ann Moss"
        && (name + 1 >= s.size() || !is_name_word(s.at(name + 1)));
    if (name == first || is_members_noun(s.at(name)) || names_member) { // "state Republicans"
        return false;
    }
    token const& before = s.at(name - 1);
    return is_plain_noun(before) && !before.capitalized
           && !has_any(before, {role_noun, person_noun, group_noun, organization_noun, outlet});
}

/// "Moss will lead", "and will report"; "his will" only where no verb or negation follows.
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

/// "the court rules" / "officials claim": listed as noun and verb; behind a noun it is a verb when what follows can be its
/// complement. first: of the phrase.
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

/// "the health care overhaul,": listed as a verb only, with nothing behind it to govern.
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

constexpr class_set people{role_noun, person_noun, group_noun, organization_noun};

/// "accused | rivals": an adjective that is a past of reporting as well, before its object
bool reports_before_noun(sentence_tokens const& s, std::uint32_t index) {
    token const& t = s.at(index);
    return t.is(adjective) && t.entry->form == verb_form::past && has_any(t, reporting_classes)
           && index + 1 < s.size() && (is_plain_noun(s.at(index + 1)) || is_name_word(s.at(index + 1)));
}

/// "Reyes tweeted", "the group chirped": an unlisted word that ends like a verb, after a name or noun.
/// "Reyes enlightened voters": listed as verb and adjective, after a name.
/// "The mayor accused rivals": of adjectives behind a person those are verbs that report and have an object.
bool looks_like_verb_behind_noun(sentence_tokens const& s, std::uint32_t index) {
    token const& t = s.at(index);
    if (reports_before_noun(s, index) && has_any(s.at(index - 1), people)) {
        return true;
    }
    return (is_unlisted_lower(t) && ends_like_verb(s.words(index)))
           || (is_name_word(s.at(index - 1)) && !t.capitalized && is_verb(t)
               && t.entry->form == verb_form::past);
}

/// "press | secretary": listed as one noun, though the first word alone is a verb.
bool begins_listed_noun(sentence_tokens const& s, std::uint32_t index) {
    token const& here = s.at(index);
    return is_word(here) && !here.capitalized && is_verb(here) && !is_noun(here) && here.phrase != nullptr
           && here.phrase->form == verb_form::none
           && here.phrase->classes.has_any({role_noun, title, organization_noun});
}

/// "At FMQs | Ann Moss", "At CPAC | Ann Moss": an occasion, no part of the name; "by DCI Ann Moss" may be a title.
bool is_acronym_before_name(sentence_tokens const& s, std::uint32_t at) {
    constexpr std::uint32_t shortest = 3;
    token const& here = s.at(at);
    if (at == 0 || at + 2 >= s.size() || !is_word(here) || !here.unlisted()
        || !s.at(at - 1).is(preposition)) {
        return false;
    }
    bool const opens = at == 1 && here.all_caps && here.span.size() >= shortest;
    return (opens || is_acronym_in_plural(s.words(at))) && s.at(at + 1).is(given_name)
           && s.at(at + 1).capitalized && is_name_word(s.at(at + 2));
}

/// Not what no name of phrase_rules.cpp begins with, as most words are.
bool may_begin_name(token const& t) {
    return t.known != nullptr || (is_word(t) && (t.capitalized || t.is(surname_particle)));
}

/// "Moss | last week said", "Moss | two years ago told"; not "the storms last weeks"
bool begins_time(sentence_tokens const& s, std::uint32_t at) {
    bool const dated = at + 2 < s.size() && is_word(s.at(at + 1)) && s.at(at + 1).is(time_noun)
                       && (is_modifier(s.at(at)) || is_determiner(s.at(at)) || s.at(at).is(adjective));
    if (!dated) {
        return false;
    }
    auto const behind = at + (s.at(at + 2).adverbial && at + 3 < s.size() ? 3 : 2); // "two years ago"
    return is_word(s.at(behind)) && (is_verb(s.at(behind)) || has_any(s.at(behind), {auxiliary, modal}));
}

/// Reads one phrase from its first token on.
class phrase_reader {
  public:
    phrase_reader(sentence_tokens const& s, std::uint32_t first)
        : s_{s}, first_{first},
          determiners_{length_of_determiners(s.from(first))}, end_{first + determiners_}, solid_end_{first} {}

    std::uint32_t length() {
        unsigned parts = 0;
        while (end_ < s_.size() && parts++ < longest_run && take_part()) {
        }
        bool const more_than_determiners = solid_end_ > first_ && solid_end_ > first_ + determiners_;
        return more_than_determiners ? solid_end_ - first_ : length_without_noun();
    }

  private:
    bool has_solid_part() const { return solid_end_ > first_; }
    bool is_behind_determiners() const { return determiners_ != 0 && end_ == first_ + determiners_; }

    void take_solid(std::uint32_t tokens) {
        end_ += tokens;
        solid_end_ = end_;
    }

    bool take_part() {
        if ((has_solid_part() && begins_time(s_, end_)) || reports_behind_indefinite()) {
            return false;
        }
        if (auto const name = length_of_name(s_, end_); name != 0) {
            if (solid_end_ == end_ && is_thing_before_name(s_, first_, end_)) {
                return false; // "the policies | Palin has"
            }
            take_solid(name);
            return true;
        }
        auto const office = solid_end_ == end_ && end_ > first_ ? length_of_office(s_, end_ - 1) : 0;
        if (office != 0 || begins_listed_noun(s_, end_)) {
            take_solid(office != 0 ? office : 2);
            return true;
        }
        if (is_noun_here() || is_verb_as_noun_here()) {
            bool const numbered = s_.at(end_).capitalized && determiners_ == 0
                                  && end_ + 1 < s_.size() // "Article 33"
                                  && s_.at(end_ + 1).kind == token_kind::number;
            take_solid(numbered ? 2 : 1);
            return true;
        }
        if (is_modifier_here() || is_comma_between_modifiers()) {
            ++end_;
            return true;
        }
        return false;
    }

    /// "the blunt, bombastic billionaire"
    bool is_comma_between_modifiers() const {
        if (determiners_ == 0 || has_solid_part() || is_behind_determiners() || s_.at(end_).point != ','
            || !is_modifier(s_.at(end_ - 1))) {
            return false;
        }
        auto next = end_ + 1;
        while (next < s_.size() && is_modifier(s_.at(next))) {
            ++next;
        }
        return next > end_ + 1 && next < s_.size() && is_plain_noun(s_.at(next));
    }

    bool is_noun_here() const {
        token const& last_determiner = s_.at(first_ + (determiners_ == 0 ? 0 : determiners_ - 1));
        bool const alone = is_behind_determiners() // "Another | notes her absence"
                           && last_determiner.is(pronoun_indefinite)
                           && last_determiner.entry->number == grammatical_number::singular
                           && s_.at(end_).entry != nullptr
                           && s_.at(end_).entry->form == verb_form::third_person;
        bool const behind_noun =
            alone || has_solid_part() || (end_ > first_ + determiners_ && is_unlisted_lower(s_.at(end_ - 1)));
        return is_plain_noun(s_.at(end_)) && !is_modal_here(s_, first_, end_)
               && !(behind_noun && is_finite_verb_behind_noun(s_, first_, end_));
    }

    /// "Another | recounted emails"; not "another wounded man"
    bool reports_behind_indefinite() const {
        if (!is_behind_determiners() || end_ + 1 >= s_.size()) {
            return false;
        }
        token const& who = s_.at(end_ - 1);
        token const& here = s_.at(end_);
        token const& next = s_.at(end_ + 1);
        return who.is(pronoun_indefinite) && who.entry->number == grammatical_number::singular
               && has_any(here, reporting_classes) && here.entry->form == verb_form::past
               && is_plain_noun(next) && is_plural(next);
    }

    bool is_verb_as_noun_here() const {
        bool const behind_noun =
            has_solid_part() && !is_plural(s_.at(end_ - 1)); // "the concerns | go beyond"
        bool const behind_article =
            determiners_ != 0 && !s_.at(first_ + determiners_ - 1).is(definite); // "a snappy retort"
        return determiners_ != 0
               && (behind_noun || is_behind_determiners() || (behind_article && !has_solid_part()))
               && is_base_verb_as_noun(s_, end_);
    }

    static bool is_plural(token const& t) {
        return t.entry != nullptr && t.entry->number == grammatical_number::plural;
    }

    bool is_modifier_here() const {
        bool const modifies =
            is_modifier(s_.at(end_)) && !(has_solid_part() && looks_like_verb_behind_noun(s_, end_));
        bool const participle = end_ > first_ && !has_solid_part() && !reports_behind_age()
                                && begins_with_inner_participle(s_.from(end_));
        bool const dated = is_behind_determiners() && s_.at(end_).adverbial // "a later tweet"
                           && end_ + 1 < s_.size() && begins_with_nominal(s_.from(end_ + 1));
        return modifies || participle || dated
               || (is_behind_determiners() && begins_with_verb_as_modifier(s_.from(end_)));
    }

    /// "the 62-year-old | told reporters"  "the accused | told officers"
    bool reports_behind_age() const {
        auto const before = s_.words(end_ - 1);
        bool const aged = '0' <= before.front() && before.front() <= '9';
        return (aged || is_adjective_as_noun(end_ - 1)) && s_.at(end_).entry != nullptr
               && s_.at(end_).entry->classes.has_any(reporting_classes);
    }

    /// "the accused | told": who is so; not "the accused man", "he accused"
    bool is_adjective_as_noun(std::uint32_t index) const {
        token const& t = s_.at(index);
        return determiners_ != 0 && index == first_ + determiners_ && s_.at(index - 1).is(definite)
               && t.is(adjective) && t.entry->form == verb_form::past;
    }

    /// "the rationale", "strategists": an unlisted noun needs a determiner or a plural's s.
    std::uint32_t length_without_noun() const {
        auto end = end_;
        while (end > first_ + determiners_ && is_verb(s_.at(end - 1)) && !is_noun(s_.at(end - 1))
               && !is_adjective_as_noun(end - 1)) {
            --end; // "the radioman | pointed out"
        }
        if (end == first_ + determiners_) {
            return 0;
        }
        auto const& tail = s_.at(end - 1);
        auto const word = s_.words(end - 1);
        bool const unlisted = is_unlisted_lower(tail);
        bool const determined =
            determiners_ != 0
            && (unlisted || has_any(tail, {nationality, adjective}) || is_base_verb_as_noun(s_, end - 1));
        bool const plural = unlisted && word.ends_with('s') && !word.ends_with("ss");
        return determined || plural ? end - first_ : 0;
    }

    sentence_tokens const& s_;
    std::uint32_t first_;
    std::uint32_t determiners_;
    std::uint32_t end_;       ///< of what was taken
    std::uint32_t solid_end_; ///< of the last name or noun taken
};

} // namespace

std::uint32_t length_of_phrase(sentence_tokens const& s, std::uint32_t at) {
    return is_acronym_before_name(s, at) ? 1 : phrase_reader{s, at}.length();
}

bool is_acronym_in_plural(std::string_view word) {
    constexpr std::size_t shortest = 3;
    return word.size() >= shortest && word.ends_with('s')
           && std::ranges::all_of(word.substr(0, word.size() - 1),
                                  [](char c) { return 'A' <= c && c <= 'Z'; });
}

std::uint32_t length_of_office(sentence_tokens const& s, std::uint32_t index) {
    bool const office = is_word(s.at(index)) && has_any(s.at(index), {role_noun, title})
                        && s.at(index).entry->number != grammatical_number::plural;
    return office && index + 1 < s.size() ? length_of_office_complement(s.from(index + 1)) : 0;
}

std::uint32_t length_of_name(sentence_tokens const& s, std::uint32_t index) {
    if (!may_begin_name(s.at(index))) {
        return 0;
    }
    bool const may_be_date = s.at(index).is(month) && index > 0 // "in June Carroll said"
                             && !has_any(s.at(index - 1), {title, role_noun}) && s.at(index - 1).point != ',';
    if (may_be_date) {
        return 0;
    }
    auto const length = length_of_simple_name(s.from(index));
    bool const office = length != 0 && length_of_office(s, index + length - 1) != 0;
    return office ? length : length_of_numbered_name(s.from(index));
}

namespace {

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

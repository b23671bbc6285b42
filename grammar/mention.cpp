// X3 rules over the tokens of a sentence: names, roles, descriptors, pronouns.

#include "grammar/mention.hpp"

#include "grammar/element_parser.hpp"
#include "grammar/token.hpp"

#include <initializer_list>

namespace inquit {
namespace {

using grammar::at_most;
using grammar::element;
using grammar::length_of_match;
namespace x3 = boost::spirit::x3;

using enum word_class;

constexpr unsigned longest_run = 14;     // tokens in one run of modifiers or name words
constexpr unsigned longest_particle = 4; // "de la", "van den"

bool has_any(token const& t, std::initializer_list<word_class> classes) {
    for (auto const c : classes) {
        if (t.is(c)) {
            return true;
        }
    }
    return false;
}

bool has_any_class(word_entry const& entry, std::initializer_list<word_class> classes) {
    for (auto const c : classes) {
        if (entry.is(c)) {
            return true;
        }
    }
    return false;
}

bool is_word(token const& t) { return t.kind == token_kind::word; }

bool is_closed_class(token const& t) {
    return has_any(t, {pronoun_subject, pronoun_object, preposition, conjunction, subordinator, relative,
                       auxiliary, modal, negation, adverb});
}

bool is_proper(token const& t) { return has_any(t, {given_name, place, institution, outlet, title}); }

bool is_noun(token const& t) {
    return has_any(t, {statement_noun, document_noun, role_noun, person_noun, group_noun, organization_noun,
                       common_noun});
}

bool is_verb(token const& t) {
    return has_any(t, {cue_say, cue_write, cue_ask, cue_think, cue_show, cue_call, cue_criticize,
                       cue_adjacent, cue_tell, verb});
}

/// "Ann Moss Says Town Lies": a headline's verb; "Banks" and "Waters" are nouns as well.
bool is_capitalised_cue(token const& t) {
    return t.entry != nullptr && t.entry->form == verb_form::third_person && !is_noun(t) && !is_proper(t)
           && has_any(t, {cue_say, cue_tell, cue_criticize});
}

/// A capitalised word that can stand in a name. At a sentence's begin every word is capitalised, so there
/// a word that the lexicon knows as something else is none.
bool is_name_word(token const& t) {
    if (!is_word(t) || !t.capitalized || has_any(t, {month, weekday}) || is_capitalised_cue(t)) {
        return false;
    }
    if (t.begins_sentence) {
        return is_proper(t) || t.unlisted()
               || !(is_closed_class(t) || is_noun(t) || is_verb(t)
                    || has_any(t, {stop_capital, determiner, pronoun_possessive, adjective, nationality,
                                   number_word, pronoun_indefinite}));
    }
    return is_proper(t) || !(is_closed_class(t) || has_any(t, {determiner, pronoun_possessive}));
}

bool is_of_person(gender g) { return g == gender::male || g == gender::female; }

bool is_unlisted_lower(token const& t) {
    return is_word(t) && t.unlisted() && !t.capitalized && !t.adverbial;
}

bool ends_like_verb(std::string_view word) { return word.ends_with("ed") || word.ends_with("ing"); }

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

/// A noun that the lexicon lists, outside names: "ruling", "report", "Critics" at a sentence's begin.
bool is_plain_noun(token const& t) { return is_word(t) && is_noun(t) && !(t.capitalized && is_name_word(t)); }

/// "spokesman", "voter": what stands before a name and says who that is.
bool is_role_before_name(token const& t) {
    return is_word(t) && (!t.capitalized || t.begins_sentence)
           && has_any(t, {role_noun, person_noun, group_noun});
}

bool is_verb_used_as_modifier(token const& t) {
    return is_word(t) && is_verb(t) && !is_noun(t) && !t.capitalized && t.entry != nullptr
           && (t.entry->form == verb_form::past || t.entry->form == verb_form::participle
               || t.entry->form == verb_form::past_participle);
}

// --- rules ------------------------------------------------------------------------------------------------

constexpr auto name_word = element(is_name_word);
constexpr auto particle =
    element([](token const& t) { return is_word(t) && t.is(surname_particle) && !t.capitalized; });
constexpr auto suffix =
    element([](token const& t) { return is_word(t) && t.is(name_suffix) && t.capitalized; });
constexpr auto comma = element([](token const& t) { return t.point == ','; });
constexpr auto ampersand = element([](token const& t) { return t.point == '&'; });
constexpr auto numeral = element([](token const& t) { return t.kind == token_kind::number; });
constexpr auto determiner_word = element(is_determiner);
constexpr auto modifier = element(is_modifier);
constexpr auto noun = element(is_plain_noun);
constexpr auto used_as_modifier = element(is_verb_used_as_modifier);
constexpr auto organization_head =
    element([](token const& t) { return is_word(t) && t.capitalized && t.is(organization_noun); });
constexpr auto connector = element(
    [](token const& t) { return is_word(t) && !t.capitalized && t.is(preposition) && t.span.size() <= 3; });
constexpr auto joining_and =
    element([](token const& t) { return is_word(t) && !t.capitalized && t.is(conjunction); });
constexpr auto article = element(
    [](token const& t) { return is_word(t) && !t.capitalized && t.is(determiner) && t.span.size() == 3; });

/// A name that the user's words have, whatever it looks like: "bell hooks", "Mothers of Beslan".
struct known_name_parser : x3::parser<known_name_parser> {
    using attribute_type = x3::unused_type;
    [[maybe_unused]] static bool const has_attribute = false;

    template <class Iterator, class Context, class RuleContext, class Attribute>
    bool parse(Iterator& first, Iterator const& last, Context const&, RuleContext const&, Attribute&) const {
        if (first == last || first->known == nullptr || last - first < first->known_length
            || (first->begins_sentence && first->known_length == 1 && is_closed_class(*first))) {
            return false; // "May they go?" names nobody
        }
        first += first->known_length;
        return true;
    }
};

// "Peskov" where the user lists it; not of "Peskov Holding": a longer name is another one
constexpr auto known = known_name_parser{} >> !name_word;

// "de" of "de Blasio": nothing but a particle
constexpr auto leading_particle = element([](token const& t) {
    return is_word(t) && t.is(surname_particle) && !t.capitalized && !is_closed_class(t) && !is_noun(t)
           && !t.is(determiner);
});

// "Dmitry Peskov"  "Ursula von der Leyen"  "Martin Luther King, Jr."  "Johnson & Johnson"  "de Blasio"
constexpr auto person_or_thing = at_most<1>(leading_particle) >> name_word >> at_most<longest_run>(
                                     name_word | (x3::repeat(1U, longest_particle)[particle] >> name_word)
                                     | (ampersand >> name_word))
                                 >> -(-comma >> suffix);

// "Secretary | of State | John Kerry": what stands between an office and its holder. A complement has no words of a
// person's name: not "a critic | of Donald Trump".
constexpr auto complement_word = element([](token const& t) {
    return is_word(t) && !has_any(t, {given_name, title}) && !is_determiner(t) && !is_closed_class(t)
           && (t.capitalized ? !t.unlisted() : !is_verb(t) || is_noun(t));
});
constexpr auto first_name =
    element([](token const& t) { return is_word(t) && t.capitalized && t.is(given_name); });

// "John Kerry"   two words at least: San Antonio is nobody
constexpr auto office_holder = first_name >> name_word;
constexpr auto unlisted_name =
    element([](token const& t) { return is_word(t) && t.capitalized && (t.unlisted() || t.is(given_name)); });
constexpr auto lower_complement = complement_word - name_word;
constexpr auto of_office =
    connector >> -article
    >> ((complement_word >> at_most<4>((joining_and >> complement_word) | complement_word) >> &office_holder)
        | (x3::repeat(1U, 4U)[lower_complement] >> &unlisted_name) | (organization_head >> &unlisted_name));

// "European Court of Human Rights"  "Center for Strategic and International Studies"; not "Sanders of Vermont"
// nor "Ministry of Defence and Ann Moss"
constexpr auto institution_name =
    at_most<longest_run>(name_word - (organization_head >> connector)) >> organization_head >> connector
    >> -article >> name_word
    >> at_most<longest_run>(name_word | (joining_and >> !first_name >> name_word >> name_word));

constexpr auto any_name = known | institution_name | person_or_thing;

// "senior"  "12-year-old"
constexpr auto nominal = noun | modifier;
// "a planned attack", "the missing man": inside a phrase only; "said Reyes" is none
constexpr auto inner_participle = used_as_modifier >> &(noun | modifier);
// "a welcome message"
constexpr auto verb_after_determiner = element([](token const& t) {
                                           return is_word(t) && is_verb(t) && !t.capitalized;
                                       })
                                       >> &(noun | modifier);

// --- what a run of tokens is -----------------------------------------------------------------------------

struct run {
    std::uint32_t first; // token indices
    std::uint32_t last;
};

/// Reads one sentence from left to right; each phrase is found by the rules above at its first token.
class phrase_finder {
  public:
    phrase_finder(std::string_view text, std::span<token const> sentence) : text_{text}, tokens_{sentence} {}

    std::vector<noun_phrase> phrases() {
        while (at_ < size()) {
            if (!take_phrase()) {
                ++at_;
            }
        }
        return std::move(out_);
    }

  private:
    std::uint32_t size() const { return static_cast<std::uint32_t>(tokens_.size()); }
    token const& at(std::uint32_t index) const { return tokens_[index]; }
    std::string_view words(std::uint32_t index) const {
        return text_.substr(at(index).span.begin, at(index).span.size());
    }

    template <class Rule>
    std::uint32_t match(Rule const& rule, std::uint32_t from) const {
        return length_of_match(rule, tokens_.data() + from, tokens_.data() + size());
    }

    byte_span span_of(run r) const { return {at(r.first).span.begin, at(r.last - 1).span.end}; }

    bool take_phrase() {
        token const& here = at(at_);
        if (here.kind == token_kind::quotation || here.kind == token_kind::point
            || here.kind == token_kind::clitic) {
            return false;
        }
        if (take_pronoun(here)) {
            return true;
        }
        if (is_party_in_brackets()) {
            return false;
        }
        auto const length = here.known == nullptr && is_verb_by_position() ? 0 : phrase_length();
        if (length == 0) {
            return take_indefinite(here);
        }
        push({at_, at_ + length});
        return true;
    }

    /// "(R)", "(R-Texas)" behind a name
    bool is_party_in_brackets() const {
        auto const word = words(at_);
        return at_ > 0 && at(at_ - 1).point == '(' && at(at_).capitalized
               && (word.size() == 1 || word[1] == '-');
    }

    /// "to campaign", "they also state", "will call": a verb, though also listed as a noun.
    bool is_verb_by_position() const {
        token const& here = at(at_);
        if (!is_verb(here) || here.capitalized) {
            return false;
        }
        bool const behind_phrase = !out_.empty() && out_.back().last == at_ && !out_.back().possessive;
        if (behind_phrase && here.entry->form != verb_form::participle) { // "Bolton thought"
            return true;
        }
        auto before = at_;
        while (before > 0 && at(before - 1).adverbial && !at(before - 1).is(comparative_as)) {
            --before;
        }
        if (before == 0) {
            return false;
        }
        token const& t = at(before - 1);
        bool const base = here.entry->form == verb_form::base;
        bool const finite =
            here.entry->form == verb_form::past || here.entry->form == verb_form::third_person;
        return (base && (t.is(infinitive_marker) || t.is(modal)))
               || (t.is(pronoun_subject) && !t.is(relative))
               || (finite && t.is(relative) && t.is(pronoun_subject)); // "who left Leeds"
    }

    bool take_pronoun(token const& here) {
        bool const personal =
            is_word(here) && has_any(here, {pronoun_subject, pronoun_object}) && !here.is(relative);
        // "her" before a noun is a determiner.
        bool const owns =
            here.is(pronoun_possessive) && at_ + 1 < size()
            && (match(nominal | inner_participle, at_ + 1) != 0 || match(name_word, at_ + 1) != 0);
        if (!personal || owns) {
            return false;
        }
        noun_phrase made;
        made.first = at_;
        made.last = at_ + 1;
        made.words.span = made.words.head = here.span;
        made.words.kind = mention_kind::pronoun;
        made.words.number = here.entry->number;
        made.words.sex = here.entry->sex;
        made.can_speak = true;
        finish(made);
        return true;
    }

    bool take_indefinite(token const& here) {
        if (!is_word(here) || !here.is(pronoun_indefinite)) {
            return false;
        }
        noun_phrase made;
        made.first = at_;
        made.last = at_ + 1;
        made.words.span = made.words.head = here.span;
        made.words.kind = mention_kind::descriptor;
        made.words.number = here.entry->number;
        made.can_speak = true;
        finish(made);
        return true;
    }

    /// Tokens of the phrase at at_: determiner, then a run of names, nouns and modifiers; 0 if it names nothing.
    std::uint32_t phrase_length() const {
        auto const determiners = match(at_most<3>(determiner_word), at_);
        auto end = at_ + determiners;
        auto last_solid = at_; // after the last name or noun
        unsigned parts = 0;
        while (end < size() && parts++ < longest_run) {
            if (auto const name = length_of_name(end); name != 0) {
                if (last_solid == end && is_thing_before_name(end)) {
                    break; // "the policies | Palin has"
                }
                end += name;
                last_solid = end;
            } else if (last_solid == end && end > at_ && length_of_office(end - 1) != 0) {
                end += length_of_office(end - 1);
                last_solid = end;
            } else if (begins_listed_noun(end)) {
                end += 2;
                last_solid = end;
            } else if (match(noun, end) != 0 && !is_modal_here(end, end > at_)
                       && !is_finite_verb_here(
                           end,
                           last_solid > at_ || (end > at_ + determiners && is_unlisted_lower(at(end - 1))))) {
                last_solid = ++end;
            } else if (determiners != 0 && (last_solid > at_ || end == at_ + determiners)
                       && is_base_verb_as_noun(end)) {
                last_solid = ++end;
            } else if ((match(modifier, end) != 0 && !looks_like_verb(end, last_solid > at_))
                       || (end > at_ && last_solid == at_ && match(inner_participle, end) != 0)
                       || (determiners != 0 && end == at_ + determiners
                           && match(verb_after_determiner, end) != 0)) {
                ++end;
            } else {
                break;
            }
        }
        if (last_solid > at_ && last_solid > at_ + determiners) {
            return last_solid - at_;
        }
        // "the rationale", "strategists": an unlisted noun needs a determiner or a plural's s.
        auto run_end = end;
        while (run_end > at_ + determiners && is_verb(at(run_end - 1)) && !is_noun(at(run_end - 1))) {
            --run_end; // "the radioman | pointed out"
        }
        if (run_end > at_ + determiners) {
            auto const& tail = at(run_end - 1);
            bool const unlisted = is_unlisted_lower(tail);
            if (determiners != 0
                && (unlisted || tail.is(nationality) || tail.is(adjective)
                    || is_base_verb_as_noun(run_end - 1))) {
                return run_end - at_;
            }
            if (unlisted && words(run_end - 1).ends_with('s') && !words(run_end - 1).ends_with("ss")) {
                return run_end - at_;
            }
        }
        return 0;
    }

    /// "press | secretary": listed as one noun, though the first word alone is a verb.
    bool begins_listed_noun(std::uint32_t index) const {
        token const& here = at(index);
        return is_word(here) && !here.capitalized && is_verb(here) && !is_noun(here) && here.phrase != nullptr
               && here.phrase->form == verb_form::none
               && has_any_class(*here.phrase, {role_noun, title, organization_noun});
    }

    /// Tokens of "of State" behind the office at `index` and before its holder; else 0.
    std::uint32_t length_of_office(std::uint32_t index) const {
        bool const office = is_word(at(index)) && has_any(at(index), {role_noun, title})
                            && at(index).entry->number != grammatical_number::plural;
        return office && index + 1 < size() ? match(of_office, index + 1) : 0;
    }

    /// Tokens of the name at `index`; one that begins with an office ends there: "Secretary | of State John Kerry".
    std::uint32_t length_of_name(std::uint32_t index) const {
        auto const length = match(person_or_thing, index);
        bool const office = length != 0 && length_of_office(index + length - 1) != 0;
        return office ? length : match(any_name >> -numeral, index);
    }

    /// "policies Palin": a lower-case noun that is no role ends its phrase before a name.
    bool is_thing_before_name(std::uint32_t name) const {
        if (name == at_) {
            return false;
        }
        token const& before = at(name - 1);
        return is_plain_noun(before) && !before.capitalized
               && !has_any(before, {role_noun, person_noun, group_noun, organization_noun, outlet});
    }

    /// "Moss will lead", "and will report"; "his will" only where no verb or negation follows.
    bool is_modal_here(std::uint32_t index, bool inside_phrase) const {
        if (!at(index).is(modal) || at(index).is(verb)) {
            return false;
        }
        bool const ends = index + 1 >= size();
        bool const governs =
            !ends
            && (at(index + 1).adverbial || at(index + 1).is(negation)
                || (at(index + 1).entry != nullptr && at(index + 1).entry->form == verb_form::base));
        return !inside_phrase || governs;
    }

    /// "the court rules" / "officials claim": listed as noun and verb; a verb when a noun stands before it and
    /// what follows can be its complement.
    bool is_finite_verb_here(std::uint32_t index, bool after_noun) const {
        token const& t = at(index);
        bool const behind_quotation =
            at_ > 0 && at(at_ - 1).kind == token_kind::quotation; // "Q," Dunn calls from the stairs
        if (after_noun && behind_quotation && is_verb(t) && t.entry->form == verb_form::third_person
            && is_name_word(at(index - 1))) {
            return true;
        }
        if (!after_noun || !is_verb(t) || t.entry->form == verb_form::participle || index + 1 >= size()) {
            return false;
        }
        token const& next = at(index + 1);
        if (next.kind == token_kind::quotation || next.is(subordinator) || next.is(determiner)
            || next.is(pronoun_subject) || next.is(pronoun_possessive) || next.is(pronoun_object)
            || next.is(pronoun_indefinite) || next.point == ':') {
            return true;
        }
        bool const has_particle =
            t.phrase != nullptr
            && t.phrase->form != verb_form::none; // "Moss points out"; not "press secretary"
        return has_particle || (is_name_word(next) && !next.is(title));
    }

    /// "the health care overhaul,": listed as a verb only, with nothing behind it to govern.
    bool is_base_verb_as_noun(std::uint32_t index) const {
        token const& t = at(index);
        if (!is_word(t) || !is_verb(t) || t.capitalized || t.entry->form != verb_form::base
            || index + 1 >= size()) {
            return false;
        }
        token const& next = at(index + 1);
        return next.kind == token_kind::point
               || (next.kind == token_kind::quotation && is_determiner(at(index - 1)))
               || has_any(next, {preposition, conjunction, relative, auxiliary, modal});
    }

    /// "Reyes tweeted", "the group chirped": an unlisted word that ends like a verb, after a name or noun.
    /// "Reyes enlightened voters": listed as verb and adjective, after a name.
    bool looks_like_verb(std::uint32_t index, bool after_noun) const {
        token const& t = at(index);
        bool const after_name = after_noun && is_name_word(at(index - 1));
        return (after_noun && is_unlisted_lower(t) && ends_like_verb(words(index)))
               || (after_name && !t.capitalized && is_verb(t) && t.entry->form == verb_form::past);
    }

    void push(run whole) {
        noun_phrase made;
        made.first = whole.first;
        made.last = whole.last;
        describe(made);
        finish(made);
    }

    void finish(noun_phrase& made) {
        if (!out_.empty() && out_.back().possessive && out_.back().last + 1 == made.first) {
            made.owner = static_cast<std::uint32_t>(out_.size() - 1);
            made.words.owner = out_.back().words.span;
            join_office(made);
        }
        at_ = made.last;
        if (at_ < size() && at(at_).kind == token_kind::clitic && made.words.kind != mention_kind::pronoun
            && owns_next()) {
            made.possessive = true;
            ++at_;
        }
        out_.push_back(made);
    }

    /// "the Tull County Sheriff's Office", "the nurses' union": one name, not an owner and a thing.
    void join_office(noun_phrase& made) {
        noun_phrase const& owner = out_.back();
        token const& office = at(made.last - 1);
        token const& holder = at(owner.last - 1);
        bool const joined = made.last - made.first == 1 && office.capitalized && office.is(organization_noun)
                            && holder.capitalized && has_any(holder, {role_noun, title, group_noun});
        if (!joined) {
            return;
        }
        auto const begin = owner.words.name.empty() ? owner.words.head.begin : owner.words.name.begin;
        made.first = owner.first;
        made.owner.reset();
        made.words.owner = {};
        made.words.span.begin = owner.words.span.begin;
        made.words.name = {begin, made.words.span.end};
        made.words.kind = mention_kind::organization;
        made.words.sex = gender::neuter;
        out_.pop_back();
    }

    /// 's is a possessive, not "is", before something that can be owned.
    bool owns_next() const {
        if (at_ + 1 >= size()) {
            return true;
        }
        token const& next = at(at_ + 1);
        bool const verbal = at(at_).entry != nullptr && !words(at_).ends_with('s')
                            && !words(at_).ends_with('S') && at(at_).span.size() > 1
                            && !words(at_).ends_with("\xE2\x80\x99");
        return !verbal && !next.is(determiner) && !next.is(preposition) && !next.is(negation);
    }

    /// The last name in the run, if the run ends with a name: [first, last).
    run trailing_name(run whole) const {
        run name{whole.last, whole.last};
        for (auto index = whole.first; index < whole.last;) {
            auto const length = length_of_name(index);
            if (length == 0) {
                auto const office = index > whole.first ? length_of_office(index - 1) : 0;
                index += std::max(office, 1U);
                continue;
            }
            auto const end = std::min(index + length, whole.last);
            if (end == whole.last) {
                name = {index, end};
            }
            index = end;
        }
        return name;
    }

    void describe(noun_phrase& made) const {
        run const whole{made.first, made.last};
        mention& m = made.words;
        m.span = span_of(whole);
        run name = trailing_name(whole);
        if (name.first == name.last || only_describes(whole, name)) {
            describe_common(made, whole);
            return;
        }
        auto const titles_end = split_titles(name);
        bool const has_role =
            titles_end > name.first
            || (name.first > whole.first
                && (is_role_before_name(at(name.first - 1)) || ends_office(whole.first, name.first)));
        run const bare{titles_end, name.last};
        if (name.first > whole.first && !has_role && at(name.first - 1).kind == token_kind::word
            && !is_determiner(at(name.first - 1)) && is_plain_noun(at(name.first - 1))
            && !(at(name.first - 1).capitalized
                 && at(name.first - 1).is(organization_noun))) { // "House Democrats"
            // "reporters Monday"-like runs never come here (weekdays are no names); "the lawsuit Trump": keep the name.
            m.span = span_of(bare);
            made.first = bare.first;
        }
        m.name = span_of(bare);
        m.head = at(bare.last - 1).span;
        m.kind = mention_kind::name;
        m.number = is_family(whole, bare) ? grammatical_number::plural : grammatical_number::singular;
        if (has_role || titles_end > whole.first) {
            auto const role_first = is_determiner(at(whole.first)) ? whole.first + 1 : whole.first;
            if (role_first < bare.first && has_role && says_a_role({role_first, bare.first})) {
                m.role = span_of({role_first, bare.first});
            }
        }
        for (auto index = whole.first; index < bare.first; ++index) {
            if (has_any(at(index), {title, role_noun}) && is_of_person(at(index).entry->sex)) {
                m.sex = at(index).entry->sex;
            }
        }
        made.can_speak = true;
        classify_name(made, bare, has_role);
    }

    /// "Secretary of State" stands right before `name`.
    bool ends_office(std::uint32_t first, std::uint32_t name) const {
        constexpr std::uint32_t longest_office = 8;
        for (auto index = name - std::min(name - first, longest_office); index < name; ++index) {
            auto const length = length_of_office(index);
            if (length != 0 && index + 1 + length == name) {
                return true;
            }
        }
        return false;
    }

    /// "the President", "the Florida Senator", "one Democrat": capitalised, and no name.
    bool only_describes(run whole, run name) const {
        if (!is_determiner(at(whole.first)) || known_in(name) != nullptr) {
            return false;
        }
        for (auto index = name.first; index < name.last; ++index) {
            if (at(index).unlisted() || at(index).is(given_name)) {
                return false;
            }
        }
        token const& last = at(name.last - 1);
        return has_any(last, {role_noun, person_noun, group_noun})
               && !has_any(last, {place, institution, outlet, organization_noun, organization_suffix})
               && last.entry->number != grammatical_number::plural;
    }

    /// "Kremlin spokesman", "Sen."; "Mr." is a courtesy and no role.
    bool says_a_role(run words_before) const {
        for (auto index = words_before.first; index < words_before.last; ++index) {
            if (!at(index).is(title) || at(index).is(role_noun)) {
                return true;
            }
        }
        return false;
    }

    /// "the Clintons": a surname has no article.
    bool is_family(run whole, run bare) const {
        token const& last = at(bare.last - 1);
        return bare.last - bare.first == 1 && bare.first == whole.first + 1 && at(whole.first).is(definite)
               && last.unlisted() && words(bare.last - 1).ends_with('s') && !last.all_caps;
    }

    /// End of the titles at a name's front; the name keeps at least one word.
    std::uint32_t split_titles(run name) const {
        auto end = name.first;
        for (auto index = name.first; index + 1 < name.last; ++index) {
            bool const before_first_name = at(index + 1).is(given_name) && !at(index).is(given_name);
            if (at(index).is(title) || (at(index).is(role_noun) && !at(index).is(given_name))
                || (before_first_name
                    && has_any(at(index), {group_noun, person_noun}))) { // "Republican Ann Moss"
                end = index + 1;
            }
        }
        return end;
    }

    /// The user's name that these tokens are, all of them; or null.
    known_name const* known_in(run name) const {
        token const& first = at(name.first);
        return first.known_length == name.last - name.first ? first.known : nullptr;
    }

    void classify_name(noun_phrase& made, run bare, bool has_role) const {
        mention& m = made.words;
        token const& first = at(bare.first);
        token const& last = at(bare.last - 1);
        m.known = known_in(bare);
        if (m.known != nullptr) {
            bool const is_person = m.known->type == name_type::person;
            m.kind = is_person ? mention_kind::name : mention_kind::organization;
            m.sex = is_person && m.known->sex == gender::unknown ? m.sex : m.known->sex;
            return;
        }
        bool const institution_of_person =
            bare.last - bare.first > 2 && last.is(organization_noun) && !has_role
            && !at(bare.first + 1).ends_with_point; // "George Washington University"; not "Ann H. House"
        bool const given = first.is(given_name) && bare.last - bare.first > 1 && !institution_of_person;
        if (m.sex == gender::unknown && first.is(given_name)) {
            m.sex = first.entry->sex;
        }
        if (has_role || given || last.is(name_suffix)) {
            return;
        }
        bool organization = false;
        for (auto index = bare.first; index < bare.last; ++index) {
            organization =
                organization
                || has_any(at(index), {organization_noun, organization_suffix, institution, outlet});
        }
        if (last.is(group_noun) && last.entry->number == grammatical_number::plural) {
            m.kind = mention_kind::descriptor; // "Republicans", "House Democrats"
            m.number = grammatical_number::plural;
            return;
        }
        if (last.is(nationality) && bare.last - bare.first == 1) {
            describe_people(made, last);
            return;
        }
        if (organization || last.is(place) || is_listed_place(bare)
            || (last.all_caps && !first.is(given_name))) {
            m.kind = mention_kind::organization;
            m.sex = gender::neuter;
        }
    }

    /// "the French", "the Texan"; without an article only a name is singular: "Cuban said".
    void describe_people(noun_phrase& made, token const& people) const {
        auto const word = words(made.last - 1);
        bool const one = word.ends_with("an");
        if (one && made.last - made.first == 1) {
            return;
        }
        made.words.kind = mention_kind::descriptor;
        made.words.number = one && people.entry->number != grammatical_number::plural
                                ? grammatical_number::singular
                                : grammatical_number::plural;
    }

    /// "New York", "South Carolina": listed as two words.
    bool is_listed_place(run bare) const {
        if (bare.last - bare.first < 2) {
            return false;
        }
        auto const* const phrase = at(bare.last - 2).phrase;
        return phrase != nullptr && has_any_class(*phrase, {place, institution, outlet, organization_noun});
    }

    /// The last word, or the last two where the lexicon lists them as one: "the think tank".
    token head_of(run whole) const {
        token head = at(whole.last - 1);
        if (whole.last - whole.first < 2 || head.entry == nullptr) {
            return head;
        }
        token const& before = at(whole.last - 2);
        if (before.phrase != nullptr) {
            head.entry = before.phrase;
            head.span.begin = before.span.begin;
        }
        return head;
    }

    void describe_common(noun_phrase& made, run whole) const {
        mention& m = made.words;
        token const head = head_of(whole);
        m.kind = mention_kind::descriptor;
        m.head = head.span;
        if (head.entry != nullptr) {
            m.number = head.entry->number;
            m.sex = head.entry->sex;
        }
        bool const people = has_any(head, {role_noun, person_noun, group_noun, pronoun_indefinite});
        if (has_any(head, {role_noun, person_noun}) && !head.is(organization_noun) && !is_of_person(m.sex)) {
            m.sex = gender::unknown; // "the economist": neuter only as the name of a paper
        }
        if (!people && has_any(head, {document_noun, statement_noun})) {
            m.kind = mention_kind::document;
            m.sex = gender::neuter;
        }
        made.can_speak =
            people || has_any(head, {document_noun, statement_noun, organization_noun}) || head.unlisted();
        if (m.number == grammatical_number::unknown) {
            auto const word = words(whole.last - 1);
            m.number = word.ends_with('s') && !word.ends_with("ss") ? grammatical_number::plural
                                                                    : grammatical_number::singular;
        }
        m.name = {};
        for (auto index = whole.first; index < whole.last;
             ++index) { // "a Clinton aide" keeps its name for resolution
            if (is_name_word(at(index)) && m.name.empty()
                && !has_any(at(index), {nationality, role_noun, person_noun, group_noun})) {
                auto const length = std::min(match(any_name, index), whole.last - index);
                run const name{index, index + std::max(length, 1U)};
                m.name = span_of(name);
                m.known = known_in(name);
            }
        }
    }

    std::string_view text_;
    std::span<token const> tokens_;
    std::uint32_t at_ = 0;
    std::vector<noun_phrase> out_;
};

} // namespace

std::vector<noun_phrase> find_noun_phrases(std::string_view text, std::span<token const> sentence) {
    return phrase_finder{text, sentence}.phrases();
}

} // namespace inquit

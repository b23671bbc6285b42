// X3 rules over tokens: names, offices, what may stand inside a noun phrase.

#include "grammar/phrase_rules.hpp"

#include "grammar/element_parser.hpp"
#include "grammar/word_kinds.hpp"

namespace inquit::grammar {
namespace {

using enum word_class;

constexpr unsigned longest_particle = 4; // "de la", "van den"

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
constexpr auto used_as_modifier = element(is_participle_as_modifier);
constexpr auto organization_head =
    element([](token const& t) { return is_word(t) && t.capitalized && t.is(organization_noun); });
constexpr auto connector = element(
    [](token const& t) { return is_word(t) && !t.capitalized && t.is(preposition) && t.span.size() <= 3; });
constexpr auto joining_and =
    element([](token const& t) { return is_word(t) && !t.capitalized && t.is(conjunction); });
constexpr auto article = element(
    [](token const& t) { return is_word(t) && !t.capitalized && t.is(determiner) && t.span.size() <= 3; });

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

// "April Moss": a month that is a first name as well; length_of_name() asks what stands before it.
constexpr auto month_as_name = element([](token const& t) {
                                   return is_word(t) && t.capitalized && t.is(month) && t.is(given_name)
                                          && !t.is(modal) && !t.ends_with_point;
                               })
                               >> &element([](token const& t) {
                                     return is_name_word(t) && (t.unlisted() || t.is(given_name));
                                 });

// "Dmitry Peskov"  "Ursula von der Leyen"  "Martin Luther King, Jr."  "Johnson & Johnson"  "de Blasio"
constexpr auto person_or_thing = at_most<1>(leading_particle) >> (month_as_name | name_word)
                                 >> at_most<longest_run>(name_word
                                                         | (x3::repeat(1U, longest_particle)[particle]
                                                            >> name_word)
                                                         | (ampersand >> name_word))
                                 >> -(-comma >> suffix);

// "Secretary | of State | John Kerry": what stands between an office and its holder. A complement has no words of a
// person's name: not "a critic | of Donald Trump".
constexpr auto complement_word = element([](token const& t) {
    return is_word(t) && !has_any(t, {given_name, title}) && !is_determiner(t) && !is_closed_class(t)
           && (t.capitalized ? !t.unlisted() : !is_verb(t) || is_noun(t));
});
// "a lawyer for | actor John Kerry": whom the name is in apposition to, no part of an office
constexpr auto one_person = element([](token const& t) {
    return is_word(t) && !t.capitalized && has_any(t, {role_noun, person_noun})
           && t.entry->number != grammatical_number::plural;
});
constexpr auto first_name =
    element([](token const& t) { return is_word(t) && t.capitalized && t.is(given_name); });

// "John Kerry"   two words at least: San Antonio is nobody
constexpr auto full_name = first_name >> name_word;
// "Mr"  "Dr."  "Mr Justice"
constexpr auto courtesy =
    element([](token const& t) { return is_word(t) && t.capitalized && t.is(title) && !t.is(role_noun); });
constexpr auto title_word =
    element([](token const& t) { return is_word(t) && t.capitalized && t.is(title); });
constexpr auto office_holder = full_name | (courtesy >> -title_word >> name_word);
constexpr auto unlisted_name =
    element([](token const& t) { return is_word(t) && t.capitalized && (t.unlisted() || t.is(given_name)); });
constexpr auto office_word = complement_word - (one_person >> &name_word);
constexpr auto lower_complement = office_word - name_word;
// "Chief Justice | of Dorlen | Robert Hart": a place that no list has, before a first name
constexpr auto place_word = element([](token const& t) {
    return is_word(t) && t.capitalized && (t.unlisted() || t.is(place)) && !t.is(given_name);
});
constexpr auto listed_place =
    element([](token const& t) { return is_word(t) && t.capitalized && t.is(place); });
constexpr auto of_office = connector >> -article
                           >> ((office_word >> at_most<4>((joining_and >> office_word) | office_word)
                                >> &office_holder)
                               | (x3::repeat(1U, 4U)[lower_complement] >> &unlisted_name)
                               | (organization_head >> &unlisted_name) | (place_word >> &office_holder)
                               | (listed_place >> &(unlisted_name >> unlisted_name)));

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

template <class Rule>
std::uint32_t length(Rule const& rule, std::span<token const> rest) {
    return length_of_match(rule, rest.data(), rest.data() + rest.size());
}

} // namespace

std::uint32_t length_of_determiners(std::span<token const> rest) {
    return length(at_most<3>(determiner_word), rest);
}

std::uint32_t length_of_any_name(std::span<token const> rest) { return length(any_name, rest); }

std::uint32_t length_of_numbered_name(std::span<token const> rest) {
    return length(any_name >> -numeral, rest);
}

std::uint32_t length_of_simple_name(std::span<token const> rest) { return length(person_or_thing, rest); }

std::uint32_t length_of_office_complement(std::span<token const> rest) { return length(of_office, rest); }

bool begins_with_inner_participle(std::span<token const> rest) { return length(inner_participle, rest) != 0; }

bool begins_with_verb_as_modifier(std::span<token const> rest) {
    return length(verb_after_determiner, rest) != 0;
}

bool begins_with_nominal(std::span<token const> rest) {
    return length(nominal | inner_participle, rest) != 0;
}

} // namespace inquit::grammar

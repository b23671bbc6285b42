#include "grammar/phrase_description.hpp"

#include "grammar/phrase_names.hpp"
#include "grammar/phrase_rules.hpp"
#include "grammar/word_kinds.hpp"

#include <algorithm>

namespace inquit::grammar {
namespace {

using enum word_class;

constexpr class_set organization_words{organization_noun, organization_suffix, institution, outlet};
constexpr class_set people_words{role_noun, person_noun, group_noun};

/// The last name in the run, if the run ends with a name; else empty.
run trailing_name(sentence_tokens const& s, run whole) {
    run name{whole.last, whole.last};
    for (auto index = whole.first; index < whole.last;) {
        auto const length = length_of_name(s, index);
        if (length == 0) {
            auto const office = index > whole.first ? length_of_office(s, index - 1) : 0;
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

/// The user's name that these tokens are, all of them; or null.
known_name const* known_in(sentence_tokens const& s, run name) {
    token const& first = s.at(name.first);
    return first.known_length == name.size() ? first.known : nullptr;
}

/// "Bank | of the North"
bool has_complement(sentence_tokens const& s, run bare) {
    for (auto index = bare.first + 1; index < bare.last; ++index) {
        if (!s.at(index).capitalized && s.at(index).is(preposition)
            && s.at(index - 1).is(organization_noun)) {
            return true;
        }
    }
    return false;
}

/// "South" and "Carolina" of "the South Carolina Republican"
bool is_in_place_of_two(sentence_tokens const& s, std::uint32_t index) {
    auto const is_place = [&s](std::uint32_t at) {
        return s.at(at).phrase != nullptr && s.at(at).phrase->is(place);
    };
    return is_place(index) || (index > 0 && is_place(index - 1));
}

/// "the President", "the Florida Senator", "one Democrat", "Zubrow's | CEO": capitalised, and no name.
bool only_describes(sentence_tokens const& s, run whole, run name) {
    bool const owned = whole.first > 0 && s.at(whole.first - 1).kind == token_kind::clitic;
    if ((!owned && !is_determiner(s.at(whole.first))) || known_in(s, name) != nullptr
        || has_complement(s, name)) {
        return false; // not "the Department of Justice"
    }
    token const& last = s.at(name.last - 1);
    bool const of_seat = last.is(role_noun) && last.is(post_nominal); // "the Wansdyke MP"
    for (auto index = name.first; index < name.last; ++index) {
        token const& word = s.at(index);
        bool const names = (word.unlisted() && !of_seat)
                           || (word.is(given_name) && !word.is(place)); // "the Georgia Democrat"
        if (names && !is_in_place_of_two(s, index)) {
            return false;
        }
    }
    return has_any(last, people_words) && !has_any(last, organization_words | class_set{place})
           && last.entry->number != grammatical_number::plural;
}

/// "the super PAC": a noun of two words, the second in capitals.
bool ends_listed_noun(sentence_tokens const& s, run whole, run name) {
    if (name.size() != 1 || name.first == whole.first) {
        return false;
    }
    token const& before = s.at(name.first - 1);
    return !before.capitalized && before.phrase != nullptr && before.phrase->is(organization_noun);
}

// --- names -------------------------------------------------------------------------------------------------

/// "Secretary of State" stands right before `name`.
bool ends_office(sentence_tokens const& s, std::uint32_t first, std::uint32_t name) {
    constexpr std::uint32_t longest_office = 8;
    for (auto index = name - std::min(name - first, longest_office); index < name; ++index) {
        auto const length = length_of_office(s, index);
        if (length != 0 && index + 1 + length == name) {
            return true;
        }
    }
    return false;
}

/// "Kremlin spokesman", "Sen."; "Mr." is a courtesy and no role.
bool says_a_role(sentence_tokens const& s, run before) {
    for (auto index = before.first; index < before.last; ++index) {
        if (!s.at(index).is(title) || s.at(index).is(role_noun)) {
            return true;
        }
    }
    return false;
}

/// "the Clintons": a surname has no article.
bool is_family(sentence_tokens const& s, run whole, run bare) {
    token const& last = s.at(bare.last - 1);
    return bare.size() == 1 && bare.first == whole.first + 1 && s.at(whole.first).is(definite)
           && last.unlisted() && s.words(bare.last - 1).ends_with('s') && !last.all_caps;
}

/// "St. Paul City Council"
bool is_saint_of_place(sentence_tokens const& s, run name) {
    token const& word = s.at(name.first);
    return name.size() > 2 && word.is(title) && !word.is(role_noun) && word.ends_with_point
           && s.at(name.last - 1).is(organization_noun);
}

/// "Helen Purcell" at the end of a longer run that begins with no first name at `first`.
bool is_full_name(sentence_tokens const& s, run name, std::uint32_t first) {
    constexpr std::uint32_t least_before = 2;
    return name.size() == 2 && name.first >= first + least_before && s.at(name.first).is(given_name)
           && !s.at(name.first - 1).is(given_name) && !s.at(first).is(given_name)
           && s.at(name.last - 1).unlisted();
}

/// End of the titles at a name's front; the name keeps at least one word.
std::uint32_t split_titles(sentence_tokens const& s, run name) {
    auto end = name.first;
    for (auto index = name.first; index + 1 < name.last; ++index) {
        token const& word = s.at(index);
        token const& next = s.at(index + 1);
        bool const is_year = index == name.first && word.is(name_suffix) && word.is(given_name)
                             && next.is(given_name) && index + 2 < name.last; // "Junior Dan Cole"
        bool const before_first_name = next.is(given_name) && !word.is(given_name);
        bool const is_first_name = word.is(title) && word.is(given_name) && name.size() == 2; // "Dean Moss"
        bool const office =
            !is_first_name && (word.is(title) || (word.is(role_noun) && !word.is(given_name)));
        bool const of_institution =
            (next.is(organization_noun) && word.is(role_noun)
             && !word.ends_with_point) // "Graduate School", "Justice Department"; not "Mr. House"
            || (word.phrase != nullptr && word.phrase->is(institution)); // "General Motors"
        if (is_year || (office && !of_institution && !is_saint_of_place(s, {index, name.last}))
            || (before_first_name && has_any(word, {group_noun, person_noun})) // "Republican Ann Moss"
            || is_full_name(s, {index + 1, name.last}, name.first)) {          // "County Recorder Ann Moss"
            end = index + 1;
        }
    }
    return end;
}

/// Where the letters behind a name begin: "Ann Moss | MP", "Ms. Moss | KC"; not "the Leeds MP", "Nashville SC". What has no
/// first name and no title in front must be of two words that no list has, and its letters nothing else anywhere.
std::uint32_t begin_of_letters(sentence_tokens const& s, run name) {
    auto begin = name.last;
    bool surely_letters = true;
    while (begin > name.first + 1 && s.at(begin - 1).is(post_nominal)
           && (s.at(begin - 1).all_caps || s.at(begin - 1).ends_with_point)) {
        --begin;
        surely_letters = surely_letters && has_any(s.at(begin), {role_noun, name_suffix});
    }
    bool const behind_title = name.first > 0 && s.at(name.first - 1).is(title);
    if (behind_title || has_any(s.at(name.first), {given_name, title})) {
        return begin;
    }
    bool names = surely_letters && begin > name.first + 1;
    for (auto index = name.first; index < begin; ++index) {
        names = names && s.at(index).unlisted();
    }
    return names ? begin : name.last;
}

/// "New York", "South Carolina": listed as two words.
bool is_listed_place(sentence_tokens const& s, run bare) {
    auto const* const phrase = bare.size() < 2 ? nullptr : s.at(bare.last - 2).phrase;
    return phrase != nullptr && phrase->classes.has_any({place, institution, outlet, organization_noun});
}

/// "George Washington University", "Ann H. Moss Foundation"; not "Ann H. House"
bool is_institution_of_person(sentence_tokens const& s, run bare) {
    bool const initial = s.at(bare.first + 1).ends_with_point;
    return bare.size() > (initial ? 3U : 2U) && s.at(bare.last - 1).is(organization_noun);
}

bool names_organization(sentence_tokens const& s, run bare) {
    for (auto index = bare.first; index < bare.last; ++index) {
        if (has_any(s.at(index), organization_words)) {
            return true;
        }
    }
    token const& last = s.at(bare.last - 1);
    auto const word = s.words(bare.last - 1);
    auto const point = word.find('.'); // "MoveOn.org"; not "U.S."
    bool const domain = point != std::string_view::npos && point + 2 < word.size() && !last.ends_with_point;
    return domain || last.is(place) || is_listed_place(s, bare)
           || ((last.all_caps || is_acronym_in_plural(word)) && !s.at(bare.first).is(given_name));
}

/// "the French", "the Texan"; without an article only a name is singular: "Cuban said".
void describe_people(sentence_tokens const& s, noun_phrase& made, token const& people) {
    bool const one = s.words(made.last - 1).ends_with("an");
    if (one && made.last - made.first == 1) {
        return;
    }
    made.words.kind = mention_kind::descriptor;
    made.words.number = one && people.entry->number != grammatical_number::plural
                            ? grammatical_number::singular
                            : grammatical_number::plural;
}

void take_known(mention& m, known_name const& known) {
    bool const is_person = known.type == name_type::person;
    m.known = &known;
    m.kind = is_person ? mention_kind::name : mention_kind::organization;
    m.sex = is_person && known.sex == gender::unknown ? m.sex : known.sex;
}

/// "Dr. Clark": Clark is no first name here.
bool is_bare_surname(sentence_tokens const& s, run bare) {
    return bare.size() == 1 && bare.first > 0 && s.at(bare.first - 1).is(title)
           && s.at(bare.first - 1).ends_with_point;
}

enum class role : std::uint8_t { none, beside_name };
enum class article : std::uint8_t { none, definite };

void classify_name(sentence_tokens const& s, noun_phrase& made, run bare, role has, article behind) {
    mention& m = made.words;
    token const& first = s.at(bare.first);
    token const& last = s.at(bare.last - 1);
    if (auto const* const known = known_in(s, bare)) {
        take_known(m, *known);
        return;
    }
    if (m.sex == gender::unknown && first.is(given_name) && !is_bare_surname(s, bare)) {
        m.sex = first.entry->sex;
    }
    bool const given = first.is(given_name) && bare.size() > 1 && !is_institution_of_person(s, bare)
                       && !(behind == article::definite && last.is(organization_noun)); // "the Sierra Club"
    if (has == role::beside_name || given || last.is(name_suffix)) {
        return;
    }
    if (last.is(group_noun) && last.entry->number == grammatical_number::plural
        && !has_complement(s, bare)) {     // not "Federation of Teachers"
        m.kind = mention_kind::descriptor; // "Republicans", "House Democrats"
        m.number = grammatical_number::plural;
    } else if (last.is(nationality) && bare.size() == 1) {
        describe_people(s, made, last);
    } else if (names_organization(s, bare)
               || (behind == article::definite && m.number == grammatical_number::singular)) { // "the Blaze"
        m.kind = mention_kind::organization;
        m.sex = gender::neuter;
    }
}

/// A title tells it before the first name does, and that before a role: "Mr. Hope", "spokesman Hope Hart".
gender gender_before_name(sentence_tokens const& s, run before, run bare) {
    gender of_title = gender::unknown;
    gender of_role = gender::unknown;
    for (auto index = before.first; index < before.last; ++index) {
        token const& word = s.at(index);
        if (has_any(word, {title, role_noun}) && is_of_person(word.entry->sex)) {
            (word.is(title) ? of_title : of_role) = word.entry->sex;
        }
    }
    if (of_title != gender::unknown) {
        return of_title;
    }
    token const& first_name = s.at(bare.first);
    bool const name_tells =
        !is_bare_surname(s, bare) && first_name.is(given_name) && is_of_person(first_name.entry->sex);
    return name_tells ? first_name.entry->sex : of_role;
}

/// "the lawsuit | Trump": what stands before the name says nothing of it; "House Democrats" is one phrase.
bool is_noun_of_its_own(token const& before) {
    return is_word(before) && !is_determiner(before) && is_plain_noun(before)
           && !(before.capitalized && before.is(organization_noun));
}

noun_phrase described_name(sentence_tokens const& s, run whole, run name) {
    auto const letters = begin_of_letters(s, name);
    run const bare{split_titles(s, {name.first, letters}), letters};
    run const behind{letters, name.last};
    bool const words_before = name.first > whole.first;
    bool const has_role =
        bare.first > name.first
        || (words_before
            && (is_role_before_name(s.at(name.first - 1)) || ends_office(s, whole.first, name.first)));
    bool const alone = words_before && !has_role && is_noun_of_its_own(s.at(name.first - 1));
    noun_phrase made;
    made.first = alone ? bare.first : whole.first;
    made.last = whole.last;
    made.can_speak = true;
    mention& m = made.words;
    m.span = s.span_of(alone ? run{bare.first, whole.last} : whole);
    m.name = s.span_of(bare);
    m.head = s.at(bare.last - 1).span;
    m.kind = mention_kind::name;
    m.number = is_family(s, whole, bare) ? grammatical_number::plural : grammatical_number::singular;
    run const before{is_determiner(s.at(whole.first)) ? whole.first + 1 : whole.first, bare.first};
    if (has_role && before.first < before.last && says_a_role(s, before)) {
        m.role = s.span_of(before);
    } else if (behind.size() != 0 && s.at(behind.first).is(role_noun)) { // "Ann Moss MP"
        m.role = s.at(behind.first).span;
    }
    m.sex = gender_before_name(s, {whole.first, bare.first}, bare);
    bool const behind_article = bare.first == whole.first + 1 && s.at(whole.first).is(definite)
                                && !s.at(whole.first).begins_sentence; // a headline's words are in capitals
    bool const is_person = has_role || behind.size() != 0;
    classify_name(s, made, bare, is_person ? role::beside_name : role::none,
                  behind_article ? article::definite : article::none);
    return made;
}

// --- common nouns ------------------------------------------------------------------------------------------

/// The last word, or the last two where the lexicon lists them as one: "the think tank".
token head_of(sentence_tokens const& s, run whole) {
    token head = s.at(whole.last - 1);
    if (whole.size() < 2 || head.entry == nullptr) {
        return head;
    }
    token const& before = s.at(whole.last - 2);
    if (before.phrase != nullptr) {
        head.entry = before.phrase;
        head.span.begin = before.span.begin;
    }
    return head;
}

grammatical_number number_by_ending(std::string_view word) {
    return word.ends_with('s') && !word.ends_with("ss") ? grammatical_number::plural
                                                        : grammatical_number::singular;
}

/// "a Clinton aide" keeps its name for resolution.
void keep_name(sentence_tokens const& s, run whole, mention& m) {
    for (auto index = whole.first; index < whole.last; ++index) {
        if (is_name_word(s.at(index)) && !has_any(s.at(index), people_words | class_set{nationality})) {
            auto const length = std::min(length_of_any_name(s.from(index)), whole.last - index);
            run const name{index, index + std::max(length, 1U)};
            m.name = s.span_of(name);
            m.known = known_in(s, name);
            return;
        }
    }
}

noun_phrase described_common(sentence_tokens const& s, run whole) {
    constexpr class_set papers{document_noun, statement_noun};
    token const head = head_of(s, whole);
    bool const people = has_any(head, people_words | class_set{pronoun_indefinite});
    bool const thing = head.is(organization_noun);
    noun_phrase made;
    made.first = whole.first;
    made.last = whole.last;
    bool const share = head.is(fraction) || head.is(number_word) || head.kind == token_kind::number;
    made.can_speak = people || thing || share || has_any(head, papers) || head.unlisted();
    mention& m = made.words;
    m.span = s.span_of(whole);
    m.kind = mention_kind::descriptor;
    m.head = head.span;
    if (head.entry != nullptr) {
        m.number = head.entry->number;
        m.sex = head.entry->sex;
    }
    if (has_any(head, {role_noun, person_noun}) && !thing && !is_of_person(m.sex)) {
        m.sex = gender::unknown; // "the economist": neuter only as the name of a paper
    }
    if (!people && has_any(head, papers)) {
        m.kind = mention_kind::document;
        m.sex = gender::neuter;
    }
    if (m.number == grammatical_number::unknown) {
        m.number = number_by_ending(s.words(whole.last - 1));
    }
    keep_name(s, whole, m);
    return made;
}

} // namespace

noun_phrase described_phrase(sentence_tokens const& s, run whole) {
    run const name = trailing_name(s, whole);
    bool const members = name.size() == 1 && name.first > whole.first
                         && (is_members_noun(s.at(name.first))
                             || (s.at(name.first).is(party) // "ranking Republican"
                                 && !s.at(name.first - 1).capitalized));
    return name.size() == 0 || members || only_describes(s, whole, name) || ends_listed_noun(s, whole, name)
               ? described_common(s, whole)
               : described_name(s, whole, name);
}

noun_phrase described_pronoun(sentence_tokens const& s, std::uint32_t at, mention_kind kind) {
    token const& here = s.at(at);
    noun_phrase made;
    made.first = at;
    made.last = at + 1;
    made.can_speak = true;
    made.words.span = made.words.head = here.span;
    made.words.kind = kind;
    made.words.number = here.entry->number;
    made.words.sex = kind == mention_kind::pronoun ? here.entry->sex : gender::unknown;
    return made;
}

} // namespace inquit::grammar

#include "resolve/entity_table.hpp"

#include "resolve/age.hpp"
#include "resolve/home.hpp"
#include "resolve/kin.hpp"
#include "resolve/name_extent.hpp"
#include "resolve/name_words.hpp"
#include "resolve/nickname.hpp"
#include "resolve/plain_word.hpp"
#include "text/unicode.hpp"
#include "text/words.hpp"

#include <algorithm>
#include <iterator>

namespace inquit {
namespace {

/// Bytes; what is longer is no verb.
constexpr std::uint32_t longest_word = 32;

/// Bytes from a relative who acts to a surname that is not hers.
constexpr std::uint32_t reach_of_kin = 200;

/// Bytes; what is longer is no role that a record could repeat for every quotation.
constexpr std::size_t longest_role = 300;

bool names_somebody(mention const& m) {
    return !m.name.empty() && (m.kind == mention_kind::name || m.kind == mention_kind::organization);
}

/// "DRAY", "JOHN Amble"
bool is_shouted(std::string_view name) {
    auto const words = words_of_name(name);
    return calm_words(words) != words;
}

/// "JOHN Amble", as a paper's first words are printed, is John Amble.
std::string shown(std::string_view name, vocabulary const& lexicon) {
    auto const end = name.find(' ');
    auto const first = name.substr(0, end);
    auto const* const entry = end == std::string_view::npos ? nullptr : lexicon.find(unicode::lower(first));
    bool const only_first = entry != nullptr && entry->is(word_class::given_name) && is_shouted(first)
                            && !is_shouted(name.substr(end));
    auto const letter = only_first ? unicode::decode(name, 0).length : 0;
    return only_first ? std::string{name.substr(0, letter)} + unicode::lower(first.substr(letter))
                            + std::string{name.substr(end)}
                      : std::string{name};
}

} // namespace

entity_table::entity_table(std::string_view text, std::span<mention const> mentions,
                           std::span<byte_span const> headlines, vocabulary const& words)
    : text_{text}, words_{words}, names_{entities_, words}, roles_{entities_, words} {
    for (auto const& m : mentions) {
        if (m.kind == mention_kind::name && !m.name.empty()) {
            names_.count_full_name(words_of_mention(text_, m));
        }
    }
    auto const in_headline = [headlines](mention const& m) {
        auto const next = std::ranges::upper_bound(headlines, m.span.begin, {}, &byte_span::begin);
        return next != headlines.begin() && m.span.begin < std::prev(next)->end;
    };
    for (std::size_t next = 0; next < mentions.size(); ++next) {
        mention const& m = mentions[next];
        if (!names_somebody(m) || in_headline(m)) {
            continue;
        }
        auto after = next + 1;
        auto surname = after < mentions.size() ? surname_behind_nickname(text_, m, mentions[after], words_)
                                               : byte_span{};
        if (surname.empty() && ++after < mentions.size()) { // the nickname is a mention
            surname = surname_behind_nickname(text_, m, mentions[after], words_);
        }
        if (surname.empty()) {
            add(m);
            continue;
        }
        mention whole = m; // Robert "Red" Hart
        whole.name.end = surname.end;
        add(whole);
        if (auto const id = of_span_.find(m.name.begin); id != of_span_.end()) {
            of_span_[surname.begin] = id->second;
            next = after;
        }
    }
    for (auto const& m : mentions) {
        if (names_somebody(m) && in_headline(m)) {
            add_of_headline(m);
        }
    }
    for (auto const& m : mentions) {
        bool const describes = m.kind == mention_kind::descriptor || m.kind == mention_kind::document;
        if (describes && !m.name.empty() && m.known == nullptr) {
            take_fuller_name(m);
        }
    }
    unite_first_names();
    share_roles(mentions);
    for (auto& each : entities_) {
        std::ranges::sort(each.mentioned_at);
        each.type = is_plain_word(each) ? speaker_type::unknown : each.type;
    }
}

// --- reading the mentions ----------------------------------------------------------------------------------

void entity_table::add(mention const& mentioned) {
    mention named = mentioned;
    named.name = named.kind == mention_kind::name ? without_thing(text_, named.name, words_) : named.name;
    auto const words = words_of_mention(text_, named);
    if (words.empty() || means_narrator(words, words_)) {
        return;
    }
    if (named.known != nullptr) {
        add_known(named, words);
        return;
    }
    if (named.kind == mention_kind::organization) {
        add_organization(named, words);
        return;
    }
    auto const person = person_named(words, named);
    bool const may_be_short_form = !person && words.size() == 1 && named.role.empty(); // "Court", "Treasury"
    auto const organization = may_be_short_form ? names_.organization(words) : std::nullopt;
    if (organization) {
        enrich(*organization, named, words);
        return;
    }
    auto const type = named.number == grammatical_number::plural ? speaker_type::group : speaker_type::person;
    enrich(person ? *person : create(type, named.sex), named, words);
}

/// "President Trask" once more, whoever else of that surname was named since; not "the president's son, Ben Trask".
std::optional<std::uint32_t> entity_table::person_named(std::vector<std::string> const& words,
                                                        mention const& named) const {
    auto const role = text_.substr(named.role.begin, named.role.size());
    bool const titled = words.size() == 1 && !role.empty();
    auto const holders = titled ? names_.with_word(words.front())
                                : std::span<std::uint32_t const>{}; // one word: no fuller name
    auto const holder = std::ranges::find_if(holders, [&](std::uint32_t id) {
        return entities_[id].words.size() == 1 && entities_[id].role == role;
    });
    auto const person = holder != holders.end() ? std::optional{*holder} : names_.person(words, named);
    return person && is_relative(*person, named, words) ? std::nullopt : person;
}

/// "President Trask" and "his daughter, Ann Trask", "first lady Ann Trask": a fuller name, but of another person.
bool entity_table::is_relative(std::uint32_t id, mention const& named,
                               std::vector<std::string> const& words) const {
    entity const& known = entities_[id];
    auto const role = text_.substr(named.role.begin, named.role.size());
    if (words.size() == 1) {
        return !role.empty() && roles_.is_kin_of(id, std::string{role});
    }
    bool const bare = known.words.size() == 1 && known.known == nullptr;
    return (bare && is_of_family(named.name.begin))
           || (bare && known.role && is_title_of_kin(role, words_)); // not "his rival, Ann Trask"
}

/// "his wife, [Ann Trask]"; not "his rival, Ann Trask"
bool entity_table::is_of_family(std::uint32_t begin) const {
    auto const kin = kin_before(text_, begin, words_);
    auto const* const entry = kin ? words_.find(*kin) : nullptr;
    return entry != nullptr && (entry->sex == gender::male || entry->sex == gender::female);
}

/// "Hart and his brother, [Senator Al Hart]", "First lady Ann Hart": told to be another one's relative; not "former first
/// lady Ann Hart", who is somebody by now.
bool entity_table::is_introduced_as_kin(mention const& named) const {
    auto const role = text_.substr(named.role.begin, named.role.size());
    bool const two_words = std::ranges::count(role, ' ') == 1;
    return is_of_family(named.name.begin) || is_of_family(named.span.begin)
           || (two_words && is_title_of_kin(role, words_));
}

/// A relative who acts is meant by what follows in the paragraph: "His wife, Ann Trask, disagreed. Trask said". That mention
/// is met twice, as the subject and as the apposition.
void entity_table::note_kin(entity& known, mention const& named) const {
    auto const begin = named.name.begin;
    bool const acts = named.function == grammatical_function::subject;
    auto const end = static_cast<std::uint32_t>(std::min(text_.find('\n', begin), text_.size()));
    byte_span const within = acts ? byte_span{end, std::max(end, begin + reach_of_kin)}
                                  : byte_span{begin, static_cast<std::uint32_t>(text_.size())};
    bool const again = known.as_kin_at == begin && known.as_kin_within.begin > within.begin;
    known.as_kin_within = again ? known.as_kin_within : within;
    known.as_kin_at = begin;
}

void entity_table::add_organization(mention const& named, std::vector<std::string> const& words) {
    if (auto const shouted = shouted_person(words, named)) {
        enrich(*shouted, named, calm_words(words));
        return;
    }
    if (auto const person = person_called_like_place(words, named)) {
        enrich(*person, named, words);
        return;
    }
    auto const whole = names_.organization(words);
    auto const known = whole ? whole : names_.organization_in_short(words);
    enrich(known ? *known : create(speaker_type::organization, named.sex), named, words);
}

/// "Madison said" of Joe Madison, who was named before; not "in Madison".
std::optional<std::uint32_t> entity_table::person_called_like_place(std::vector<std::string> const& words,
                                                                    mention const& named) const {
    bool const can_be = words.size() == 1 && named.function != grammatical_function::oblique;
    auto const person = can_be ? names_.person(words, named) : std::nullopt;
    bool const by_surname = person && entities_[*person].words.size() > 1
                            && names_.surname_of(entities_[*person].words) == words.front();
    return by_surname ? person : std::nullopt;
}

/// Names of headlines come last: in capitals, they may hold words that are none. Only a given name in front makes
/// them fuller than those of the text.
void entity_table::add_of_headline(mention const& named) {
    auto const words = words_of_mention(text_, named);
    auto const known = of_mention(named);
    auto const* const first = words.empty() ? nullptr : words_.find(unicode::lower(words.front()));
    bool const fuller = first != nullptr && first->is(word_class::given_name);
    if (!known && words.size() == 1 && first != nullptr && first->is(word_class::role_noun)) {
        return; // "Director's cut"
    }
    if (!known || fuller) {
        add(named);
        return;
    }
    entities_[*known].mentioned_at.push_back(named.name.begin);
    of_span_[named.name.begin] = *known;
}

/// "a Donald Trump adviser", "the Ann Moss emails", "the Wall Street Journal column" tell the names of whom the article else calls Trump and Journal.
void entity_table::take_fuller_name(mention const& description) {
    auto const words = words_of_mention(text_, description);
    auto const* const first = words.size() < 2 ? nullptr : words_.find(unicode::lower(words.front()));
    if (words.size() < 2) {
        return;
    }
    bool const of_person = first != nullptr && first->is(word_class::given_name);
    auto const* const last = words_.find(unicode::lower(words.back()));
    bool const of_organization =
        !of_person && last != nullptr
        && last->classes.has_any({word_class::organization_noun, word_class::outlet}); // not "State Twitter"
    if (!of_person && !of_organization) {
        return;
    }
    auto const wanted = of_person ? speaker_type::person : speaker_type::organization;
    auto const ids = names_.with_word(words.back());
    std::vector<std::uint32_t> const candidates{ids.begin(), ids.end()}; // the index grows below
    for (auto const id : candidates) {
        entity& named = entities_[id];
        if (named.type == wanted && named.known == nullptr && named.words.size() == 1
            && named.words.front() == words.back()) {
            named.words = words;
            named.name = std::string{text_.substr(description.name.begin, description.name.size())};
            names_.add(id);
            return;
        }
    }
}

/// "Vera" before the article tells of Vera Moss.
void entity_table::unite_first_names() {
    for (auto& lone : entities_) {
        bool const first_name = lone.type == speaker_type::person && lone.words.size() == 1
                                && lone.known == nullptr && !lone.role;
        auto const id = first_name ? names_.only_bearer_of(lone.words.front()) : std::nullopt;
        if (!id) {
            continue;
        }
        for (auto const begin : lone.mentioned_at) {
            of_span_[begin] = *id;
        }
        std::ranges::move(lone.mentioned_at, std::back_inserter(entities_[*id].mentioned_at));
        lone.mentioned_at.clear();
    }
}

/// "Autopsy of the victims", "a Go-Kart Track": nothing tells that somebody bears the name.
bool entity_table::is_plain_word(entity const& named) const {
    bool const may_be = named.type == speaker_type::person && named.sex == gender::unknown && !named.role
                        && named.known == nullptr && named.places.empty() && !named.age
                        && !named.mentioned_at.empty();
    return may_be && std::ranges::all_of(named.mentioned_at, [&](std::uint32_t begin) {
               return is_one_of_a_sort(text_, begin, words_)
                      || (named.words.size() == 1 && opens_as_noun(text_, begin, named.name, words_));
           });
}

std::uint32_t entity_table::create(speaker_type type, gender sex) {
    entity made;
    made.type = type;
    made.sex = sex;
    entities_.push_back(std::move(made));
    return static_cast<std::uint32_t>(entities_.size() - 1);
}

void entity_table::enrich(std::uint32_t id, mention const& named, std::vector<std::string> const& words) {
    entity& known = entities_[id];
    if (words.size() > known.words.size() && known.known == nullptr) {
        known.words = words;
        known.name = shown(text_.substr(named.name.begin, named.name.size()), words_);
        names_.add(id);
    } else if (words == known.words && known.known == nullptr && is_shouted(known.name)) {
        known.name = shown(text_.substr(named.name.begin, named.name.size()), words_);
    }
    if (known.sex == gender::unknown) {
        known.sex = named.sex;
    }
    add_role(id, named);
    add_what_stands_beside(id, named);
    known.last_mentioned = named.quoted ? known.last_mentioned : named.name.begin;
    bool const aside =
        named.function == grammatical_function::oblique || named.function == grammatical_function::owner;
    known.last_in_full = words.size() > 1 && !aside ? known.last_mentioned : known.last_in_full;
    if (words.size() > 1 && known.type == speaker_type::person && is_introduced_as_kin(named)) {
        note_kin(known, named);
    }
    known.times_in_short += words.size() == 1 && !named.quoted ? 1U : 0U;
    known.mentioned_at.push_back(named.name.begin);
    of_span_[named.name.begin] = id;
}

void entity_table::add_role(std::uint32_t id, mention const& named) {
    auto const role = std::string{text_.substr(named.role.begin, named.role.size())};
    if (acts_itself(named) || role.size() > longest_role || !roles_.says_a_role(role)) {
        return;
    }
    roles_.add(id, role);
    if (auto const other = office_joined_to(named.role)) {
        roles_.add(id, *other);
    }
    if (!entities_[id].role) {
        entities_[id].role = role;
    }
}

/// "Foreign" of "Foreign and [Trade Minister] Moss": with the last word of the role an office too.
std::optional<std::string> entity_table::office_joined_to(byte_span role) const {
    auto const before =
        text_.substr(role.begin - std::min(role.begin, longest_word), std::min(role.begin, longest_word));
    constexpr std::string_view link = " and ";
    if (role.empty() || !before.ends_with(link)) {
        return std::nullopt;
    }
    auto const first = last_word(before.substr(0, before.size() - link.size()));
    auto const head = last_word(text_.substr(role.begin, role.size()));
    auto const* const office = words_.find_phrase(unicode::lower(first), unicode::lower(head));
    return office != nullptr && office->is(word_class::role_noun)
               ? std::optional{std::string{first} + ' ' + std::string{head}}
               : std::nullopt;
}

void entity_table::add_what_stands_beside(std::uint32_t id, mention const& named) {
    if (auto const kin = kin_before(text_, named.name.begin, words_);
        kin && entities_[id].type == speaker_type::person) {
        roles_.add(id, *kin);
    }
    if (entities_[id].type == speaker_type::person && !entities_[id].age) {
        entities_[id].age = age_beside(text_, named.name);
    }
    auto const from =
        entities_[id].type == speaker_type::person ? home_behind(text_, named.name.end, words_) : home{};
    if (from.party) {
        roles_.add(id, *from.party);
    }
    if (from.place) {
        roles_.add_complement(id, *from.place);
        entities_[id].places.push_back(*from.place);
    }
}

/// "Hosts Ann Moss and Robert Hart": each is a host.
void entity_table::share_roles(std::span<mention const> mentions) {
    for (std::size_t next = 1; next < mentions.size(); ++next) {
        mention const& first = mentions[next - 1];
        mention const& second = mentions[next];
        bool const beside = first.span.end < second.span.begin && second.role.empty()
                            && text_.substr(first.span.end, second.span.begin - first.span.end) == " and ";
        if (!beside) {
            continue;
        }
        auto const role = text_.substr(first.role.begin, first.role.size());
        auto const one = role.ends_with('s') ? role.substr(0, role.size() - 1) : std::string_view{};
        auto const* const head = words_.find(unicode::lower(last_word(one)));
        if (head == nullptr || !head->is(word_class::role_noun)) {
            continue;
        }
        for (auto const begin : {first.name.begin, second.name.begin}) {
            if (auto const id = of_span_.find(begin); id != of_span_.end()) {
                roles_.add(id->second, std::string{one});
            }
        }
    }
}

/// "beside Ann Moss, the candidate said": what looks like an apposition is the next subject, as no comma ends it.
bool entity_table::acts_itself(mention const& named) const {
    if (named.role.empty() || named.role.begin < named.span.end || named.role.end >= text_.size()
        || text_[named.role.end] != ' ') {
        return false;
    }
    auto const begin = named.role.end + 1;
    auto end = begin;
    while (end < text_.size() && end - begin < longest_word
           && unicode::is_letter(unicode::decode(text_, end).code_point)) {
        end += static_cast<std::uint32_t>(unicode::decode(text_, end).length);
    }
    auto const* const next = words_.find(unicode::lower(text_.substr(begin, end - begin)));
    return next != nullptr && next->classes.has_any(reporting_classes)
           && (next->form == verb_form::past || next->form == verb_form::third_person);
}

void entity_table::learn_gender(std::uint32_t id, gender sex) {
    if (entities_[id].sex == gender::unknown) {
        entities_[id].sex = sex;
    }
}

/// "CLINTON" in a transcript's label, once a Clinton is known.
std::optional<std::uint32_t> entity_table::shouted_person(std::vector<std::string> const& words,
                                                          mention const& named) const {
    auto const spoken = calm_words(words);
    bool const shouted = named.kind == mention_kind::organization && spoken != words;
    return shouted ? names_.person(spoken, named) : std::nullopt;
}

// --- the user's names --------------------------------------------------------------------------------------

/// Of another person than the user's: the article gives him a name of his own.
bool entity_table::is_another(std::uint32_t id, known_name const& known) const {
    auto const& own = entities_[id].words;
    auto const full = words_of_name(known.name);
    return entities_[id].known == nullptr && own.size() > 1
           && !(names_.surname_of(own) == names_.surname_of(full)
                && same_or_initial(own.front(), full.front()));
}

/// Who bears the user's name here. An alias of one word is whom the article calls so, if that is another and was mentioned
/// later: "Ann Reyes" came in; "Reyes" is not the user's Maria Reyes-Castro.
std::optional<std::uint32_t> entity_table::match_known(mention const& named,
                                                       std::vector<std::string> const& words) const {
    bool const is_person = named.known->type == name_type::person;
    auto const own = of_known_.find(named.known);
    auto const met = is_person ? names_.person(words, named) : names_.organization(words);
    if (own == of_known_.end()) {
        return met;
    }
    bool const is_other = met && is_person && words.size() == 1 && is_another(*met, *named.known)
                          && entities_[*met].last_mentioned > entities_[own->second].last_mentioned;
    return is_other ? met : own->second;
}

void entity_table::add_known(mention const& named, std::vector<std::string> const& words) {
    known_name const& known = *named.known;
    bool const is_person = known.type == name_type::person;
    auto const met = match_known(named, words);
    auto const id =
        met ? *met : create(is_person ? speaker_type::person : speaker_type::organization, named.sex);
    enrich(id, named, words);
    if (!met || !is_person || words.size() > 1 || !is_another(id, known)) {
        take_name_of(id, known);
    }
}

void entity_table::take_name_of(std::uint32_t id, known_name const& known) {
    entity& named = entities_[id];
    if (named.known != nullptr) {
        return;
    }
    named.known = &known;
    named.name = known.name;
    named.sex = known.sex == gender::unknown ? named.sex : known.sex;
    of_known_[&known] = id;
    named.words = words_of_name(known.name);
    names_.add(id);
}

} // namespace inquit

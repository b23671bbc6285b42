#include "resolve/entity_table.hpp"

#include "resolve/home.hpp"
#include "resolve/kin.hpp"
#include "resolve/name_extent.hpp"
#include "resolve/name_words.hpp"
#include "text/unicode.hpp"

#include <algorithm>
#include <iterator>

namespace inquit {
namespace {

/// Bytes; what is longer is no verb.
constexpr std::uint32_t longest_word = 32;

/// Bytes; what is longer is no role that a record could repeat for every quotation.
constexpr std::size_t longest_role = 300;

std::vector<std::string> words_of_mention(std::string_view text, mention const& named) {
    auto words = words_of_name(text.substr(named.name.begin, named.name.size()));
    return named.kind == mention_kind::name ? calm_words(std::move(words)) : words;
}

bool names_somebody(mention const& m) {
    return !m.name.empty() && (m.kind == mention_kind::name || m.kind == mention_kind::organization);
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
    for (auto const& m : mentions) {
        if (names_somebody(m) && !in_headline(m)) {
            add(m);
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
    auto const person = names_.person(words, named);
    bool const may_be_short_form = !person && words.size() == 1 && named.role.empty(); // "Court", "Treasury"
    auto const organization = may_be_short_form ? names_.organization(words) : std::nullopt;
    if (organization) {
        enrich(*organization, named, words);
        return;
    }
    auto const type = named.number == grammatical_number::plural ? speaker_type::group : speaker_type::person;
    enrich(person ? *person : create(type, named.sex), named, words);
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
        known.name = std::string{text_.substr(named.name.begin, named.name.size())};
        names_.add(id);
    }
    if (known.sex == gender::unknown) {
        known.sex = named.sex;
    }
    add_role(id, named);
    add_home(id, named);
    known.last_mentioned = named.quoted ? known.last_mentioned : named.name.begin;
    bool const aside =
        named.function == grammatical_function::oblique || named.function == grammatical_function::owner;
    known.last_in_full = words.size() > 1 && !aside ? known.last_mentioned : known.last_in_full;
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
    if (!entities_[id].role) {
        entities_[id].role = role;
    }
}

void entity_table::add_home(std::uint32_t id, mention const& named) {
    if (auto const kin = kin_before(text_, named.name.begin, words_);
        kin && entities_[id].type == speaker_type::person) {
        roles_.add(id, *kin);
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
        auto const role = text_.substr(first.role.begin, first.role.size());
        auto const one = role.ends_with('s') ? role.substr(0, role.size() - 1) : std::string_view{};
        auto const* const head = words_.find(unicode::lower(one.substr(one.rfind(' ') + 1)));
        if (!beside || head == nullptr || !head->is(word_class::role_noun)) {
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

// --- questions ---------------------------------------------------------------------------------------------

std::optional<std::uint32_t> entity_table::of_mention(mention const& named) const {
    if (named.name.empty()) {
        return std::nullopt;
    }
    if (auto const known = of_span_.find(named.name.begin); known != of_span_.end()) {
        return known->second;
    }
    if (auto const known = of_known_.find(named.known); known != of_known_.end()) {
        return known->second;
    }
    auto const words = words_of_mention(text_, named);
    if (words.empty()) {
        return std::nullopt;
    }
    auto const person = names_.person(words, named);
    auto const shouted = person ? person : shouted_person(words, named);
    return shouted ? shouted : names_.organization(words);
}

std::optional<std::uint32_t> entity_table::organization_with(std::string_view word,
                                                             std::uint32_t offset) const {
    return organization_with(std::vector{std::string{word}}, offset);
}

std::optional<std::uint32_t> entity_table::organization_with(std::vector<std::string> const& words,
                                                             std::uint32_t offset) const {
    std::vector<std::uint32_t> organizations;
    for (auto const id : names_.with_word(words.back())) {
        if (!is_head_of(entities_[id].words, words.back())) {
            continue;
        }
        auto const named = [&](std::string const& word) {
            return std::ranges::any_of(entities_[id].words, [&](std::string const& own) {
                return unicode::lower(own) == unicode::lower(word);
            });
        };
        if (entities_[id].type == speaker_type::organization && std::ranges::all_of(words, named)) {
            organizations.push_back(id);
        }
    }
    return nearest(entities_, organizations, offset);
}

/// "the committee" of the Rules Committee or the Committee on Rules, not of the Committee Hotel; a name of one word says no
/// more than the description does.
bool entity_table::is_head_of(std::vector<std::string> const& name, std::string const& word) const {
    for (std::size_t at = 0; at < name.size() && name.size() > 1; ++at) {
        auto const* const next = at + 1 < name.size() ? words_.find(unicode::lower(name[at + 1])) : nullptr;
        bool const is_end = at + 1 == name.size() || (next != nullptr && next->is(word_class::preposition));
        if (is_end && unicode::lower(name[at]) == unicode::lower(word)) {
            return true;
        }
    }
    return false;
}

std::vector<entity_table::place_of_mention>
entity_table::places_of_organizations_with(word_class wanted) const {
    std::vector<place_of_mention> places;
    for (std::uint32_t id = 0; id < entities_.size(); ++id) {
        auto const& named = entities_[id];
        bool const has = std::ranges::any_of(named.words, [this, wanted](std::string const& word) {
            auto const* const entry = words_.find(unicode::lower(word));
            return entry != nullptr && entry->is(wanted);
        });
        if (has && named.type == speaker_type::organization) {
            std::ranges::transform(named.mentioned_at, std::back_inserter(places),
                                   [id](std::uint32_t offset) {
                                       return place_of_mention{offset, id};
                                   });
        }
    }
    std::ranges::sort(places);
    return places;
}

std::optional<std::uint32_t> entity_table::organization_with(word_class wanted, std::uint32_t offset) const {
    auto found = by_class_.find(wanted);
    if (found == by_class_.end()) {
        found = by_class_.emplace(wanted, places_of_organizations_with(wanted)).first;
    }
    auto const& places = found->second;
    auto const next = std::ranges::lower_bound(places, offset, {}, &place_of_mention::offset);
    if (next != places.begin()) {
        return std::prev(next)->entity;
    }
    return next == places.end() ? std::nullopt : std::optional{next->entity};
}

std::optional<entity_table::described_person>
entity_table::person_described(std::vector<std::string> const& words, std::uint32_t offset) const {
    auto const fitting = roles_.by_description(words);
    auto const id = nearest(entities_, fitting.entities, offset);
    return id ? std::optional{described_person{*id, fitting.how}} : std::nullopt;
}

bool entity_table::is_met_before(std::uint32_t id, std::uint32_t offset) const {
    auto const& places = entities_[id].mentioned_at;
    return !places.empty() && places.front() < offset;
}

} // namespace inquit

#include "resolve/entity.hpp"

#include "text/unicode.hpp"

#include <algorithm>
#include <iterator>

namespace inquit {
namespace {

/// A word that stands in more names than this tells nothing; the bound on the work of a lookup.
constexpr std::size_t most_entities_a_word = 16;

/// Bytes: a namesake mentioned this little before is meant by the bare surname.
constexpr std::uint32_t namesake_reach = 200;

/// Bytes; what is longer is no verb.
constexpr std::uint32_t longest_word = 32;

/// Bytes; what is longer is no role that a record could repeat for every quotation.
constexpr std::size_t longest_role = 300;

bool is_name_character(char32_t c) {
    return unicode::is_letter(c) || unicode::is_digit(c) || c == U'-' || c == U'\'' || c == 0x2019
           || c == U'&' || (c >= 0x300 && c <= 0x36F);
}

std::string acronym_of(std::vector<std::string> const& words) {
    std::string letters;
    for (auto const& word : words) {
        auto const first = unicode::decode(word, 0);
        if (unicode::is_upper(first.code_point)) {
            letters += word.substr(0, first.length);
        }
    }
    return letters;
}

bool same_or_initial(std::string const& a, std::string const& b) {
    if (a == b) {
        return true;
    }
    auto const& shorter = a.size() < b.size() ? a : b;
    auto const& longer = a.size() < b.size() ? b : a;
    return unicode::count_code_points(shorter) == 1 && longer.starts_with(shorter);
}

bool contradicts(gender a, gender b) {
    return (a == gender::male && b == gender::female) || (a == gender::female && b == gender::male);
}

} // namespace

static bool begins_upper(std::string const& word) {
    return unicode::is_upper(unicode::decode(word, 0).code_point);
}

std::vector<std::string> words_of_name(std::string_view name) {
    std::vector<std::string> words;
    std::string word;
    auto const finish = [&] {
        for (std::string_view const tail : {"'s", "\xE2\x80\x99s", "'", "\xE2\x80\x99"}) {
            if (word.size() > tail.size() && std::string_view{word}.ends_with(tail)) {
                word.resize(word.size() - tail.size());
                break;
            }
        }
        if (!word.empty()) {
            words.push_back(std::move(word));
        }
        word.clear();
    };
    for (std::size_t at = 0; at < name.size();) {
        auto const c = unicode::decode(name, at);
        if (is_name_character(c.code_point)) {
            word.append(name.substr(at, c.length));
        } else if (c.code_point != U'.') {
            finish();
        }
        at += c.length;
    }
    finish();
    return words;
}

/// "ORTEGA" in a transcript's label is Ortega.
static std::vector<std::string> calm_words(std::vector<std::string> words) {
    for (auto& word : words) {
        auto const first = unicode::decode(word, 0).length;
        bool const shouted = unicode::count_code_points(word) > 3 && word == unicode::upper(word);
        if (shouted) {
            word = word.substr(0, first) + unicode::lower(std::string_view{word}.substr(first));
        }
    }
    return words;
}

bool entity_table::is_suffix(std::string const& word) const {
    auto const* const entry = words_.find(unicode::lower(word));
    return entry != nullptr && entry->is(word_class::name_suffix);
}

std::string const& entity_table::surname_of(std::vector<std::string> const& words) const {
    auto last = words.size() - 1;
    while (last > 0 && is_suffix(words[last])) {
        --last;
    }
    return words[last];
}

/// "Gov" and "governor" are one word for roles.
std::string entity_table::lemma_of(std::string const& word) const {
    auto lower = unicode::lower(word);
    auto const* const entry = words_.find(lower);
    return entry != nullptr && entry->form == verb_form::none ? std::string{entry->lemma} : lower;
}

/// "Mr." and "Dr." are courtesies; "Sen." and "spokesman" are roles.
bool entity_table::says_a_role(std::string const& words) const {
    auto const each = words_of_name(words);
    return std::any_of(each.begin(), each.end(), [this](std::string const& word) {
        auto const* const entry = words_.find(unicode::lower(word));
        return entry == nullptr || !entry->is(word_class::title) || entry->is(word_class::role_noun);
    });
}

/// How well one word stands for a name: as its surname or first name; then as the same word; then as the first of other
/// words: rather Donald Trump than the Trump Train. 0: not at all.
int entity_table::rank_of_lone(std::string const& word, std::vector<std::string> const& full) const {
    if (full.size() == 1) {
        return full.front() == word ? 2 : 0;
    }
    auto const* const entry = words_.find(unicode::lower(word));
    bool const first_name = entry != nullptr && entry->is(word_class::given_name);
    if (surname_of(full) == word || (full.front() == word && first_name)) {
        return 3;
    }
    return full.front() == word ? 1 : 0;
}

bool entity_table::is_preposition(std::string const& word) const {
    auto const* const entry = words_.find(unicode::lower(word));
    return entry != nullptr && entry->is(word_class::preposition);
}

std::string entity_table::key_of_full_name(std::vector<std::string> const& words) const {
    return unicode::lower(words.front() + ' ' + surname_of(words));
}

/// "New York": neither word is a place by itself.
bool entity_table::is_in_listed_place(std::vector<std::string> const& words, std::size_t at) const {
    auto const listed = [this, &words](std::size_t first) {
        auto const* const phrase =
            first + 1 < words.size()
                ? words_.find_phrase(unicode::lower(words[first]), unicode::lower(words[first + 1]))
                : nullptr;
        return phrase != nullptr && phrase->is(word_class::place);
    };
    return listed(at) || (at > 0 && listed(at - 1));
}

bool entity_table::only_qualifies(std::vector<std::string> const& words, std::size_t at) const {
    auto const& word = words[at];
    auto const* const entry = words_.find(unicode::lower(word));
    if (is_in_listed_place(words, at) || entry == nullptr) {
        return is_in_listed_place(words, at) || !begins_upper(word);
    }
    return entry->is(word_class::place) || entry->is(word_class::nationality)
           || entry->is(word_class::adjective) || entry->is(word_class::group_noun)
           || !(begins_upper(word) || entry->is(word_class::organization_noun)
                || entry->is(word_class::institution));
}

static std::vector<std::string> words_of_mention(std::string_view text, mention const& named) {
    auto words = words_of_name(text.substr(named.name.begin, named.name.size()));
    return named.kind == mention_kind::name ? calm_words(std::move(words)) : words;
}

entity_table::entity_table(std::string_view text, std::span<mention const> mentions,
                           std::span<byte_span const> headlines, vocabulary const& words)
    : text_{text}, words_{words} {
    count_full_names(mentions);
    auto const in_headline = [headlines](mention const& m) {
        auto const next = std::ranges::upper_bound(headlines, m.span.begin, {}, &byte_span::begin);
        return next != headlines.begin() && m.span.begin < std::prev(next)->end;
    };
    auto const names = [](mention const& m) {
        return !m.name.empty() && (m.kind == mention_kind::name || m.kind == mention_kind::organization);
    };
    for (auto const& m : mentions) {
        if (names(m) && !in_headline(m)) {
            add(m);
        }
    }
    for (auto const& m : mentions) {
        if (names(m) && in_headline(m)) {
            add_of_headline(m);
        }
    }
    for (auto& places : mentioned_at_) {
        std::ranges::sort(places);
    }
}

void entity_table::count_full_names(std::span<mention const> mentions) {
    for (auto const& m : mentions) {
        if (m.kind == mention_kind::name && !m.name.empty()) {
            auto const words = words_of_mention(text_, m);
            if (words.size() > 1) {
                ++full_names_[key_of_full_name(words)];
            }
        }
    }
}

/// Whom a bare surname means: the one just named, or else the one whom the article names more often in full.
bool entity_table::is_meant_rather(std::uint32_t id, std::uint32_t other, std::uint32_t offset) const {
    auto const& mine = entities_[id];
    auto const& others = entities_[other];
    auto const is_near = [offset](entity const& e) { return offset - e.last_in_full <= namesake_reach; };
    if (is_near(mine) || is_near(others)) {
        return mine.last_mentioned >= others.last_mentioned;
    }
    auto const times = [this](std::uint32_t of) {
        auto const found = full_names_.find(key_of_full_name(words_of_[of]));
        return found == full_names_.end() ? 0U : found->second;
    };
    auto const mine_times = times(id);
    auto const others_times = times(other);
    return mine_times == others_times ? mine.last_mentioned >= others.last_mentioned
                                      : mine_times > others_times;
}

std::span<std::uint32_t const> entity_table::with_word(std::string_view word) const {
    auto const found = by_word_.find(unicode::lower(word));
    return found == by_word_.end() ? std::span<std::uint32_t const>{}
                                   : std::span<std::uint32_t const>{found->second};
}

std::optional<std::uint32_t> entity_table::match_person(std::vector<std::string> const& words,
                                                        mention const& named) const {
    auto const& surname = surname_of(words);
    std::optional<std::uint32_t> best;
    int best_rank = 0;
    for (auto const id : with_word(surname)) {
        entity const& known = entities_[id];
        auto const& full = words_of_[id];
        if (known.type != speaker_type::person || contradicts(known.sex, named.sex)) {
            continue;
        }
        bool fits = false;
        if (words.size() == 1) {
            int const rank = rank_of_lone(surname, full);
            fits = rank > 0 && rank >= best_rank;
            best = rank > best_rank ? std::nullopt : best;
            best_rank = std::max(best_rank, rank);
        } else {
            bool const surnames = surname_of(full) == surname;
            fits = surnames
                   && (full.size() == 1 || same_or_initial(full.front(), words.front())
                       || std::ranges::any_of(full, [&words](std::string const& own) { // "De Blasio"
                              return unicode::lower(own) == unicode::lower(words.front());
                          }));
        }
        if (fits && (!best || is_meant_rather(id, *best, named.name.begin))) {
            best = id;
        }
    }
    return best;
}

std::optional<std::uint32_t> entity_table::match_organization(std::vector<std::string> const& words) const {
    if (words.size() == 1) {
        if (auto const known = by_acronym_.find(words.front()); known != by_acronym_.end()) {
            return known->second;
        }
    }
    for (auto const id : with_word(words.front())) {
        auto const& full = words_of_[id];
        bool const within = std::search(full.begin(), full.end(), words.begin(), words.end()) != full.end();
        if (entities_[id].type == speaker_type::organization && (within || full == words)) {
            bool const lone_place = words.size() == 1 && full.size() > 1 && full.front() == words.front();
            if (!lone_place || words_.find(unicode::lower(words.front())) == nullptr) {
                return id;
            }
        }
    }
    return std::nullopt;
}

void entity_table::index(std::uint32_t id, std::vector<std::string> const& words) {
    for (auto const& word : words) {
        auto& ids = by_word_[unicode::lower(word)];
        if (ids.size() < most_entities_a_word && std::find(ids.begin(), ids.end(), id) == ids.end()) {
            ids.push_back(id);
        }
    }
}

std::uint32_t entity_table::create(mention const& named, std::vector<std::string> const& words,
                                   speaker_type type) {
    auto const id = static_cast<std::uint32_t>(entities_.size());
    entity made;
    made.type = type;
    made.sex = named.sex;
    entities_.push_back(std::move(made));
    words_of_.emplace_back();
    mentioned_at_.emplace_back();
    role_words_.emplace_back();
    enrich(id, named, words);
    return id;
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

void entity_table::enrich(std::uint32_t id, mention const& named, std::vector<std::string> const& words) {
    entity& known = entities_[id];
    if (words.size() > words_of_[id].size() && known.known == nullptr) {
        words_of_[id] = words;
        known.name = std::string{text_.substr(named.name.begin, named.name.size())};
        index(id, words);
        if (known.type == speaker_type::organization && words.size() > 1) {
            by_acronym_.try_emplace(acronym_of(words), id);
        }
    }
    if (known.sex == gender::unknown) {
        known.sex = named.sex;
    }
    if (!acts_itself(named)) {
        add_role(id, std::string{text_.substr(named.role.begin, named.role.size())});
    }
    known.last_mentioned = named.quoted ? known.last_mentioned : named.name.begin;
    known.last_in_full = words.size() > 1 ? known.last_mentioned : known.last_in_full;
    mentioned_at_[id].push_back(named.name.begin);
    of_span_[named.name.begin] = id;
}

/// "spokesman for the senator": a spokesman, no senator.
void entity_table::add_role(std::uint32_t id, std::string const& role) {
    if (role.size() > longest_role || !says_a_role(role)) {
        return;
    }
    bool complement = false;
    for (auto const& word : words_of_name(role)) {
        auto const lemma = lemma_of(word);
        complement = complement || is_preposition(word);
        auto& ids = by_role_word_[lemma];
        if (!complement && ids.size() < most_entities_a_word
            && std::find(ids.begin(), ids.end(), id) == ids.end()) {
            ids.push_back(id);
        }
        role_words_[id].insert(lemma);
    }
    if (!entities_[id].role) {
        entities_[id].role = role;
    }
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
    return named.kind == mention_kind::organization && spoken != words ? match_person(spoken, named)
                                                                       : std::nullopt;
}

/// Names of headlines come last: in capitals, they may hold words that are none. Only a given name in front makes
/// them fuller than those of the text.
void entity_table::add_of_headline(mention const& named) {
    auto const words = words_of_mention(text_, named);
    auto const known = of_mention(named);
    auto const* const first = words.empty() ? nullptr : words_.find(unicode::lower(words.front()));
    bool const fuller = first != nullptr && first->is(word_class::given_name);
    if (!known || fuller) {
        add(named);
        return;
    }
    mentioned_at_[*known].push_back(named.name.begin);
    of_span_[named.name.begin] = *known;
}

void entity_table::add(mention const& named) {
    auto const words = words_of_mention(text_, named);
    if (words.empty()) {
        return;
    }
    if (named.known != nullptr) {
        add_known(named, words);
        return;
    }
    auto const person = match_person(words, named);
    if (named.kind == mention_kind::organization) {
        if (auto const shouted = shouted_person(words, named)) {
            enrich(*shouted, named, calm_words(words));
            return;
        }
        auto const known = match_organization(words);
        enrich(known ? *known : create(named, words, speaker_type::organization), named, words);
        return;
    }
    if (!person && words.size() == 1
        && named.role.empty()) { // "Court", "Treasury": a short form of an organisation
        if (auto const known = match_organization(words)) {
            enrich(*known, named, words);
            return;
        }
    }
    auto const type = named.number == grammatical_number::plural ? speaker_type::group : speaker_type::person;
    enrich(person ? *person : create(named, words, type), named, words);
}

/// Of another person than the user's: the article gives him a name of his own.
bool entity_table::is_another(std::uint32_t id, known_name const& known) const {
    auto const& own = words_of_[id];
    auto const full = words_of_name(known.name);
    return entities_[id].known == nullptr && own.size() > 1
           && !(surname_of(own) == surname_of(full) && same_or_initial(own.front(), full.front()));
}

/// Who bears the user's name here. An alias of one word is whom the article calls so, if that is another and was mentioned
/// later: "Ann Reyes" came in; "Reyes" is not the user's Maria Reyes-Castro.
std::optional<std::uint32_t> entity_table::match_known(mention const& named,
                                                       std::vector<std::string> const& words) const {
    bool const is_person = named.known->type == name_type::person;
    auto const own = of_known_.find(named.known);
    auto const met = is_person ? match_person(words, named) : match_organization(words);
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
    if (!met) {
        take_name_of(create(named, words, is_person ? speaker_type::person : speaker_type::organization),
                     known);
        return;
    }
    enrich(*met, named, words);
    if (!is_person || words.size() > 1 || !is_another(*met, known)) {
        take_name_of(*met, known);
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
    words_of_[id] = words_of_name(known.name);
    index(id, words_of_[id]);
    if (known.type == name_type::organization && words_of_[id].size() > 1) {
        by_acronym_.try_emplace(acronym_of(words_of_[id]), id);
    }
}

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
    auto const person = match_person(words, named);
    auto const shouted = person ? person : shouted_person(words, named);
    return shouted ? shouted : match_organization(words);
}

std::optional<std::uint32_t> entity_table::nearest(std::span<std::uint32_t const> candidates,
                                                   std::uint32_t offset) const {
    std::optional<std::uint32_t> before;
    std::uint32_t before_at = 0;
    std::optional<std::uint32_t> after;
    std::uint32_t after_at = 0;
    for (auto const id : candidates) {
        auto const& places = mentioned_at_[id];
        auto const next = std::lower_bound(places.begin(), places.end(), offset);
        if (next != places.begin() && (!before || *(next - 1) > before_at)) {
            before = id;
            before_at = *(next - 1);
        } else if (next == places.begin() && next != places.end() && (!after || *next < after_at)) {
            after = id;
            after_at = *next;
        }
    }
    return before ? before : after;
}

std::optional<std::uint32_t> entity_table::organization_with(std::string_view word,
                                                             std::uint32_t offset) const {
    std::vector<std::uint32_t> organizations;
    for (auto const id : with_word(word)) {
        if (entities_[id].type == speaker_type::organization) {
            organizations.push_back(id);
        }
    }
    return nearest(organizations, offset);
}

std::optional<std::uint32_t> entity_table::organization_with(std::vector<std::string> const& words,
                                                             std::uint32_t offset) const {
    std::vector<std::uint32_t> organizations;
    for (auto const id : with_word(words.back())) {
        auto const named = [&](std::string const& word) {
            return std::ranges::any_of(words_of_[id], [&](std::string const& own) {
                return unicode::lower(own) == unicode::lower(word);
            });
        };
        if (entities_[id].type == speaker_type::organization && std::ranges::all_of(words, named)) {
            organizations.push_back(id);
        }
    }
    return nearest(organizations, offset);
}

std::vector<entity_table::place_of_mention>
entity_table::places_of_organizations_with(word_class wanted) const {
    std::vector<place_of_mention> places;
    for (std::uint32_t id = 0; id < entities_.size(); ++id) {
        bool const has =
            std::any_of(words_of_[id].begin(), words_of_[id].end(), [this, wanted](std::string const& word) {
                auto const* const entry = words_.find(unicode::lower(word));
                return entry != nullptr && entry->is(wanted);
            });
        if (has && entities_[id].type == speaker_type::organization) {
            std::ranges::transform(mentioned_at_[id], std::back_inserter(places), [id](std::uint32_t offset) {
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

/// Which of the words before the head fit the person; none where one names somebody else's office.
std::optional<entity_table::fitting_words>
entity_table::words_fitting(std::uint32_t id, std::vector<std::string> const& words) const {
    fitting_words made;
    for (std::size_t at = 0; at + 1 < words.size(); ++at) {
        bool const whole_place =
            !is_in_listed_place(words, at)
            || (at + 1 < words.size() && role_words_[id].contains(lemma_of(words[at + 1])))
            || (at > 0 && role_words_[id].contains(lemma_of(words[at - 1])));
        bool const in_role = whole_place && role_words_[id].contains(lemma_of(words[at]));
        bool const in_name = std::ranges::find(words_of_[id], words[at]) != words_of_[id].end();
        if (in_role || in_name) {
            ++made.count;
        } else if (!only_qualifies(words, at)) {
            return std::nullopt;
        } else {
            made.how = std::max(made.how, begins_upper(words[at]) ? fit::place : fit::adjective);
        }
    }
    return made;
}

bool entity_table::can_be_described(std::uint32_t id, std::vector<std::string> const& words) const {
    return words_fitting(id, words).has_value();
}

bool entity_table::is_met_before(std::uint32_t id, std::uint32_t offset) const {
    return !mentioned_at_[id].empty() && mentioned_at_[id].front() < offset;
}

bool entity_table::has_role(std::uint32_t id, std::string const& word) const {
    return role_words_[id].contains(lemma_of(word));
}

std::optional<entity_table::described_person>
entity_table::person_described(std::vector<std::string> const& words, std::uint32_t offset) const {
    auto const found = by_role_word_.find(lemma_of(words.back()));
    if (found == by_role_word_.end()) {
        return std::nullopt;
    }
    std::vector<std::uint32_t> best;
    fitting_words most;
    for (auto const id : found->second) {
        auto const fitting = words_fitting(id, words);
        if (fitting && (best.empty() || fitting->count >= most.count)) {
            if (fitting->count > most.count) {
                best.clear();
            }
            most = *fitting;
            best.push_back(id);
        }
    }
    auto const id = nearest(best, offset);
    return id ? std::optional{described_person{*id, most.how}} : std::nullopt;
}

} // namespace inquit

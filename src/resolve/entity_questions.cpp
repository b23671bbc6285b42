// What is asked of the table once it is made.

#include "resolve/entity_table.hpp"

#include "text/unicode.hpp"

#include <algorithm>
#include <iterator>

namespace inquit {

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
    auto const person = person_named(words, named);
    auto const shouted = person ? person : shouted_person(words, named);
    return shouted ? shouted : names_.organization(words);
}

std::optional<std::uint32_t> entity_table::organization_with(std::string_view word,
                                                             std::uint32_t offset) const {
    return organization_with(std::vector{std::string{word}}, offset);
}

std::optional<std::uint32_t> entity_table::organization_with(std::vector<std::string> const& words,
                                                             std::uint32_t offset) const {
    auto const one = nearest(entities_, organizations_with(words), offset);
    if (one) {
        return one;
    }
    auto plural = words; // "the airline" of Skylane Airlines
    plural.back() += 's';
    return nearest(entities_, organizations_with(plural), offset);
}

std::vector<std::uint32_t> entity_table::organizations_with(std::vector<std::string> const& words) const {
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
    return organizations;
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
            put_mentions(places, id);
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

std::optional<std::uint32_t> entity_table::person_of_place(std::string_view place,
                                                           std::uint32_t offset) const {
    auto const [found, is_new] = by_place_.try_emplace(std::string{place});
    auto& places = found->second;
    if (is_new) {
        for (std::uint32_t id = 0; id < entities_.size(); ++id) {
            if (std::ranges::find(entities_[id].places, place) != entities_[id].places.end()) {
                put_mentions(places, id);
            }
        }
        std::ranges::sort(places);
    }
    auto const next = std::ranges::lower_bound(places, offset, {}, &place_of_mention::offset);
    return next == places.begin() ? std::nullopt : std::optional{std::prev(next)->entity};
}

std::optional<std::uint32_t> entity_table::person_of_age(std::string_view years, std::uint32_t offset) const {
    auto const [found, is_new] = by_age_.try_emplace(std::string{years});
    auto& first_mentions = found->second;
    if (is_new) {
        for (std::uint32_t id = 0; id < entities_.size(); ++id) {
            if (entities_[id].age == years && !entities_[id].mentioned_at.empty()) {
                first_mentions.push_back({entities_[id].mentioned_at.front(), id});
            }
        }
        std::ranges::sort(first_mentions);
    }
    auto const after = std::ranges::lower_bound(first_mentions, offset, {}, &place_of_mention::offset);
    return after - first_mentions.begin() == 1 ? std::optional{first_mentions.front().entity} : std::nullopt;
}

void entity_table::put_mentions(std::vector<place_of_mention>& places, std::uint32_t id) const {
    std::ranges::transform(entities_[id].mentioned_at, std::back_inserter(places),
                           [id](std::uint32_t offset) {
                               return place_of_mention{offset, id};
                           });
}

bool entity_table::names_person(std::string_view word) const {
    return std::ranges::any_of(names_.with_word(word), [this](std::uint32_t id) {
        return entities_[id].type == speaker_type::person;
    });
}

bool entity_table::is_met_before(std::uint32_t id, std::uint32_t offset) const {
    auto const& places = entities_[id].mentioned_at;
    return !places.empty() && places.front() < offset;
}

} // namespace inquit

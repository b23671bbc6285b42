#include "resolve/descriptions.hpp"

#include "resolve/age.hpp"
#include "resolve/complements.hpp"
#include "resolve/contradictions.hpp"
#include "resolve/latest_actor.hpp"
#include "resolve/name_words.hpp"
#include "resolve/papers.hpp"
#include "resolve/pronouns.hpp"
#include "text/unicode.hpp"

#include <algorithm>

namespace inquit {
namespace {

using enum word_class;

constexpr std::size_t reach_of_description = 8; // earlier ones with the same head: the bound on its work

referent of_entity(std::uint32_t id) { return {id, std::nullopt}; }

} // namespace

void descriptions::note(std::uint32_t index) {
    mention const& m = read_.at(index);
    if (!m.quoted && (m.kind == mention_kind::descriptor || m.kind == mention_kind::document)) {
        auto const head = read_.words().head_of(m);
        by_head_[head].push_back(index);
        auto const space = head.rfind(' ');
        if (space != std::string::npos && m.kind == mention_kind::descriptor) {
            by_head_[head.substr(space + 1)].push_back(index); // "the trade group" is "the group"
        }
    }
    apart_.note(read_, index);
}

referent descriptions::referent_of(mention const& m, std::uint32_t index) const {
    auto const own_words = referent{std::nullopt, index};
    if (m.kind == mention_kind::document) {
        auto const* const last = read_.words().last_word_entry(m);
        bool const of_court =
            last != nullptr && last->is(court_voice); // "Europe's top court" is named elsewhere
        auto const owner = owner_of_paper(read_, m, index);
        if (owner && (owner->entity || !of_court)) {
            return *owner;
        }
    }
    auto const* const head = read_.words().head_entry(m);
    if (head != nullptr && head->is(organization_noun)) { // "A European court"
        auto const words = read_.words().description_of(m);
        auto const id =
            words.size() < 2 ? std::nullopt : read_.entities().organization_with(words, m.span.begin);
        if (id) {
            return of_entity(*id);
        }
    }
    if (auto const subject = subject_of_complement(read_, m, index)) {
        return *subject;
    }
    bool const one = m.number != grammatical_number::plural;
    if (head != nullptr && one && (read_.words().is_definite(m) || !m.owner.empty())) {
        if (auto const found = of_definite(m, index)) {
            return *found;
        }
    }
    if (auto const court = of_court(m)) {
        return *court;
    }
    bool const whose =
        read_.words().begins_with(m, pronoun_possessive) && read_.words().describes_one_person(m);
    if (!read_.words().begins_with(m, definite) && !whose) {
        return own_words;
    }
    auto const earlier = earlier_description(m);
    if (earlier && !is_unsettled(*earlier, m)) {
        return *earlier;
    }
    if (!read_.words().begins_with(m, definite)) {
        return own_words;
    }
    auto const actor = latest_actor(read_, apart_, m, index);
    return actor.known() ? actor : earlier.value_or(own_words);
}

/// "Hart, who runs the company, left. [Zubrow] paid. The company said": neither introduced nor named before.
bool descriptions::is_unsettled(referent const& earlier, mention const& m) const {
    auto const* const head = read_.words().head_entry(m);
    return head != nullptr && head->is(organization_anaphor) && !earlier.entity && earlier.mention
           && read_.words().begins_with(read_.at(*earlier.mention), definite);
}

std::optional<referent> descriptions::of_definite(mention const& m, std::uint32_t index) const {
    if (auto const of_years = of_age(m)) {
        return of_years;
    }
    auto const* const head = read_.words().head_entry(m);
    bool const of_thing = head->is(organization_noun) && read_.words().is_definite(m);
    auto const organization = of_thing ? of_organization(m, index) : std::nullopt;
    bool const may_be_person = !of_thing || head->is(role_noun); // "the developer"
    return organization || !may_be_person ? organization : of_role(m, index);
}

/// The organisation that has the head in its name; not where another word names somebody else.
std::optional<referent> descriptions::of_organization(mention const& m, std::uint32_t index) const {
    auto const words = read_.words().description_of(m);
    for (std::size_t at = 0; at + 1 < words.size(); ++at) {
        if (!read_.entities().roles().only_qualifies(words, at)) {
            return std::nullopt;
        }
    }
    auto const lemma = read_.words().head_entry(m)->lemma;
    auto const id = read_.entities().organization_with(lemma, m.span.begin);
    if (!id) {
        return std::nullopt;
    }
    auto const described = described_since(*id, m, index);
    return described ? described : std::optional{of_entity(*id)};
}

/// "Gun Group left. The trade group for banks came.": what a later description with the same head means.
std::optional<referent> descriptions::described_since(std::uint32_t entity, mention const& m,
                                                      std::uint32_t index) const {
    auto const earlier = by_head_.find(read_.words().head_of(m));
    if (earlier == by_head_.end() || !read_.words().begins_with(m, definite)) {
        return std::nullopt;
    }
    auto const last = earlier->second.back();
    auto const words = read_.words().description_of(m);
    auto const says_more = read_.words().description_of(read_.at(last)).size() > words.size();
    bool named_since = false;
    read_.look_back(index, m.span.begin, reach_of_pronoun, [&](antecedent const& c) {
        named_since = named_since || (c.index > last && read_.of(c.index).entity == entity);
    });
    bool const other = read_.of(last).known() && read_.of(last).entity != entity && last < index;
    return says_more && other && !named_since && has_all_words(last, words) && is_just_before(last, m)
               ? std::optional{read_.of(last)}
               : std::nullopt;
}

/// "the court ruling": whose paper it is, the article tells.
std::optional<referent> descriptions::of_court(mention const& m) const {
    bool const known = read_.words().is_definite(m) || m.kind == mention_kind::document;
    auto const* const last = known ? read_.words().last_word_entry(m) : nullptr;
    bool const voice = last != nullptr && last->is(court_voice);
    auto const id = voice ? read_.entities().organization_with(court_noun, m.span.begin) : std::nullopt;
    return id ? std::optional{of_entity(*id)} : std::nullopt;
}

/// Mentioned in one of the last sentences.
bool descriptions::is_near(std::uint32_t entity, mention const& m, std::uint32_t index) const {
    bool near = false;
    read_.look_back(index, m.span.begin, reach_of_pronoun, [&](antecedent const& c) {
        near = near
               || (c.sentences_back <= near_sentences && !read_.at(c.index).quoted
                   && read_.of(c.index).entity == entity);
    });
    return near;
}

/// Mentioned later, or the other one only aside: "Hart spoke with Senator Moss in Leeds".
bool descriptions::is_nearer(std::uint32_t entity, std::uint32_t other, std::uint32_t index) const {
    for (std::size_t back = 1; back <= std::min<std::size_t>(reach_of_pronoun, index); ++back) {
        auto const at = static_cast<std::uint32_t>(index - back);
        auto const function = read_.at(at).function;
        bool const aside =
            function == grammatical_function::oblique || function == grammatical_function::owner;
        if (read_.at(at).quoted || (read_.of(at).entity != entity && read_.of(at).entity != other)) {
            continue;
        }
        if (read_.of(at).entity == entity || !aside) {
            return read_.of(at).entity == entity;
        }
    }
    return false;
}

/// "the 26-year-old striker" of Danny Hart, 26
std::optional<referent> descriptions::of_age(mention const& m) const {
    if (!read_.words().begins_with(m, definite)) {
        return std::nullopt;
    }
    for (auto const& word : read_.words().description_of(m)) {
        auto const years = age_in(word);
        auto const id = years ? read_.entities().person_of_age(*years, m.span.begin) : std::nullopt;
        if (id && fits(read_.words().gender_of_person(m), read_.entity_at(*id).sex)) {
            return of_entity(*id);
        }
    }
    return std::nullopt;
}

/// "the Texan" of somebody from Texas
std::optional<referent> descriptions::of_home(mention const& m) const {
    auto const* const head = read_.words().head_entry(m);
    bool const tells_home =
        head->is(nationality) && head->lemma != head->word && read_.words().begins_with(m, definite);
    auto const id = tells_home ? read_.entities().person_of_place(head->lemma, m.span.begin) : std::nullopt;
    return id ? std::optional{of_entity(*id)} : std::nullopt;
}

/// "President Hart blamed President Moss. The president said": of those who have the role the one who stands out in the last
/// sentences; else the one mentioned last before, or else first after.
std::optional<std::uint32_t> descriptions::likeliest_of(std::span<std::uint32_t const> entities,
                                                        mention const& m, std::uint32_t index) const {
    auto const by_distance = nearest(read_.entities().all(), entities, m.span.begin);
    auto const office = unicode::lower(read_.words().description_of(m).back());
    auto const holds_it = [&](std::uint32_t id) { // not "head of Zubrow"
        auto const role = unicode::lower(read_.entity_at(id).role.value_or(""));
        return role.ends_with(office);
    };
    std::optional<std::uint32_t> best;
    int best_score = 0;
    read_.look_back(index, m.span.begin, reach_of_pronoun, [&](antecedent const& c) {
        auto const id = read_.of(c.index).entity;
        bool const can_be = id && c.sentences_back <= near_sentences && !read_.at(c.index).quoted
                            && std::ranges::find(entities, *id) != entities.end() && holds_it(*id);
        int const score = can_be ? read_.salience_of(c) : 0;
        if (score > best_score) {
            best = id;
            best_score = score;
        }
    });
    return best ? best : by_distance;
}

/// The one who has that role.
std::optional<referent> descriptions::of_role(mention const& m, std::uint32_t index) const {
    auto const* const head = read_.words().head_entry(m);
    if (auto const from = of_home(m)) {
        return from;
    }
    bool const kin = head->is(person_noun) && read_.words().begins_with(m, pronoun_possessive); // "his wife"
    if (!head->is(role_noun) && !head->is(party) && !kin) { // "the Vermont Democrat"
        return std::nullopt;
    }
    auto const words = read_.words().description_of(m);
    auto fitting = read_.entities().roles().by_description(words);
    std::erase_if(fitting.entities, [&](std::uint32_t id) {
        return !fits(read_.words().gender_of_person(m), read_.entity_at(id).sex);
    });
    auto const found = likeliest_of(fitting.entities, m, index);
    if (!found) {
        return std::nullopt;
    }
    if (read_.words().begins_with(m, definite) && !read_.entities().is_met_before(*found, m.span.begin)) {
        if (auto const earlier = earlier_description(m)) {
            return earlier; // "a Carrier executive", "the executive", and only later executive Robert Hart
        }
    }
    if (is_staff_of_another(m, *found, words, index)) {
        return std::nullopt;
    }
    if (kin && fitting.how != fit::exact) {
        return std::nullopt; // "his childhood friend"
    }
    if (fitting.how == fit::place && is_of_another_place(read_, *found, words)) {
        return std::nullopt;
    }
    bool const far = !is_near(*found, m, index);
    bool const shared = !head->classes.has_any({exclusive_office, office_of_one}); // "the actress"
    if (fitting.how == fit::place || far || shared) {
        // "the former president": rather whoever speaks than the president
        auto const actor = latest_actor(read_, apart_, m, index);
        bool const rather = actor.entity
                            && (far
                                || ((shared || may_have_role(read_, *actor.entity, words.back()))
                                    && is_nearer(*actor.entity, *found, index)));
        if (rather) {
            return actor;
        }
    }
    return of_entity(*found);
}

/// "Its director" is not "Party director Robert Hart" where it is the hospital.
bool descriptions::is_staff_of_another(mention const& m, std::uint32_t entity,
                                       std::vector<std::string> const& words, std::uint32_t index) const {
    auto const first = read_.words().view(m.span).substr(0, read_.words().view(m.span).find(' '));
    auto const* const possessive = read_.lexicon().find(unicode::lower(first));
    auto const& role = read_.entity_at(entity).role;
    if (possessive == nullptr || !possessive->is(pronoun_possessive) || possessive->sex != gender::neuter
        || !role) {
        return false;
    }
    mention it;
    it.kind = mention_kind::pronoun;
    it.span = it.head = {m.span.begin, m.span.begin + static_cast<std::uint32_t>(first.size())};
    it.number = possessive->number;
    it.sex = possessive->sex;
    auto const owner = referent_of_pronoun(read_, it, index);
    if (!owner.known()) {
        return false;
    }
    auto const whose = owner.entity ? read_.entity_at(*owner.entity).words
                                    : words_of_name(read_.words().view(read_.at(*owner.mention).span));
    auto const is_in = [](std::vector<std::string> const& some, std::string const& word) {
        return std::ranges::any_of(
            some, [&word](std::string const& one) { return unicode::lower(one) == unicode::lower(word); });
    };
    bool names_house = false;
    bool same_house = false;
    for (auto const& word : words_of_name(*role)) {
        auto const* const entry = read_.lexicon().find(unicode::lower(word));
        names_house = names_house
                      || (!is_in(words, word) && entry != nullptr
                          && entry->classes.has_any({organization_noun, institution, outlet}));
        same_house = same_house || is_in(whose, word);
    }
    return names_house && !same_house;
}

bool descriptions::has_all_words(std::uint32_t index, std::vector<std::string> const& words) const {
    auto const own = read_.words().description_of(read_.at(index));
    return std::ranges::all_of(
        words, [&](std::string const& word) { return std::ranges::find(own, word) != own.end(); });
}

/// "a senior Cruz adviser", then "the adviser": one of the last descriptions with this head that has all its words. First
/// one that acts, then one just introduced by a sentence that told it from somebody else.
std::optional<referent> descriptions::earlier_description(mention const& m) const {
    auto const found = by_head_.find(read_.words().head_of(m));
    if (found == by_head_.end()) {
        return std::nullopt;
    }
    auto const wanted = read_.words().description_of(m);
    auto const& earlier = found->second;
    std::optional<referent> beside;
    for (std::size_t back = 1; back <= std::min(reach_of_description, earlier.size()); ++back) {
        auto const index = earlier[earlier.size() - back];
        mention const& other = read_.at(index);
        bool const can_be = other.span.begin < m.span.begin && other.number == m.number
                            && are_of_one_owner(other, m) && has_all_words(index, wanted)
                            && read_.of(index).known();
        if (!can_be) {
            continue;
        }
        bool const acts = read_.acts(other) || read_.of(index).entity || !read_.is_person(index);
        bool const just_before = is_just_before(index, m);
        if (acts || (!beside && just_before && read_.words().is_introduced(other))) {
            return read_.of(index);
        }
        if (!beside && just_before && apart_.stands_apart(index)) {
            beside = read_.of(index);
        }
    }
    return beside;
}

/// "his daughter" is no "her daughter"; "the daughter" may be both.
bool descriptions::are_of_one_owner(mention const& earlier, mention const& m) const {
    auto const first = [this](mention const& of) {
        auto const words = read_.words().view(of.span);
        return unicode::lower(words.substr(0, words.find(' ')));
    };
    return !read_.words().begins_with(m, pronoun_possessive) || first(earlier) == first(m);
}

bool descriptions::is_just_before(std::uint32_t index, mention const& m) const {
    return read_.sentences().ends_between(read_.at(index).span.end, m.span.begin) <= near_sentences;
}

} // namespace inquit

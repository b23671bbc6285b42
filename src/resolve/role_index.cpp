#include "resolve/role_index.hpp"

#include "resolve/name_words.hpp"
#include "text/unicode.hpp"

#include <algorithm>

namespace inquit {

using enum word_class;

namespace {

/// "Democrat" and "Democratic"
bool are_one_party(std::string const& a, std::string const& b) {
    return a.starts_with(b) || b.starts_with(a);
}

/// "president" in "president's eldest son"
bool is_owner_in(std::string_view role, std::string const& word) {
    auto const found = role.find(word);
    auto const behind =
        found == std::string_view::npos ? role.substr(role.size()) : role.substr(found + word.size());
    return behind.starts_with("'s ") || behind.starts_with("\xE2\x80\x99s ");
}

} // namespace

std::string role_index::lemma_of(std::string const& word) const {
    auto lower = unicode::lower(word);
    auto const* const entry = words_.find(lower);
    return entry != nullptr && entry->form == verb_form::none ? std::string{entry->lemma} : lower;
}

/// "Mr." and "Dr." are courtesies; "Sen." and "spokesman" are roles.
bool role_index::says_a_role(std::string const& role) const {
    return std::ranges::any_of(words_of_name(role), [this](std::string const& word) {
        auto const* const entry = words_.find(unicode::lower(word));
        return entry == nullptr || !entry->is(title) || entry->is(role_noun);
    });
}

void role_index::add(std::uint32_t id, std::string const& role) {
    bool complement = false;
    auto const words = words_of_name(role);
    for (std::size_t at = 0; at < words.size(); ++at) {
        auto const* const entry = words_.find(unicode::lower(words[at]));
        complement = complement || (entry != nullptr && entry->is(preposition));
        auto const lemma = begins_organization(words, at) ? unicode::lower(words[at]) : lemma_of(words[at]);
        auto& ids = by_word_[key_of_office(words, at, lemma)];
        bool const own = !complement && !is_owner_in(role, words[at]);
        if (own && ids.size() < most_entities_a_word && std::ranges::find(ids, id) == ids.end()) {
            ids.push_back(id);
        }
        role_words_[id].insert(lemma);
    }
}

/// "vice president", "prime minister" is another office than president or minister; "police chief" is a chief.
std::string role_index::key_of_office(std::vector<std::string> const& words, std::size_t at,
                                      std::string const& lemma) const {
    auto const before = at == 0 ? std::string{} : unicode::lower(words[at - 1]);
    auto const* const rank = words_.find(before);
    auto const* const office = rank != nullptr && rank->is(adjective)
                                   ? words_.find_phrase(before, unicode::lower(words[at]))
                                   : nullptr;
    return office != nullptr && office->is(role_noun) ? before + ' ' + lemma : lemma;
}

/// "Justice Department": no judge.
bool role_index::begins_organization(std::vector<std::string> const& words, std::size_t at) const {
    auto const* const phrase =
        at + 1 < words.size() ? words_.find_phrase(unicode::lower(words[at]), unicode::lower(words[at + 1]))
                              : nullptr;
    return phrase != nullptr && phrase->classes.has_any({organization_noun, institution});
}

bool role_index::is_kin_of(std::uint32_t id, std::string const& office) const {
    auto const& role = entities_[id].role;
    return role && std::ranges::any_of(words_of_name(office), [&](std::string const& word) {
               auto const* const entry = words_.find(unicode::lower(word));
               return entry != nullptr && entry->is(role_noun)
                      && is_owner_in(unicode::lower(*role), unicode::lower(word));
           });
}

void role_index::add_complement(std::uint32_t id, std::string const& words) {
    for (auto const& word : words_of_name(words)) {
        role_words_[id].insert(lemma_of(word));
    }
}

bool role_index::has(std::uint32_t id, std::string const& word) const {
    auto const found = role_words_.find(id);
    return found != role_words_.end()
           && (found->second.contains(lemma_of(word)) || found->second.contains(unicode::lower(word)));
}

std::vector<std::string> role_index::words_of(std::uint32_t id, word_class wanted) const {
    std::vector<std::string> words;
    if (auto const found = role_words_.find(id); found != role_words_.end()) {
        for (auto const& word : found->second) {
            auto const* const entry = words_.find(word);
            if (entry != nullptr && entry->is(wanted)) {
                words.push_back(word);
            }
        }
    }
    std::ranges::sort(words); // no order of a hash table reaches the output
    return words;
}

bool role_index::is_of_another_party(std::uint32_t id, std::vector<std::string> const& words) const {
    auto const own = words_of(id, party);
    return !own.empty() && std::ranges::any_of(words, [&](std::string const& word) {
        auto const* const entry = words_.find(unicode::lower(word));
        auto const wanted = lemma_of(word);
        return entry != nullptr && entry->is(party) && std::ranges::none_of(own, [&](std::string const& one) {
                   return are_one_party(one, wanted);
               });
    });
}

/// "New York": neither word is a place by itself.
bool role_index::is_in_listed_place(std::vector<std::string> const& words, std::size_t at) const {
    auto const listed = [this, &words](std::size_t first) {
        auto const* const phrase =
            first + 1 < words.size()
                ? words_.find_phrase(unicode::lower(words[first]), unicode::lower(words[first + 1]))
                : nullptr;
        return phrase != nullptr && phrase->is(place);
    };
    return listed(at) || (at > 0 && listed(at - 1));
}

bool role_index::only_qualifies(std::vector<std::string> const& words, std::size_t at) const {
    auto const& word = words[at];
    auto const hyphen = word.rfind('-'); // "Pakistani-American"
    auto const* const whole = words_.find(unicode::lower(word));
    auto const* const entry = whole == nullptr && hyphen != std::string::npos
                                  ? words_.find(unicode::lower(word.substr(hyphen + 1)))
                                  : whole;
    if (is_in_listed_place(words, at) || entry == nullptr) {
        return is_in_listed_place(words, at) || !begins_upper(word);
    }
    return entry->classes.has_any({place, nationality, adjective, group_noun, affiliation})
           || !(begins_upper(word) || entry->classes.has_any({organization_noun, institution}));
}

/// A place of two words only as a whole.
bool role_index::stands_in_role(std::uint32_t id, std::vector<std::string> const& words,
                                std::size_t at) const {
    bool const whole_place = !is_in_listed_place(words, at)
                             || (at + 1 < words.size() && has(id, words[at + 1]))
                             || (at > 0 && has(id, words[at - 1]));
    return whole_place && has(id, words[at]);
}

/// "the former CIA officer": where somebody was before may be told for the first time.
bool role_index::tells_past(std::vector<std::string> const& words, std::size_t at) const {
    return std::any_of(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(at),
                       [this](std::string const& word) {
                           auto const* const entry = words_.find(unicode::lower(word));
                           return entry != nullptr && entry->is(past_holder);
                       });
}

/// Which of the words before the head fit the person; none where one names somebody else's office.
std::optional<role_index::fitting_words>
role_index::words_fitting(std::uint32_t id, std::vector<std::string> const& words) const {
    if (is_of_another_party(id, words)) {
        return std::nullopt;
    }
    fitting_words made;
    for (std::size_t at = 0; at + 1 < words.size(); ++at) {
        auto const& name = entities_[id].words;
        if (stands_in_role(id, words, at) || std::ranges::find(name, words[at]) != name.end()) {
            ++made.count;
        } else if (!only_qualifies(words, at) && !tells_past(words, at)) {
            return std::nullopt;
        } else {
            made.how = std::max(made.how, begins_upper(words[at]) ? fit::place : fit::adjective);
        }
    }
    return made;
}

bool role_index::can_be_described(std::uint32_t id, std::vector<std::string> const& words) const {
    return words_fitting(id, words).has_value();
}

/// "the FBI chief" of the FBI's only director.
role_index::described role_index::by_office(std::vector<std::string> const& words) const {
    described made;
    auto const* const head = words_.find(unicode::lower(words.back()));
    auto const is_proper = [](std::string const& word) { return begins_upper(word); };
    auto const house = std::find_if(words.begin(), words.end() - 1, is_proper);
    auto const found = house == words.end() - 1 ? by_word_.end() : by_word_.find(lemma_of(*house));
    if (head == nullptr || !head->is(office_of_one) || found == by_word_.end()) {
        return made;
    }
    for (auto const id : found->second) {
        if (words_fitting(id, words) && !words_of(id, office_of_one).empty()) {
            made.entities.push_back(id);
        }
    }
    return made.entities.size() == 1 ? made : described{};
}

role_index::described role_index::by_description(std::vector<std::string> const& words) const {
    described best;
    std::size_t most = 0;
    auto const found = by_word_.find(key_of_office(words, words.size() - 1, lemma_of(words.back())));
    if (found == by_word_.end()) {
        return by_office(words);
    }
    for (auto const id : found->second) {
        auto const fitting = words_fitting(id, words);
        if (!fitting || (!best.entities.empty() && fitting->count < most)) {
            continue;
        }
        if (fitting->count > most) {
            best.entities.clear();
        }
        most = fitting->count;
        best.how = fitting->how;
        best.entities.push_back(id);
    }
    return best;
}

} // namespace inquit

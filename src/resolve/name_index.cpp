#include "resolve/name_index.hpp"

#include "resolve/name_words.hpp"
#include "text/unicode.hpp"

#include <algorithm>

namespace inquit {
namespace {

/// Bytes: a namesake mentioned this little before is meant by the bare surname.
constexpr std::uint32_t namesake_reach = 200;

bool is_same_word(std::string const& a, std::string const& b) {
    return unicode::lower(a) == unicode::lower(b);
}

bool contradicts(gender a, gender b) {
    return (a == gender::male && b == gender::female) || (a == gender::female && b == gender::male);
}

} // namespace

bool name_index::is(std::string const& word, word_class wanted) const {
    auto const* const entry = words_.find(unicode::lower(word));
    return entry != nullptr && entry->is(wanted);
}

std::string const& name_index::surname_of(std::vector<std::string> const& words) const {
    auto last = words.size() - 1;
    while (last > 0 && is(words[last], word_class::name_suffix)) {
        --last;
    }
    return words[last];
}

std::string name_index::key_of_full_name(std::vector<std::string> const& words) const {
    return unicode::lower(words.front() + ' ' + surname_of(words));
}

void name_index::count_full_name(std::vector<std::string> const& words) {
    if (words.size() > 1) {
        ++full_names_[key_of_full_name(words)];
    }
}

void name_index::add(std::uint32_t id) {
    entity const& named = entities_[id];
    for (auto const& word : named.words) {
        auto& ids = by_word_[unicode::lower(word)];
        if (ids.size() < most_entities_a_word && std::ranges::find(ids, id) == ids.end()) {
            ids.push_back(id);
        }
    }
    if (named.type == speaker_type::organization && named.words.size() > 1) {
        by_acronym_.try_emplace(acronym_of(named.words), id);
    }
}

std::span<std::uint32_t const> name_index::with_word(std::string_view word) const {
    auto const found = by_word_.find(unicode::lower(word));
    return found == by_word_.end() ? std::span<std::uint32_t const>{}
                                   : std::span<std::uint32_t const>{found->second};
}

/// How well one word stands for a name: as its surname or first name; then as the same word; then as the first of other
/// words or one between them: rather Donald Trump than the Trump Train. "President Trask" has his own name beside Ann
/// Trask. 0: not at all.
int name_index::rank_of_lone(std::string const& word, entity const& known) const {
    auto const& full = known.words;
    if (full.size() == 1) {
        return full.front() != word ? 0 : (known.role ? 3 : 2);
    }
    bool const first_name = full.front() == word && is(word, word_class::given_name);
    if (is_same_word(surname_of(full), word) || first_name) { // "Al-Awlaki" of Anwar al-Awlaki
        return 3;
    }
    bool const first_surname = is(full.front(), word_class::given_name) // "Acosta" of Melba Acosta Febo,
                               && words_.find(unicode::lower(full.back())) == nullptr // not of Acosta Street
                               && std::ranges::find(full, word) != full.end();
    return full.front() == word || first_surname ? 1 : 0;
}

/// Whom a bare surname means: rather than "his wife, Ann Hart" the one whose wife she is; the one just named, or else the one whom the article names more often in full, or by now in
/// short.
bool name_index::is_meant_rather(std::uint32_t id, std::uint32_t other, std::uint32_t offset) const {
    auto const& mine = entities_[id];
    auto const& others = entities_[other];
    auto const is_only_kin = [offset](entity const& e) {
        return e.as_kin_at == e.last_mentioned && e.as_kin_within.begin <= offset
               && offset < e.as_kin_within.end;
    };
    if (is_only_kin(mine) != is_only_kin(others)) {
        return is_only_kin(others);
    }
    auto const is_near = [offset](entity const& e) { return offset - e.last_in_full <= namesake_reach; };
    if (is_near(mine) || is_near(others)) {
        return mine.last_mentioned >= others.last_mentioned;
    }
    auto const times = [this](entity const& of) {
        auto const found = full_names_.find(key_of_full_name(of.words));
        return found == full_names_.end() ? 0U : found->second;
    };
    auto const mine_times = times(mine);
    auto const others_times = times(others);
    if (mine_times != others_times) {
        return mine_times > others_times;
    }
    return mine.times_in_short != others.times_in_short ? mine.times_in_short > others.times_in_short
                                                        : mine.last_mentioned >= others.last_mentioned;
}

/// Of one surname, and the first names do not differ: "A. Moss" and "Ann Moss", "De Blasio" and "Bill de Blasio".
bool name_index::is_fuller_form(std::vector<std::string> const& words,
                                std::vector<std::string> const& full) const {
    return surname_of(full) == surname_of(words)
           && (full.size() == 1 || same_or_initial(full.front(), words.front())
               || std::ranges::any_of(
                   full, [&words](std::string const& own) { return is_same_word(own, words.front()); }));
}

std::optional<std::uint32_t> name_index::person(std::vector<std::string> const& words,
                                                mention const& named) const {
    std::optional<std::uint32_t> best;
    int best_rank = 0;
    for (auto const id : with_word(surname_of(words))) {
        entity const& known = entities_[id];
        bool const as_surname = words.size() == 1 && known.words.size() > 1
                                && named.span.begin == named.name.begin
                                && surname_of(known.words) == words.front(); // "Bradley" of Rebecca Bradley
        if (known.type != speaker_type::person || (!as_surname && contradicts(known.sex, named.sex))) {
            continue;
        }
        int const rank = words.size() == 1 ? rank_of_lone(words.front(), known)
                                           : (is_fuller_form(words, known.words) ? 1 : 0);
        if (rank == 0 || rank < best_rank) {
            continue;
        }
        if (rank > best_rank || is_meant_rather(id, *best, named.name.begin)) {
            best = id;
            best_rank = rank;
        }
    }
    return best;
}

std::optional<std::uint32_t> name_index::only_bearer_of(std::string const& first_name) const {
    std::optional<std::uint32_t> only;
    for (auto const id : with_word(first_name)) {
        entity const& known = entities_[id];
        bool const bears = is(first_name, word_class::given_name) && known.type == speaker_type::person
                           && known.words.size() > 1 && known.words.front() == first_name;
        if (bears && only) {
            return std::nullopt;
        }
        only = bears ? std::optional{id} : only;
    }
    return only;
}

std::optional<std::uint32_t> name_index::organization(std::vector<std::string> const& words) const {
    if (words.size() == 1) {
        if (auto const known = by_acronym_.find(words.front()); known != by_acronym_.end()) {
            return known->second;
        }
    }
    for (auto const id : with_word(words.front())) {
        auto const& full = entities_[id].words;
        bool const within = std::search(full.begin(), full.end(), words.begin(), words.end()) != full.end();
        if (entities_[id].type != speaker_type::organization || !within) {
            continue;
        }
        bool const lone_place = words.size() == 1 && full.size() > 1 && full.front() == words.front();
        if (!lone_place || is_known_by_first_word(full)) {
            return id;
        }
    }
    return std::nullopt;
}

/// "Exxon" of Exxon Mobil, "Fox" of Fox News, "Apple" of Apple Inc.; not "Senate" of the Senate Rules Committee, nor "Texas" of Texas Rangers.
bool name_index::is_known_by_first_word(std::vector<std::string> const& full) const {
    auto const* const first = words_.find(unicode::lower(full.front()));
    auto const is_suffix = [this](std::string const& word) {
        return is(word, word_class::organization_suffix);
    };
    bool const own = std::all_of(full.begin() + 1, full.end(), [&](std::string const& word) {
        return is_suffix(word) || words_.find(unicode::lower(word)) == nullptr;
    });
    bool const only_suffix = full.size() > 1 && std::all_of(full.begin() + 1, full.end(), is_suffix);
    return first == nullptr || only_suffix || first->is(word_class::outlet)
           || (first->is(word_class::institution) && own);
}

std::optional<std::uint32_t> name_index::organization_in_short(std::vector<std::string> const& words) const {
    bool const headline = std::ranges::any_of(words, [this](std::string const& word) {
        auto const* const entry = words_.find(unicode::lower(word)); // "Exxon Fires Moss"
        return entry != nullptr && (entry->form == verb_form::third_person || entry->form == verb_form::past);
    });
    if (words.size() < 2 || headline || !is_known_by_first_word(words)) {
        return std::nullopt;
    }
    for (auto const id : with_word(words.front())) {
        entity const& known = entities_[id];
        if (known.type == speaker_type::organization && known.words.size() == 1) {
            return id;
        }
    }
    return std::nullopt;
}

} // namespace inquit

#include "resolve/mention_words.hpp"

#include "resolve/name_words.hpp"
#include "text/unicode.hpp"
#include "text/words.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <iterator>
#include <utility>

namespace inquit {

using enum word_class;

mention_words::mention_words(std::string_view text, std::span<mention const> mentions,
                             vocabulary const& words)
    : text_{text}, mentions_{mentions}, words_{words} {
    entries_.reserve(mentions.size());
    std::ranges::transform(mentions, std::back_inserter(entries_),
                           [this](mention const& m) { return look_up(m); });
}

/// The words of the mention; behind a quoted one they begin with the determiner: "the 'Night Train' [actor]".
std::string_view mention_words::determiner_and(mention const& m) const {
    constexpr std::uint32_t longest_title = 60; // bytes
    auto const begin = m.span.begin - std::min(m.span.begin, longest_title);
    auto before = view({begin, m.span.begin});
    if (m.kind != mention_kind::descriptor || !before.ends_with(' ')) {
        return view(m.span);
    }
    before.remove_suffix(1);
    constexpr auto pairs = std::to_array<std::pair<std::string_view, std::string_view>>(
        {{"\"", "\""}, {"\xE2\x80\x9C", "\xE2\x80\x9D"}, {"\xE2\x80\x98", "\xE2\x80\x99"}, {"'", "'"}});
    for (auto const& [opener, closer] : pairs) {
        if (!before.ends_with(closer)) {
            continue;
        }
        auto const title = before.substr(0, before.size() - closer.size());
        auto const opens = title.rfind(opener);
        if (opens == std::string_view::npos || opens == 0) {
            continue;
        }
        auto const word = last_word(title.substr(0, opens - 1));
        auto const* const entry = words_.find(unicode::lower(word));
        if (entry != nullptr && entry->is(determiner)) {
            return word;
        }
    }
    return view(m.span);
}

mention_words::looked_up mention_words::look_up(mention const& m) const {
    auto const head = head_of(m);
    bool const is_age = !head.empty() && head.front() >= '0' && head.front() <= '9';
    auto const hyphen = is_age ? head.find('-') : std::string::npos;
    auto const words = determiner_and(m);
    return {words_.find(hyphen == std::string::npos ? std::string_view{head}
                                                    : std::string_view{head}.substr(hyphen + 1)),
            words_.find(unicode::lower(words.substr(0, words.find(' '))))};
}

mention_words::looked_up mention_words::entries_of(mention const& m) const {
    std::less<> const before; // of any two addresses
    bool const own = !mentions_.empty() && !before(&m, &mentions_.front()) && !before(&mentions_.back(), &m);
    return own ? entries_[static_cast<std::size_t>(&m - mentions_.data())] : look_up(m);
}

std::uint32_t mention_words::index_of(std::uint32_t offset) const {
    auto const here =
        std::lower_bound(mentions_.begin(), mentions_.end(), offset,
                         [](mention const& other, std::uint32_t begin) { return other.span.begin < begin; });
    return static_cast<std::uint32_t>(here - mentions_.begin());
}

std::string mention_words::head_of(mention const& m) const { return unicode::lower(view(m.head)); }

word_entry const* mention_words::head_entry(mention const& m) const { return entries_of(m).head; }

word_entry const* mention_words::last_word_entry(mention const& m) const {
    return words_.find(unicode::lower(last_word(view(m.head))));
}

word_entry const* mention_words::entry_before(std::uint32_t offset) const {
    return words_.find(unicode::lower(word_before(text_, offset)));
}

bool mention_words::has_complement(mention const& m) const {
    constexpr std::uint32_t longest_word = 32; // bytes
    auto const behind = view_from(m.head.end, longest_word);
    if (!behind.starts_with(' ')) {
        return false;
    }
    auto const* const next = words_.find(unicode::lower(behind.substr(1, behind.find(' ', 1) - 1)));
    return next != nullptr && next->is(preposition);
}

bool mention_words::is_capitalised(byte_span word) const {
    return unicode::is_upper(unicode::decode(view(word), 0).code_point);
}

bool mention_words::begins_with(mention const& m, word_class wanted) const {
    auto const* const first = entries_of(m).first;
    return first != nullptr && first->is(wanted);
}

bool mention_words::is_definite(mention const& m) const {
    return begins_with(m, definite) || begins_with(m, pronoun_possessive);
}

bool mention_words::describes_one_person(mention const& m) const {
    auto const* const head = m.kind == mention_kind::descriptor ? head_entry(m) : nullptr;
    return head != nullptr && m.number != grammatical_number::plural
           && (head->is(role_noun) || head->is(person_noun));
}

bool mention_words::is_introduced(mention const& m) const {
    return describes_one_person(m) && begins_with(m, determiner) && !is_definite(m);
}

bool mention_words::is_hashtag(mention const& m) const {
    return m.name.begin > 0 && text_[m.name.begin - 1] == '#';
}

bool mention_words::names_place_or_court(mention const& m) const {
    auto const words = words_of_name(view(m.name));
    auto const is = [this](std::string const& word, word_class wanted) {
        auto const* const entry = words_.find(unicode::lower(word));
        return entry != nullptr && entry->is(wanted);
    };
    if (words.empty()) {
        return false;
    }
    auto const* const phrase = words.size() < 2 ? nullptr
                                                : words_.find_phrase(unicode::lower(words[words.size() - 2]),
                                                                     unicode::lower(words.back()));
    return is(words.back(), place) || (phrase != nullptr && phrase->is(place)) // not "Boston Globe"
           || std::ranges::any_of(words, [&is](std::string const& word) { return is(word, court_noun); });
}

std::vector<std::string> mention_words::description_of(mention const& m) const {
    auto words = words_of_name(view({m.span.begin, std::max(m.head.end, m.span.begin)}));
    if (words.size() > 1 && (begins_with(m, determiner) || begins_with(m, pronoun_possessive))) {
        words.erase(words.begin());
    }
    if (!m.owner.empty() && m.owner.end <= m.span.begin) {
        auto const owner = index_of(m.owner.begin);
        bool const named = owner < mentions_.size() && mentions_[owner].span.begin == m.owner.begin
                           && !mentions_[owner].name.empty();
        auto const whose = named ? words_of_name(view(mentions_[owner].name)) : std::vector<std::string>{};
        words.insert(words.begin(), whose.begin(), whose.end());
    }
    return words;
}

std::vector<std::string> mention_words::places_in(std::vector<std::string> const& words) const {
    std::vector<std::string> places;
    for (std::size_t at = 0; at < words.size(); ++at) {
        auto const word = unicode::lower(words[at]);
        auto const* const entry = words_.find(word);
        auto const next = at + 1 < words.size() ? unicode::lower(words[at + 1]) : std::string{};
        auto const* const phrase = next.empty() ? nullptr : words_.find_phrase(word, next);
        if (phrase != nullptr && phrase->is(place)) {
            places.push_back(word + ' ' + next);
        } else if (entry != nullptr && entry->is(place)) {
            places.push_back(word);
        }
    }
    return places;
}

} // namespace inquit

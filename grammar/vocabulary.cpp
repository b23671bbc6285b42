#include "grammar/vocabulary.hpp"

#include "grammar/lexicon/added_words.hpp"
#include "grammar/lexicon/table.hpp"
#include "text/fnv.hpp"
#include "text/unicode.hpp"

#include <algorithm>
#include <utility>

namespace inquit {

namespace {

using lexicon::added_words;

template <class Slot, class IsKey>
word_entry const* probed_entry(std::span<word_entry const> entries, std::span<Slot const> slots,
                               std::uint64_t hash, IsKey const& is_key) {
    std::size_t slot = lexicon::first_slot(hash, slots.size());
    while (slots[slot] != 0) {
        word_entry const& candidate = entries[slots[slot] - 1U];
        if (is_key(candidate.word)) {
            return &candidate;
        }
        slot = (slot + 1) & (slots.size() - 1);
    }
    return nullptr;
}

template <class IsKey>
word_entry const* entry_in(added_words const* added, std::uint64_t hash, IsKey const& is_key) {
    if (added != nullptr) {
        if (auto const* const found = probed_entry(added->entries(), added->slots(), hash, is_key)) {
            return found;
        }
    }
    return probed_entry(lexicon::english.entries, lexicon::english.slots, hash, is_key);
}

bool is_apostrophe(char32_t c) { return c == U'\'' || c == 0x2019; }
bool is_hyphen(char32_t c) { return c == U'-' || c == 0x2010 || c == 0x2011; }

bool are_alike(char32_t a, char32_t b) {
    return a == b || (is_apostrophe(a) && is_apostrophe(b)) || (is_hyphen(a) && is_hyphen(b));
}

/// Bytes of white space at the begin of `text`, a line's end within a paragraph included.
std::size_t length_of_space(std::string_view text) {
    std::size_t at = 0;
    for (std::size_t line_ends = 0; at < text.size();) {
        auto const c = unicode::decode(text, at);
        line_ends += c.code_point == U'\n' ? 1U : 0U;
        if (!unicode::is_space(c.code_point) || line_ends > 1) {
            break;
        }
        at += c.length;
    }
    return at;
}

/// Bytes of `text` that read as `spelling`, from its begin; 0 where it does not.
std::size_t length_of_spelling(std::string_view spelling, std::string_view text) {
    std::size_t at = 0;
    for (std::size_t next = 0; next < spelling.size();) {
        auto const wanted = unicode::decode(spelling, next);
        next += wanted.length;
        if (at >= text.size()) {
            return 0;
        }
        if (wanted.code_point == U' ') {
            auto const space = length_of_space(text.substr(at));
            if (space == 0) {
                return 0;
            }
            at += space;
            continue;
        }
        auto const c = unicode::decode(text, at);
        if (!are_alike(wanted.code_point, c.code_point)) {
            return 0;
        }
        at += c.length;
    }
    return at;
}

} // namespace

vocabulary::vocabulary(std::shared_ptr<added_words const> added) : added_{std::move(added)} {}

word_entry const* vocabulary::find(std::string_view lower_case_word) const {
    return entry_in(added_.get(), fnv1a(lower_case_word),
                    [&](std::string_view word) { return word == lower_case_word; });
}

word_entry const* vocabulary::find_phrase(std::string_view first, std::string_view second) const {
    std::uint64_t const hash = fnv1a(second, fnv1a(" ", fnv1a(first)));
    return entry_in(added_.get(), hash, [&](std::string_view words) {
        return words.size() == first.size() + 1 + second.size() && words.starts_with(first)
               && words[first.size()] == ' ' && words.ends_with(second);
    });
}

bool vocabulary::has_names() const { return added_ != nullptr && added_->has_names(); }

vocabulary::name_match vocabulary::name_at_begin(std::string_view text) const {
    if (!has_names()) {
        return {};
    }
    for (auto const& each : added_->spellings_with(unicode::lower(lexicon::first_word_of(text)))) {
        if (auto const length = length_of_spelling(each.words, text); length != 0) {
            return {each.name, length};
        }
    }
    return {};
}

namespace lexicon {

std::span<word_entry const> entries() { return english.entries; }

std::string_view first_word_of(std::string_view text) {
    std::size_t end = 0;
    while (end < text.size()) {
        auto const c = unicode::decode(text, end);
        if (!unicode::is_letter(c.code_point) && !unicode::is_digit(c.code_point)) {
            break;
        }
        end += c.length;
    }
    return text.substr(0, end);
}

added_words::added_words(std::vector<merged_word> words, std::vector<known_name> names)
    : words_{std::move(words)}, slots_{slots_of<std::uint32_t>(words_)}, names_{std::move(names)} {
    entries_.reserve(words_.size());
    for (merged_word const& word : words_) {
        entries_.push_back(
            {word.word, word.lemma, word.classes, word.sex, word.number, word.form, word.begins_phrase});
    }
    for (known_name const& name : names_) {
        add_spelling(name.name, name);
        for (std::string const& alias : name.aliases) {
            add_spelling(alias, name);
        }
    }
    for (auto& [word, spellings] : by_first_word_) {
        std::ranges::stable_sort(spellings, std::ranges::greater{},
                                 [](spelling const& each) { return each.words.size(); });
    }
}

void added_words::add_spelling(std::string_view words, known_name const& name) {
    constexpr std::size_t shortest_shouted = 4; // "US" is not the alias "Us" in capitals
    constexpr std::string_view determiner = "the ";
    if (unicode::lower(words.substr(0, determiner.size())) == determiner) { // it may be left out, or be "The"
        words.remove_prefix(determiner.size());
    }
    auto& spellings = by_first_word_[unicode::lower(first_word_of(words))];
    spellings.push_back({std::string{words}, &name});
    if (auto shouted = unicode::upper(words);
        shouted != words && unicode::count_code_points(words) >= shortest_shouted) {
        spellings.push_back({std::move(shouted), &name});
    }
}

std::span<added_words::spelling const> added_words::spellings_with(std::string_view first_word) const {
    auto const found = by_first_word_.find(first_word);
    return found == by_first_word_.end() ? std::span<spelling const>{}
                                         : std::span<spelling const>{found->second};
}

} // namespace lexicon

} // namespace inquit

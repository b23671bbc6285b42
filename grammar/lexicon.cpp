#include "grammar/lexicon.hpp"

#include "grammar/lexicon/table.hpp"

namespace inquit::lexicon {

namespace {

template <class IsKey>
word_entry const* probed_entry(std::uint64_t hash, IsKey const& is_key) {
    std::size_t slot = first_slot(hash, english.slots.size());
    while (english.slots[slot] != 0) {
        word_entry const& candidate = english.entries[english.slots[slot] - 1U];
        if (is_key(candidate.word)) {
            return &candidate;
        }
        slot = (slot + 1) & (english.slots.size() - 1);
    }
    return nullptr;
}

} // namespace

word_entry const* find(std::string_view lower_case_word) {
    return probed_entry(hash_of(lower_case_word),
                        [&](std::string_view word) { return word == lower_case_word; });
}

word_entry const* find_phrase(std::string_view first, std::string_view second) {
    std::uint64_t const hash = hash_of(second, hash_of(" ", hash_of(first)));
    return probed_entry(hash, [&](std::string_view words) {
        return words.size() == first.size() + 1 + second.size() && words.starts_with(first)
               && words[first.size()] == ' ' && words.ends_with(second);
    });
}

std::span<word_entry const> entries() { return english.entries; }

} // namespace inquit::lexicon

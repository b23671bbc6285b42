// The compiled lexicon: what compile.cpp writes and vocabulary.cpp reads.
#pragma once

#include "grammar/lexicon.hpp"
#include "text/fnv.hpp"

#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace inquit::lexicon {

/// First slot to look at; `slot_count` is a power of two. FNV's high bits are the better mixed ones.
[[nodiscard]] constexpr std::size_t first_slot(std::uint64_t hash, std::size_t slot_count) {
    return static_cast<std::size_t>(hash ^ (hash >> 32U)) & (slot_count - 1);
}

/// Open addressing with linear probing: index of a word + 1, or 0 for free; at least half are free, so every probe ends.
template <class Slot, class Words>
[[nodiscard]] std::vector<Slot> slots_of(Words const& words) {
    std::vector<Slot> slots(std::bit_ceil(2 * words.size() + 1));
    for (std::size_t i = 0; i < words.size(); ++i) {
        std::size_t slot = first_slot(fnv1a(words[i].word), slots.size());
        while (slots[slot] != 0) {
            slot = (slot + 1) & (slots.size() - 1);
        }
        slots[slot] = static_cast<Slot>(i + 1);
    }
    return slots;
}

/// slots: as slots_of says. entries: sorted by word, each word once; a phrase's word is its two words and a space.
struct table {
    std::span<word_entry const> entries;
    std::span<std::uint16_t const> slots;
};

/// Defined in the source that the compiler writes into the build folder.
extern table const english;

} // namespace inquit::lexicon

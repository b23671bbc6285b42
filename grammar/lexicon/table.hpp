// The compiled lexicon: what compile.cpp writes and lexicon.cpp reads.
#pragma once

#include "grammar/lexicon.hpp"

#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace inquit::lexicon {

/// FNV-1a, 64 bits; `state` lets a key be hashed piece by piece.
inline constexpr std::uint64_t hash_seed = 0xcbf29ce484222325U;

[[nodiscard]] constexpr std::uint64_t hash_of(std::string_view key, std::uint64_t state = hash_seed) {
    for (char const byte : key) {
        state = (state ^ static_cast<unsigned char>(byte)) * 0x100000001b3U;
    }
    return state;
}

/// First slot to look at; `slot_count` is a power of two. FNV's high bits are the better mixed ones.
[[nodiscard]] constexpr std::size_t first_slot(std::uint64_t hash, std::size_t slot_count) {
    return static_cast<std::size_t>(hash ^ (hash >> 32U)) & (slot_count - 1);
}

/// Open addressing with linear probing. slots: index of an entry + 1, or 0 for free; at least half are free, so
/// every probe ends. entries: sorted by word, each word once; a phrase's word is its two words and a space.
struct table {
    std::span<word_entry const> entries;
    std::span<std::uint16_t const> slots;
};

/// Defined in the source that the compiler writes into the build folder.
extern table const english;

} // namespace inquit::lexicon

// The words of a text in two bytes each, as archives keep them: enough to tell which of their articles are worth unpacking.
#pragma once

#include "check/grams.hpp"

#include <cstdint>
#include <string_view>
#include <vector>

namespace inquit {

/// 14 bits of the word's hash; whether a blank stands before it, else it goes on where the one before ended ("well-known", "it's"); and
/// whether it may stand for other words (grams::may_stand_for_others).
class short_word {
  public:
    enum class after : std::uint8_t { blank, word };

    constexpr short_word() = default;
    constexpr explicit short_word(std::uint16_t bits) : bits_{bits} {}
    short_word(std::uint64_t hash, after what, bool stands_for_others)
        : bits_{static_cast<std::uint16_t>((hash >> (64U - hash_bits))
                                           | (what == after::blank ? behind_blank : 0U)
                                           | (stands_for_others ? for_others : 0U))} {}

    [[nodiscard]] constexpr std::uint16_t bits() const { return bits_; }
    /// As good a hash as the word's, of fewer different ones.
    [[nodiscard]] constexpr std::uint64_t hash() const {
        return shortened((bits_ & hash_mask) << (64U - hash_bits));
    }
    [[nodiscard]] constexpr bool is_behind_blank() const { return (bits_ & behind_blank) != 0; }
    [[nodiscard]] constexpr bool may_stand_for_others() const { return (bits_ & for_others) != 0; }

    /// hash() of a word of that hash.
    [[nodiscard]] static constexpr std::uint64_t shortened(std::uint64_t hash) {
        auto const kept = ((hash >> (64U - hash_bits)) + 1) * grams::factor_of_first;
        return kept ^ (kept >> 32U);
    }

  private:
    static constexpr unsigned hash_bits = 14;
    static constexpr std::uint64_t hash_mask = (1U << hash_bits) - 1;
    static constexpr std::uint16_t behind_blank = 0x8000;
    static constexpr std::uint16_t for_others = 0x4000;

    std::uint16_t bits_ = 0;
};

/// O(text).
[[nodiscard]] std::vector<short_word> short_words_of(std::string_view text);

} // namespace inquit

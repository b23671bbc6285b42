// Sets of word classes, as bits.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <initializer_list>

namespace inquit {

enum class word_class : std::uint8_t; // lexicon.hpp

/// What a word can be, all at once: "report" is a paper, a verb of saying and what a statement is called.
/// Room for 128 classes. Questions of constants cost one operation each.
class class_set {
  public:
    static constexpr std::size_t capacity = 128;

    constexpr class_set() = default;
    constexpr class_set(std::initializer_list<word_class> classes) {
        for (word_class const one : classes) {
            words_[word_of(one)] |= bit_of(one);
        }
    }
    /// Of bits: class n is bit n of `low`, class 64 + n of `high`.
    [[nodiscard]] static constexpr class_set of_bits(std::uint64_t low, std::uint64_t high) {
        class_set made;
        made.words_ = {low, high};
        return made;
    }

    [[nodiscard]] constexpr bool has(word_class wanted) const {
        return (words_[word_of(wanted)] & bit_of(wanted)) != 0;
    }
    /// The two sets have a class in common.
    [[nodiscard]] constexpr bool has_any(class_set wanted) const {
        return ((words_[0] & wanted.words_[0]) | (words_[1] & wanted.words_[1])) != 0;
    }
    [[nodiscard]] constexpr bool has_all(class_set wanted) const { return (*this | wanted) == *this; }
    [[nodiscard]] constexpr bool empty() const { return (words_[0] | words_[1]) == 0; }
    /// Inverse of of_bits: {low, high}.
    [[nodiscard]] constexpr std::array<std::uint64_t, 2> bits() const { return words_; }

    constexpr class_set& operator|=(class_set other) {
        words_[0] |= other.words_[0];
        words_[1] |= other.words_[1];
        return *this;
    }
    friend constexpr class_set operator|(class_set a, class_set b) { return a |= b; }
    /// What is in `a` and not in `b`.
    friend constexpr class_set operator-(class_set a, class_set b) {
        return of_bits(a.words_[0] & ~b.words_[0], a.words_[1] & ~b.words_[1]);
    }
    friend constexpr bool operator==(class_set, class_set) = default;

  private:
    static constexpr std::size_t word_of(word_class one) { return static_cast<std::size_t>(one) / 64; }
    static constexpr std::uint64_t bit_of(word_class one) {
        return std::uint64_t{1} << (static_cast<unsigned>(one) % 64U);
    }

    std::array<std::uint64_t, 2> words_{};
};

} // namespace inquit

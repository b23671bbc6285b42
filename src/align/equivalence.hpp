// Words that differ and say the same: contractions, British spelling, numbers, hyphens.
#pragma once

#include "align/word.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace inquit::align {

enum class equivalence : std::uint8_t {
    contraction, ///< don't / do not
    spelling,    ///< colour / color; flame-throwers / flamethrowers
    number_form, ///< nineteen / 19; % / per cent
};

/// A number in words or digits: "nineteen billion", "19,000", "%" (as a word of its own, value 0.01).
struct number_run {
    std::uint32_t words = 0; ///< how many of them, ending with the word asked for
    double value = 0;
};

/// For each word the longest number that ends with it; words 0 where none does. O(words).
[[nodiscard]] std::vector<number_run> numbers_in(std::span<word const> words);

/// Whether two short runs of words are one in other form. Each has one to three words, and they are not the same.
[[nodiscard]] std::optional<equivalence> equivalence_of(std::span<word const> left,
                                                        std::span<word const> right);

/// The first three bytes of a word, or those of them that a shorter word has.
struct key_begin {
    std::uint32_t bytes = 0;
    std::uint32_t mask = 0;
    friend bool operator==(key_begin const&, key_begin const&) = default;
};

/// One of the words may begin with the other.
[[nodiscard]] constexpr bool agree(key_begin left, key_begin right) {
    auto const common = left.mask & right.mask;
    return (left.bytes & common) == (right.bytes & common);
}

/// What tells quickly that two words have no form in common; made once of each word, asked of each pair.
struct word_shape {
    key_begin begin; ///< up to an apostrophe: of "Sanders's" as of "Sanders", of "he's" as of "he"
    std::vector<key_begin> others; ///< of words for which it stands and that begin otherwise: "won't", "%"
    bool is_spelled_anew = false;  ///< of the words that are listed with another spelling ("curb", "kerb")
    bool may_have_forms =
        false; ///< that begin alike: it is short for others, or ends as "colour" or "realise" does
};

[[nodiscard]] word_shape shape_of(word const& from);

/// False where equivalence_of() has none for sure, of one word each.
[[nodiscard]] bool may_be_equivalent(word_shape const& left, word_shape const& right);

/// Likewise of several words, the first of them `first`, and one for all of them.
[[nodiscard]] bool may_begin(word_shape const& first, word_shape const& whole);

/// Which words of two texts may begin alike, in may_begin()'s sense. O(left * right) in quick steps.
class shared_begins {
  public:
    shared_begins(std::span<word_shape const> left, std::span<word_shape const> right);
    [[nodiscard]] bool operator()(std::size_t left, std::size_t right) const {
        return pairs_[left * width_ + right] != 0;
    }

  private:
    std::size_t width_;
    std::vector<std::uint8_t> pairs_;
};

/// How many words from the front of `words` are a filler ("um", "you know"); 0 if none. Longest first.
[[nodiscard]] std::uint32_t filler_length(std::span<word const> words);

} // namespace inquit::align

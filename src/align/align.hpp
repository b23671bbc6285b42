// Two texts word by word: which words are the same, which stand for each other, which stand in one only.
#pragma once

#include "align/equivalence.hpp"
#include "align/word.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace inquit::align {

/// A range of words, as indices.
struct word_range {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    [[nodiscard]] constexpr bool empty() const { return begin >= end; }
    [[nodiscard]] constexpr std::uint32_t size() const { return end - begin; }
    friend constexpr bool operator==(word_range, word_range) = default;
};

/// How a stretch of the draft and one of the source stand to each other.
struct step {
    word_range draft;
    word_range source;
    bool same = false;               ///< one word each, with one key
    std::optional<equivalence> form; ///< they say the same in other form
};

struct alignment {
    std::vector<step>
        steps; ///< in order; they cover the whole draft and the source from its first to its last matched word
    std::uint32_t cost =
        0; ///< see costs in align.cpp; 0: word for word. Of a word at an edge as if it were added
};

inline constexpr std::uint64_t most_cells = 8'000'000;

/// The draft against the place in the source that it fits best; what stands before and behind that place costs nothing.
///   draft   We are  not   worried
///   source  We are hardly worried about it        one substitution
/// What the source has more at an ellipsis of the draft, and the draft in brackets, costs next to nothing.
/// O(draft * source) in time and memory, up to `limit` cells. Longer texts are cut where both go on alike, and their pieces
/// aligned; none where a piece is longer than that.
[[nodiscard]] std::optional<alignment> aligned(std::span<word const> draft, std::span<word const> source,
                                               std::uint64_t limit = most_cells);

} // namespace inquit::align

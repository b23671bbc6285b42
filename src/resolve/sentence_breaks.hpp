// Where the sentences of a text end, as a measure of how far apart two mentions stand.
#pragma once

#include "grammar/vocabulary.hpp"

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace inquit {

/// Ascending offsets of a text, few to a stretch of it: how many stand before a place is asked in O(1).
class counted_offsets {
  public:
    /// After all that were added before; each greater than the last.
    void add(std::uint32_t offset);
    /// Of those added.
    [[nodiscard]] std::size_t count_before(std::uint32_t offset) const;
    /// Index as count_before says it: the first that is not before.
    [[nodiscard]] std::uint32_t at(std::size_t index) const { return offsets_[index]; }
    [[nodiscard]] std::size_t size() const { return offsets_.size(); }

  private:
    static constexpr std::uint32_t stretch = 64; ///< bytes
    std::vector<std::uint32_t> offsets_;
    std::vector<std::uint32_t>
        before_stretch_; ///< how many stand before each stretch that one was added in, and those before it
};

/// Made in one pass over the text; each question costs O(1). Offsets are bytes of the text.
class sentence_breaks {
  public:
    /// words: tells abbreviations.
    sentence_breaks(std::string_view text, vocabulary const& words);

    /// Full stops and ends of lines in [from, to); none are the point of an abbreviation or initial ("Mr. Moss") and a stop
    /// that is followed by a closing mark, unless a capital follows that in the line.
    [[nodiscard]] std::size_t ends_between(std::uint32_t from, std::uint32_t to) const;
    /// Nothing in [from, to) ends a sentence, be it within marks: `go on."`, `Why?`
    [[nodiscard]] bool in_one(std::uint32_t from, std::uint32_t to) const;

  private:
    counted_offsets ends_;
    counted_offsets breaks_; ///< the same, with all marks and those before closing quotation marks
};

} // namespace inquit

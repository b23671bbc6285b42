// Where the sentences of a text end, as a measure of how far apart two mentions stand.
#pragma once

#include "grammar/vocabulary.hpp"

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace inquit {

/// Made in one pass over the text; each question costs O(log text). Offsets are bytes of the text.
class sentence_breaks {
  public:
    /// words: tells abbreviations.
    sentence_breaks(std::string_view text, vocabulary const& words);

    /// Full stops and ends of lines in [from, to); none are the point of an abbreviation or initial ("Mr. Moss") and a stop
    /// that is followed by a closing mark.
    [[nodiscard]] std::size_t ends_between(std::uint32_t from, std::uint32_t to) const;
    /// Nothing in [from, to) ends a sentence, be it within marks: `go on."`, `Why?`
    [[nodiscard]] bool in_one(std::uint32_t from, std::uint32_t to) const;

  private:
    std::vector<std::uint32_t> ends_;   ///< ascending
    std::vector<std::uint32_t> breaks_; ///< the same, with all marks and those before closing quotation marks
};

} // namespace inquit

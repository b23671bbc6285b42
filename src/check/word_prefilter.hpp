// What a text may have of quotations, told by its short words alone: thousands of texts are asked in the time that reading some takes.
#pragma once

#include "check/gram_index.hpp"
#include "check/short_words.hpp"

#include <cstdint>
#include <functional>
#include <span>
#include <vector>

namespace inquit {

struct prefiltered {
    bool may_have_whole = false;      ///< some quotation
    std::vector<std::uint32_t> parts; ///< quotations of which it may have a part, ascending
};

/// shortest_part: words. may_have_whole(place): whether a quotation may stand there as a whole.
[[nodiscard]] prefiltered prefiltered_of(std::span<place const> places, std::uint32_t shortest_part,
                                         std::function<bool(place const&)> const& may_have_whole);

/// A checker makes it (checker::prefilter). It lets through whatever checker::whole_in would find something of, and some other texts.
class word_prefilter {
  public:
    /// least_standing: of each quotation, the fewest of its words that must stand in a place.
    word_prefilter(gram_index const& questions, std::vector<std::uint32_t> least_standing,
                   std::uint32_t shortest_part)
        : index_{questions.of_short_words()}, least_standing_{std::move(least_standing)},
          shortest_part_{shortest_part} {}

    /// In several threads. O(words + runs met).
    [[nodiscard]] prefiltered of(std::span<short_word const> words) const;

  private:
    gram_index index_;
    std::vector<std::uint32_t> least_standing_;
    std::uint32_t shortest_part_;
};

} // namespace inquit

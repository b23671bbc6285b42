// A quotation against a place in a source.
#pragma once

#include "align/difference.hpp"
#include "check/gram_index.hpp"
#include "check/reference.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace inquit {

/// A quotation of a draft, as it is compared.
struct quoted_text {
    std::string_view text; ///< the draft's
    std::vector<byte_span> spans;
    std::vector<align::word> words;
};

[[nodiscard]] quoted_text quoted_text_of(std::string_view text, std::span<byte_span const> spans);

/// Words of a quotation that stand in one place of a source, most of them as they are.
struct stretch {
    align::word_range quoted; ///< of the quotation's words
    byte_span words;          ///< of the source's text
};

struct match {
    byte_span words; ///< of the source's text, from the first to the last word that both have
    std::vector<align::difference> differences; ///< draft: spans of the draft's text
    align::fidelity how{};
    double score = 0;               ///< 1 less the words changed without a mark by those quoted; [0, 1]
    std::vector<stretch> stretches; ///< in order, parted by longer runs of words that differ
};

/// What makes a place worth a closer look.
struct worth {
    double score = 0;          ///< the least of a match that is the same statement
    std::uint32_t stretch = 0; ///< else the fewest words of one stretch
};

inline constexpr std::uint32_t shortest_stretch = 6; ///< of a splice, in words: fewer in a row are anybody's

inline constexpr std::uint32_t spare_words =
    6; ///< looked at on either side of where the quotation would begin and end

/// The place with as many words on either side as the quotation may have there, and a few.
[[nodiscard]] byte_span reach_of(place const& where, std::string_view source);

/// None where the quotation or the place is too long to be aligned, or surely not worth it.
[[nodiscard]] std::optional<match> match_at(quoted_text const& quotation, byte_span reach,
                                            reference const& source, worth least);

/// A quotation within the words of another one.
[[nodiscard]] std::optional<match> match_within(quoted_text const& quotation, quoted_text const& source);

} // namespace inquit

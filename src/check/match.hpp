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

/// None where the quotation or the place is too long to be aligned, or nothing of it stands there.
[[nodiscard]] std::optional<match> match_at(quoted_text const& quotation, place const& where,
                                            reference const& source);

/// A quotation within the words of another one.
[[nodiscard]] std::optional<match> match_within(quoted_text const& quotation, quoted_text const& source);

} // namespace inquit

// Where the quotations of earlier records stand in an article as it is now.
#pragma once

#include "read/article.hpp"
#include "record_file/read_records.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace inquit {

enum class placement : std::uint8_t {
    kept,   ///< the words stand between marks as they did, here or elsewhere
    edited, ///< other words stand in their place, or most of the words do
    gone,   ///< neither
};

struct placed_record {
    filed_record const* filed = nullptr;
    placement how = placement::gone;
    std::optional<std::size_t>
        now; ///< the article's record of the quotation; of kept words perhaps none: they are read otherwise
    byte_span
        where; ///< of article::text: the words; of those that are gone, a word near which they stood; empty in an empty text
};

/// One for each of `filed`, in its order. now: the article's records, of all kinds.
///
/// A quotation is found by its words (TextQuoteSelector's exact), of equal ones each by its context (prefix and suffix) and then its
/// position. Of what is not found so, a quotation that no record has is its edited form where half of the words are the same or what stands
/// around it is. 1000 such quotations are looked at, and as many records; the others count as gone.
[[nodiscard]] std::vector<placed_record> placed_records(article const& source, std::span<record const> now,
                                                        std::span<filed_record const* const> filed);

} // namespace inquit

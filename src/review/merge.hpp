// Records made anew, and what a person did to those that were made before.
#pragma once

#include "emit/emit.hpp"
#include "record/record_choice.hpp"
#include "review/carried.hpp"
#include "review/record_documents.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace inquit {

struct merged_record {
    record made;
    std::string text; ///< of a YAML file, with its seal
    authorship by = authorship::inquit;
    merged_as how = merged_as::kept; ///< of a person's
};

/// What a person wrote into records, reviews aside.
enum class corrections : std::uint8_t { kept, overwritten };

/// The article's records in its order. A record is a person's if its seal is not intact or it has a review. It is found again by
/// placed_records(), takes the place of the new one whether that is wanted or not, and keeps what the person left:
///   - one reviewed: kind, speaker, cue, addressee and review; without a status: the review alone;
///   - one written in: its text, but for where the words stand and of which bytes; all of it while the article has not changed.
/// Where the words have changed, the record has the new ones, and its review loses its status (record_review::stale). Records whose words
/// are gone stay behind the one that they stood behind. Corrections that are overwritten leave the reviews, of words that are still there.
/// now: all records of the article, of all kinds.
[[nodiscard]] std::vector<merged_record> merged_records(article const& source, std::vector<record> const& now,
                                                        record_choice const& wanted,
                                                        std::vector<earlier_record> const& earlier,
                                                        corrections by_hand, position_units units);

} // namespace inquit

// A person's record, brought up to date with the article. Internal to review.
#pragma once

#include "record/selector.hpp"
#include "record_file/placed_records.hpp"

#include <cstdint>
#include <vector>

namespace inquit {

/// Whose word a record is.
enum class authorship : std::uint8_t {
    inquit,
    reviewer,  ///< as inquit wrote it, with a review
    corrector, ///< written in by hand
};

/// What became of a person's record.
enum class merged_as : std::uint8_t {
    kept,     ///< as it was; where its words stand was brought up to date
    edited,   ///< other words stand there now: its review is stale
    gone,     ///< its words are no longer in the article: the same
    restored, ///< its words are again those of its review, which holds again
    as_left,  ///< nothing could be brought up to date: its layout is not inquit's
};

struct carried_record {
    record made;
    merged_as how = merged_as::kept;
};

/// `before`, of other bytes, in `source`. now: the article's records; by: reviewer or corrector.
[[nodiscard]] carried_record carried(article const& source, selector const& at,
                                     std::vector<record> const& now, record const& before,
                                     placed_record const& placed, authorship by);

} // namespace inquit

// Dates and times in furniture.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace inquit {

/// ISO 8601: "2017-04-13", "2017-04-13T05:33:00" (zone not named or unknown), "2017-04-13T05:33:00-04:00".
struct line_dates {
    std::string published; ///< "" where none is given; so below
    std::string updated;
};

/// The dates of a line that is nothing but dates, times and their labels; nothing for other lines.
///   "Updated 5:33 AM ET, Thu April 13, 2017"   "Published: 13 April 2017 | Last updated: 14 April 2017 10:00 GMT"
///   "2017-04-13T10:00:00Z"   "9:07 p.m." (no date: both are "")
/// A date without label is published. Days like 4/5/2017, which two countries read in two ways, give "".
[[nodiscard]] std::optional<line_dates> dates_of(std::string_view line);

/// An ISO date ("2017-04-14") at the begin of `text`, or nothing.
[[nodiscard]] std::optional<std::string_view> iso_date_at_begin(std::string_view text);

} // namespace inquit

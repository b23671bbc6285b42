// Dates of metadata.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace inquit {

/// A date or a date with time as ISO 8601 writes it, in the extended form: "2017-04-13", "2017-04-13T05:33",
/// "2017-04-13T05:33:00.120Z", "2017-04-13 05:33:00+0200" -> "2017-04-13T05:33:00+02:00". Nothing for other forms ("13 April 2017") and for
/// days that no calendar has.
[[nodiscard]] std::optional<std::string> iso_date(std::string_view text);

} // namespace inquit

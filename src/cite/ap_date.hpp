// Dates in the words of the AP's stylebook. Internal to cite.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace inquit {

struct month_name {
    std::string_view before_day; ///< "Jan."
    std::string_view alone;      ///< "January"
};
/// month: 1 to 12.
[[nodiscard]] month_name ap_month(std::uint32_t month);
/// 4 of "April", "apr", "Apr."; none of what begins like no month or several.
[[nodiscard]] std::optional<std::uint32_t> month_named(std::string_view name);

/// "Jan. 2, 2017", "January 2017", "2017": parts as date_parts() gives them.
[[nodiscard]] std::string ap_date(std::vector<std::uint32_t> const& parts);

} // namespace inquit

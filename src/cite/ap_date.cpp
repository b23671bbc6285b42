#include "cite/ap_date.hpp"

#include "cite/rows.hpp"
#include "text/unicode.hpp"

#include <fmt/format.h>
#include <iterator>

namespace inquit {
namespace {

constexpr cite_row months[] = {
#include "ap_months.inc"
};

} // namespace

month_name ap_month(std::uint32_t month) {
    auto const& row = months[(month - 1) % std::size(months)];
    return {row.left, row.right};
}

std::optional<std::uint32_t> month_named(std::string_view name) {
    constexpr std::size_t telling = 3; // letters
    auto const wanted = unicode::lower(name);
    for (std::size_t each = 0; each < std::size(months) && wanted.size() >= telling; ++each) {
        if (unicode::lower(months[each].right).starts_with(wanted.substr(0, telling))) {
            return static_cast<std::uint32_t>(each + 1);
        }
    }
    return std::nullopt;
}

std::string ap_date(std::vector<std::uint32_t> const& parts) {
    switch (parts.size()) {
    case 0:
        return {};
    case 1:
        return fmt::format("{}", parts[0]);
    case 2:
        return fmt::format("{} {}", ap_month(parts[1]).alone, parts[0]);
    default:
        return fmt::format("{} {}, {}", ap_month(parts[1]).before_day, parts[2], parts[0]);
    }
}

} // namespace inquit

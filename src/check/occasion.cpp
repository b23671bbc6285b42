#include "check/occasion.hpp"

#include <charconv>

namespace inquit {
namespace {

using std::chrono::days;
using std::chrono::sys_days;

constexpr days of_other_time_zones{1};
constexpr days of_one_news_cycle{10}; ///< a debate is quoted in the days after it

std::optional<unsigned> number_in(std::string_view digits) {
    unsigned value = 0;
    auto const end = digits.data() + digits.size();
    auto const read = std::from_chars(digits.data(), end, value);
    return read.ec == std::errc{} && read.ptr == end ? std::optional{value} : std::nullopt;
}

/// Of "2016-01-17..." or "20160117...".
std::optional<sys_days> day_at_begin(std::string_view text) {
    bool const is_parted = text.size() >= 10 && text[4] == '-' && text[7] == '-';
    std::size_t const month_at = is_parted ? 5 : 4;
    std::size_t const day_at = is_parted ? 8 : 6;
    if (text.size() < day_at + 2) {
        return std::nullopt;
    }
    auto const year = number_in(text.substr(0, 4));
    auto const month = number_in(text.substr(month_at, 2));
    auto const day = number_in(text.substr(day_at, 2));
    if (!year || !month || !day) {
        return std::nullopt;
    }
    constexpr unsigned first_year = 1800; // else it is some other number
    constexpr unsigned last_year = 2199;
    std::chrono::year_month_day const date{std::chrono::year{static_cast<int>(*year)},
                                           std::chrono::month{*month}, std::chrono::day{*day}};
    return date.ok() && first_year <= *year && *year <= last_year ? std::optional{sys_days{date}}
                                                                  : std::nullopt;
}

bool is_digit(char c) { return '0' <= c && c <= '9'; }

std::optional<sys_days> day_in_name(std::string_view path) {
    auto const name = path.substr(path.find_last_of('/') + 1);
    for (std::size_t at = 0; at < name.size(); ++at) {
        bool const begins_number = is_digit(name[at]) && (at == 0 || !is_digit(name[at - 1]));
        if (auto const found = begins_number ? day_at_begin(name.substr(at)) : std::nullopt) {
            return found;
        }
    }
    return std::nullopt;
}

} // namespace

std::optional<sys_days> day_of(metadata const& about, std::string_view path) {
    auto const published = about.published ? day_at_begin(*about.published) : std::nullopt;
    return published ? published : day_in_name(path);
}

occasion occasion_of(std::optional<sys_days> draft, std::optional<sys_days> source) {
    if (!draft || !source) {
        return occasion::unknown;
    }
    if (*draft + of_other_time_zones < *source) {
        return occasion::earlier;
    }
    return *draft - *source <= of_one_news_cycle ? occasion::near : occasion::later;
}

} // namespace inquit

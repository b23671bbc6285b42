#include "grammar/dates.hpp"

#include "grammar/furniture_parts.hpp"

#include <boost/fusion/include/std_tuple.hpp>

#include <chrono>
#include <cstdlib>
#include <fmt/format.h>
#include <string>
#include <tuple>

namespace inquit {
namespace {

using namespace grammar;
namespace x3 = boost::spirit::x3;
using enum phrase_class;

constexpr x3::uint_parser<unsigned, 10, 4, 4> four_digits;
constexpr x3::uint_parser<unsigned, 10, 2, 2> two_digits;
constexpr x3::uint_parser<unsigned, 10, 1, 2> one_or_two_digits;

constexpr auto no_digit = !digit;

// "2017-04-13"
constexpr auto iso_date = four_digits >> '-' >> two_digits >> '-' >> two_digits >> no_digit;
// "April 13, 2017", "Sept. 1st 2004"
constexpr auto month_day_year = phrase_in{month} >> spaces >> one_or_two_digits
                                >> x3::omit[-phrase_in{ordinal_ending}] >> -x3::lit(',') >> spaces
                                >> four_digits >> no_digit;
// "13 April 2017", "1st of Sept, 2004"
constexpr auto day_month_year = one_or_two_digits >> x3::omit[-phrase_in{ordinal_ending}] >> spaces
                                >> phrase_in{month} >> -x3::lit(',') >> spaces >> four_digits >> no_digit;
// "4/13/2017", "13.4.2017"
constexpr auto numeric_date = one_or_two_digits >> (x3::lit('/') | '.') >> one_or_two_digits
                              >> (x3::lit('/') | '.') >> four_digits >> no_digit;
// "5:33 AM", "17:33", "17:33:05", "18.40"
constexpr auto clock_time = one_or_two_digits >> (x3::lit(':') | '.') >> two_digits >> no_digit
                            >> -(':' >> two_digits) >> spaces >> -phrase_in{half_day};
// "5 p.m."
constexpr auto full_hour = one_or_two_digits >> spaces >> phrase_in{half_day};
// "+02:00"
constexpr auto numeric_zone =
    view[(x3::lit('+') | '-') >> x3::repeat(2)[digit] >> ':' >> x3::repeat(2)[digit]];
constexpr auto named_zone = -x3::lit('(') >> phrase_in{time_zone} >> -x3::lit(')');
// "1416 GMT"; "(2216 HKT)" behind it says the same
constexpr auto four_digit_time = two_digits >> two_digits >> &(space >> phrase_in{time_zone});
constexpr auto other_zones_time = x3::lit('(') >> x3::repeat(4)[digit] >> space >> phrase_in{time_zone}
                                  >> ')';
// Words before signs: the 'T' of "2017-04-13T05:33" is also the first letter of "Thu".
constexpr auto filler =
    x3::omit[phrase_in{weekday} | phrase_in{date_filler} | other_zones_time | space | ',' | '|' | ':' | ';'
             | '-' | 'T' | '.' | en_dash | em_dash | middle_dot | bullet];

// "Late City Final Edition" behind a date
constexpr auto
    edition_end = x3::omit[*(!phrase_in{edition_word} >> grammar::capitalised_word >> grammar::some_space)
                           >> phrase_in{edition_word}]
                  >> -x3::lit('.') >> x3::eoi;

struct stamp {
    std::optional<std::chrono::year_month_day> day;
    std::optional<std::chrono::seconds> time;
    std::string zone;       ///< "+02:00", or "us-05:00" as the phrase table says
    bool names_day = false; ///< also where it can be read in two ways
};

unsigned number_in(std::string_view digits) {
    return static_cast<unsigned>(std::strtoul(std::string{digits}.c_str(), nullptr, 10));
}

std::chrono::year_month_day calendar_day(unsigned year, unsigned month_of_year, unsigned day_of_month) {
    return std::chrono::year{static_cast<int>(year)} / static_cast<int>(month_of_year)
           / static_cast<int>(day_of_month);
}

/// Parses one date, time or zone after another out of a line.
class date_reader {
  public:
    explicit date_reader(std::string_view line) : at_{line.data()}, end_{line.data() + line.size()} {}

    [[nodiscard]] bool at_end() const { return at_ == end_; }

    template <class Rule>
    bool skips(Rule const& rule) {
        return x3::parse(at_, end_, rule);
    }

    /// All up to the next label, the end, or what is no date.
    stamp next_stamp() {
        stamp read;
        while (takes_day(read) || takes_time(read) || takes_zone(read) || skips(filler)) {
        }
        return read;
    }

  private:
    template <class... Attributes>
    std::optional<std::tuple<Attributes...>> parsed(auto const& rule) {
        return parsed_at<std::tuple<Attributes...>>(at_, end_, rule);
    }

    bool takes_day(stamp& read) {
        if (read.names_day) {
            return false;
        }
        if (auto const ymd = parsed<unsigned, unsigned, unsigned>(iso_date)) {
            read.day = std::apply(calendar_day, *ymd);
        } else if (auto const mdy = parsed<slice, unsigned, unsigned>(month_day_year)) {
            read.day = calendar_day(std::get<2>(*mdy), number_in(std::get<0>(*mdy)), std::get<1>(*mdy));
        } else if (auto const dmy = parsed<unsigned, slice, unsigned>(day_month_year)) {
            read.day = calendar_day(std::get<2>(*dmy), number_in(std::get<1>(*dmy)), std::get<0>(*dmy));
        } else if (auto const numbers = parsed<unsigned, unsigned, unsigned>(numeric_date)) {
            read.day = numeric_day(*numbers);
        } else {
            return false;
        }
        read.names_day = true;
        return true;
    }

    /// Day or month first: only a number above 12 tells.
    static std::optional<std::chrono::year_month_day>
    numeric_day(std::tuple<unsigned, unsigned, unsigned> numbers) {
        constexpr unsigned months = 12;
        auto const [first, second, year] = numbers;
        if ((first > months) == (second > months) && first != second) {
            return std::nullopt;
        }
        return first > months ? calendar_day(year, second, first) : calendar_day(year, first, second);
    }

    bool takes_time(stamp& read) {
        constexpr unsigned half_a_day = 12;
        if (read.time) {
            return false;
        }
        unsigned hour = 0;
        unsigned minute = 0;
        unsigned second = 0;
        boost::optional<slice> half;
        if (auto const clock =
                parsed<unsigned, unsigned, boost::optional<unsigned>, boost::optional<slice>>(clock_time)) {
            hour = std::get<0>(*clock);
            minute = std::get<1>(*clock);
            second = std::get<2>(*clock).value_or(0U);
            half = std::get<3>(*clock);
        } else if (auto const digits = parsed<unsigned, unsigned>(four_digit_time)) {
            std::tie(hour, minute) = *digits;
        } else if (auto const only_hour = parsed<unsigned, slice>(full_hour)) {
            hour = std::get<0>(*only_hour);
            half = std::get<1>(*only_hour);
        } else {
            return false;
        }
        if (half) {
            hour = hour % half_a_day + number_in(*half);
        }
        read.time = std::chrono::hours{hour} + std::chrono::minutes{minute} + std::chrono::seconds{second};
        return true;
    }

    bool takes_zone(stamp& read) {
        if (!read.time || !read.zone.empty()) {
            return false;
        }
        if (skips(x3::lit('Z'))) {
            read.zone = "+00:00";
            return true;
        }
        slice zone;
        if (!x3::parse(at_, end_, numeric_zone | named_zone, zone)) {
            return false;
        }
        read.zone = std::string_view{zone};
        return true;
    }

    iterator at_;
    iterator end_;
};

using std::chrono::local_days;
using std::chrono::sys_days;

/// Summer time in the United States since 2007, in the European Union since 1996.
bool has_summer_time(std::string_view rule, std::chrono::year_month_day day) {
    using namespace std::chrono;
    auto const begin =
        rule == "us" ? sys_days{day.year() / March / Sunday[2]} : sys_days{day.year() / March / Sunday[last]};
    auto const end = rule == "us" ? sys_days{day.year() / November / Sunday[1]}
                                  : sys_days{day.year() / October / Sunday[last]};
    return begin <= sys_days{day} && sys_days{day} < end;
}

/// "us-05:00" on a summer's day: "-04:00".
std::string offset_from_utc(std::string_view zone, std::chrono::year_month_day day) {
    constexpr std::size_t offset_size = 6;
    if (zone.size() <= offset_size) {
        return std::string{zone};
    }
    auto const rule = zone.substr(0, zone.size() - offset_size);
    auto const offset = zone.substr(rule.size());
    if (!has_summer_time(rule, day)) {
        return std::string{offset};
    }
    auto const hours = std::strtol(std::string{offset.substr(0, 3)}.c_str(), nullptr, 10) + 1;
    return fmt::format("{:+03}{}", hours, offset.substr(3));
}

std::string iso_8601(stamp const& read) {
    if (!read.day || !read.day->ok()) {
        return {};
    }
    auto const day = *read.day;
    auto date = fmt::format("{:04}-{:02}-{:02}", static_cast<int>(day.year()),
                            static_cast<unsigned>(day.month()), static_cast<unsigned>(day.day()));
    if (!read.time || *read.time >= std::chrono::days{1}) {
        return date;
    }
    std::chrono::hh_mm_ss const time{*read.time};
    return date
           + fmt::format("T{:02}:{:02}:{:02}{}", time.hours().count(), time.minutes().count(),
                         time.seconds().count(), offset_from_utc(read.zone, day));
}

} // namespace

std::optional<line_dates> dates_of(std::string_view line) {
    date_reader reader{line};
    line_dates dates;
    do {
        auto const is_update = reader.skips(x3::omit[phrase_in{updated_label}]);
        auto const has_label =
            is_update || reader.skips(x3::omit[phrase_in{published_label} | phrase_in{date_label}]);
        auto const read = reader.next_stamp();
        if (!read.names_day && (has_label || !read.time)) {
            return std::nullopt;
        }
        (is_update ? dates.updated : dates.published) = iso_8601(read);
    } while (!reader.at_end() && !reader.skips(edition_end));
    return dates;
}

std::optional<std::string_view> iso_date_at_begin(std::string_view text) {
    slice date;
    iterator first = text.data();
    if (!x3::parse(first, first + text.size(), view[iso_date], date)) {
        return std::nullopt;
    }
    return date;
}

} // namespace inquit

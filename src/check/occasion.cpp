#include "check/occasion.hpp"

#include "check/reference.hpp"

#include <algorithm>
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

std::string_view slice_of(std::string_view text, byte_span part) {
    return text.substr(part.begin, part.size());
}

void add(told_occasion& out, told_occasion const& more) {
    out.when = out.when ? out.when : more.when;
    out.events.insert(out.events.end(), more.events.begin(), more.events.end());
}

/// "told [reporters] on Tuesday"
std::string_view without_addressee(std::string_view behind, std::optional<std::string> const& addressee) {
    constexpr std::size_t longest_determiner = 7; // " their "
    auto const at = addressee ? behind.find(*addressee) : std::string_view::npos;
    behind.remove_prefix(at <= longest_determiner ? at + addressee->size() : 0);
    return behind.substr(std::min(behind.size(), behind.find_first_not_of(' ')));
}

/// "At a rally on Tuesday, the mayor, Ann Moss, said": what leads the sentence, a comma behind it, and few words between that and the clause.
told_occasion occasion_of_sentence(std::string_view before) {
    constexpr std::size_t longest_between = 40; // bytes
    for (auto const end : {std::string_view{". "}, std::string_view{"? "}, std::string_view{"! "}}) {
        auto const at = before.rfind(end);
        before.remove_prefix(at == std::string_view::npos ? 0 : at + end.size());
    }
    auto out = occasion_at_begin(before);
    auto const comma = before.find(',', out.length);
    bool const leads = out.length != 0 && comma != std::string_view::npos
                       && comma - out.length <= longest_between && before.size() - comma <= longest_between;
    return leads ? out : told_occasion{};
}

bool is_other_event(std::vector<std::string_view> const& told, std::vector<std::string_view> const& known) {
    return !told.empty() && !known.empty() && std::ranges::find_first_of(told, known) == told.end();
}

struct day_range {
    sys_days first;
    sys_days last;
};

day_range days_of_month(std::chrono::year year, unsigned month) {
    auto const first = year / std::chrono::month{month} / 1;
    return {sys_days{first}, sys_days{first.year() / first.month() / std::chrono::last}};
}

/// Of a date without a year, the last that is no later than `today`.
std::optional<day_range> days_of_date(told_time const& told, std::optional<sys_days> today) {
    if (!told.year && !today) {
        return std::nullopt;
    }
    auto const in_year = [&told](std::chrono::year year) -> std::optional<day_range> {
        if (!told.month) {
            return day_range{sys_days{year / 1 / 1}, sys_days{year / 12 / 31}};
        }
        if (!told.day) {
            return days_of_month(year, *told.month);
        }
        auto const date = year / std::chrono::month{*told.month} / std::chrono::day{*told.day};
        return date.ok() ? std::optional{day_range{sys_days{date}, sys_days{date}}} : std::nullopt;
    };
    if (told.year) {
        return in_year(std::chrono::year{static_cast<int>(*told.year)});
    }
    auto const this_year = std::chrono::year_month_day{*today}.year();
    auto const found = in_year(this_year);
    return found && found->first > *today + of_other_time_zones ? in_year(this_year - std::chrono::years{1})
                                                                : found;
}

/// today: the draft's day.
std::optional<day_range> days_of(told_time const& told, std::optional<sys_days> today) {
    if (told.year || told.month) {
        return days_of_date(told, today);
    }
    if (!today) {
        return std::nullopt;
    }
    if (told.back) {
        return day_range{*today - days{*told.back}, *today};
    }
    if (told.weekday) {
        auto const day = *today - (std::chrono::weekday{*today} - std::chrono::weekday{*told.weekday});
        return day_range{told.is_last ? day - std::chrono::weeks{1} : day, day};
    }
    return std::nullopt;
}

bool is_other_day(draft_occasion const& draft, source_occasion const& source) {
    auto const told = draft.told.when ? days_of(*draft.told.when, draft.day) : std::nullopt;
    if (!told || !source.day) {
        return false;
    }
    auto const after = source.is_of_the_day ? of_other_time_zones : of_one_news_cycle;
    return *source.day + of_other_time_zones < told->first || told->last + after < *source.day;
}

} // namespace

std::optional<sys_days> day_of(metadata const& about, std::string_view path) {
    auto const published = about.published ? day_at_begin(*about.published) : std::nullopt;
    return published ? published : day_in_name(path);
}

told_occasion occasion_told_of(record const& quotation, article const& draft) {
    if (!quotation.speaker.mention) {
        return {};
    }
    auto const text = draft.text.text();
    auto const mention = text_span_of(quotation.speaker.mention->bytes, draft.map);
    auto const block = std::ranges::find_if(
        draft.blocks, [mention](auto const& each) { return each.span.contains(mention); });
    if (block == draft.blocks.end()) {
        return {};
    }
    told_occasion out;
    auto clause = mention;
    if (quotation.cue) {
        auto const cue = text_span_of(quotation.cue->bytes, draft.map);
        if (block->span.contains(cue) && mention.end <= cue.begin) {
            add(out, occasion_at_begin(slice_of(text, {mention.end, cue.begin})));
        }
        clause = block->span.contains(cue)
                     ? byte_span{std::min(mention.begin, cue.begin), std::max(mention.end, cue.end)}
                     : mention;
    }
    add(out, occasion_at_begin(
                 without_addressee(slice_of(text, {clause.end, block->span.end}), quotation.addressee)));
    add(out, occasion_of_sentence(slice_of(text, {block->span.begin, clause.begin})));
    return out;
}

occasion occasion_of(draft_occasion const& draft, source_occasion const& source) {
    if (is_other_event(draft.told.events, source.events) || is_other_day(draft, source)) {
        return occasion::other;
    }
    if (!draft.day || !source.day) {
        return occasion::unknown;
    }
    if (*draft.day + of_other_time_zones < *source.day) {
        return occasion::earlier;
    }
    return *draft.day - *source.day <= of_one_news_cycle ? occasion::near : occasion::later;
}

} // namespace inquit

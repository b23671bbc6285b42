// When and where a reporting clause says that something was said.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace inquit {

/// As it is told; which day that is depends on the text's own.
struct told_time {
    std::optional<unsigned> weekday; ///< 0: Sunday
    bool is_last = false;            ///< "last Tuesday": some mean the one before
    std::optional<unsigned> year;
    std::optional<unsigned> month; ///< 1: January
    std::optional<unsigned> day;   ///< of the month
    std::optional<unsigned> back;  ///< "last week": at most so many days ago
    friend bool operator==(told_time const&, told_time const&) = default;
};

/// Kinds of events are those of the phrases: "debate", "interview", "meeting" ...; two of them are no one event.
struct told_occasion {
    std::optional<told_time> when;
    std::vector<std::string_view> events;
    std::size_t length = 0; ///< bytes; 0: nothing is told
};

/// What stands beside a cue or begins its sentence.
///   "on Tuesday"   "in an interview with the BBC on May 3, 2016"   "during Thursday night's debate"   ", in March,"
/// Nothing of "the debate was long", "in the debate over guns", "as Tuesday".
[[nodiscard]] told_occasion occasion_at_begin(std::string_view words);

/// Kinds of the events that a title names: "Democratic debate in Charleston".
[[nodiscard]] std::vector<std::string_view> events_in(std::string_view title);

} // namespace inquit

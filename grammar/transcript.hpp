// What transcripts and captions are written with: times of the recording, stage directions; and lines of attribution.
#pragma once

#include "text/span.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace inquit {

/// A time counted from the recording's begin.
struct recording_time {
    std::string text; ///< "00:12:31", "00:12:31.200": with three decimals where the file gives any
    std::uint64_t milliseconds = 0;
    std::uint32_t length = 0; ///< bytes as written
};

/// "00:12:31,200", "12:31.2", "1:02:03" at the begin of `text`. Minutes and seconds are below 60. Not: "12", "12:3", "12:30pm".
[[nodiscard]] std::optional<recording_time> recording_time_at(std::string_view text);

/// A time in brackets or parentheses, "[00:12:31]", "(12:31)", or a bare one with hours, "00:12:31"; length with brackets.
[[nodiscard]] std::optional<recording_time> time_stamp_at(std::string_view text);

/// "00:00:01,000 --> 00:00:02,500" and settings behind it, the whole line of SubRip and WebVTT.
struct cue_times {
    recording_time begin;
    recording_time end;
};
[[nodiscard]] std::optional<cue_times> cue_times_of(std::string_view line);

/// Bytes of a stage direction at the begin of `text`, brackets included: "(APPLAUSE)", "[crosstalk]", "[begin video clip]"; 0 where
/// there is none. What stands for words is none: "[inaudible]", "[the mayor]", "(NATO)", "[sic]".
[[nodiscard]] std::uint32_t stage_direction_length(std::string_view text);

/// Whether one stands anywhere in `text`. O(text).
[[nodiscard]] bool holds_stage_direction(std::string_view text);

/// Who is named in the line below a quotation: of "-- Jane Roe, county engineer" all behind the dash. The line is short, has no marks
/// and begins with a dash and a capital. Not: "-- and then we left.", "-- He left at noon."
[[nodiscard]] std::optional<byte_span> attribution_of(std::string_view line);

} // namespace inquit

// Whether a draft and a source can be of one occasion, by their dates, and by what the draft tells of when and where it was said.
#pragma once

#include "grammar/told_occasion.hpp"
#include "read/article.hpp"
#include "record/record.hpp"

#include <chrono>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace inquit {

enum class occasion : std::uint8_t {
    near,    ///< the draft is of the source's day or of those just after it
    unknown, ///< a date is missing: nothing contradicts
    later,   ///< the draft is of weeks or years later: it may look back, or quote what was said again
    earlier, ///< the draft is older than what it would quote
    other,   ///< the draft tells of another day or another kind of event
};

/// The day of publication; else the first date, as 2016-01-17 or 20160117, in the file's name.
[[nodiscard]] std::optional<std::chrono::sys_days> day_of(metadata const& about, std::string_view path);

/// What the draft tells beside the words that name the speaker: "said on Tuesday", "At a rally in Ohio, Moss told". Lengths are no more of it.
[[nodiscard]] told_occasion occasion_told_of(record const& quotation, article const& draft);

struct draft_occasion {
    std::optional<std::chrono::sys_days> day; ///< of the draft
    told_occasion told;
};

struct source_occasion {
    std::optional<std::chrono::sys_days> day;
    std::vector<std::string_view> events; ///< of a text that is what was said there, those of its title
    bool is_of_the_day = false; ///< a transcript, which has its event's day; articles follow some days later
};

[[nodiscard]] occasion occasion_of(draft_occasion const& draft, source_occasion const& source);

} // namespace inquit

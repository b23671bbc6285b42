// Whether a draft and a source can be of one occasion, by their dates.
#pragma once

#include "read/article.hpp"

#include <chrono>
#include <cstdint>
#include <optional>
#include <string_view>

namespace inquit {

enum class occasion : std::uint8_t {
    near,    ///< the draft is of the source's day or of those just after it
    unknown, ///< a date is missing: nothing contradicts
    later,   ///< the draft is of weeks or years later: it may look back, or quote what was said again
    earlier, ///< the draft is older than what it would quote
};

/// The day of publication; else the first date, as 2016-01-17 or 20160117, in the file's name.
[[nodiscard]] std::optional<std::chrono::sys_days> day_of(metadata const& about, std::string_view path);

[[nodiscard]] occasion occasion_of(std::optional<std::chrono::sys_days> draft,
                                   std::optional<std::chrono::sys_days> source);

} // namespace inquit

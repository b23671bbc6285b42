// How marks are drawn: straight, curly, doubled.
#pragma once

#include "grammar/marks.hpp"

#include <optional>
#include <string_view>

namespace inquit {

enum class mark_style : std::uint8_t { straight, curly, doubled, other };

[[nodiscard]] mark_style style_of(glyph shape);
/// "straight", "curly", "doubled", "other"
[[nodiscard]] std::string_view name_of(mark_style style);

/// The mark that begins or ends `quoted` (one with its marks), and its length; none where it begins or ends otherwise.
struct drawn_mark {
    glyph shape{};
    std::uint32_t length = 0;
};
[[nodiscard]] std::optional<drawn_mark> mark_at_end(std::string_view quoted);

} // namespace inquit

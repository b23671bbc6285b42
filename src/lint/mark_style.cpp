#include "lint/mark_style.hpp"

#include <array>

namespace inquit {
namespace {

struct drawn {
    std::string_view bytes;
    glyph shape;
};

using enum glyph;

/// Those of two characters first.
constexpr std::array closers{
    drawn{"''", twin_straight},   drawn{"\u2019\u2019", twin_right}, drawn{"\"", straight_double},
    drawn{"'", straight_single},  drawn{"\u201C", left_double},      drawn{"\u201D", right_double},
    drawn{"\u2018", left_single}, drawn{"\u2019", right_single},
};

} // namespace

mark_style style_of(glyph shape) {
    switch (shape) {
    case straight_double:
    case straight_single:
        return mark_style::straight;
    case left_double:
    case right_double:
    case low_double:
    case left_single:
    case right_single:
    case low_single:
        return mark_style::curly;
    case twin_straight:
    case twin_grave:
    case twin_right:
    case twin_left:
        return mark_style::doubled;
    default:
        return mark_style::other;
    }
}

std::string_view name_of(mark_style style) {
    constexpr std::array<std::string_view, 4> names{"straight", "curly", "doubled", "other"};
    return names[static_cast<std::size_t>(style)];
}

std::optional<drawn_mark> mark_at_end(std::string_view quoted) {
    for (auto const& each : closers) {
        if (quoted.ends_with(each.bytes)) {
            return drawn_mark{each.shape, static_cast<std::uint32_t>(each.bytes.size())};
        }
    }
    return std::nullopt;
}

} // namespace inquit

#include "pair/matching.hpp"

#include <array>

namespace inquit {
namespace {

using enum glyph;

constexpr std::array for_straight_double{straight_double};
constexpr std::array for_straight_single{straight_single};
constexpr std::array for_left_double{low_double};
constexpr std::array for_right_double{left_double, low_double, high_rev_double, right_double};
constexpr std::array for_left_single{low_single};
constexpr std::array for_right_single{left_single, low_single, high_rev_single, right_single};
constexpr std::array for_left_guillemet{right_guillemet};
constexpr std::array for_right_guillemet{left_guillemet, right_guillemet};
constexpr std::array for_left_angle{right_angle};
constexpr std::array for_right_angle{left_angle, right_angle};
constexpr std::array for_right_corner{left_corner};
constexpr std::array for_right_white_corner{left_white_corner};
constexpr std::array for_twin_straight{twin_straight, twin_grave};
constexpr std::array for_twin_right{twin_left, twin_grave, twin_right};

constexpr std::array all_doubles{straight_double, left_double, right_double, low_double, high_rev_double,
                                 twin_straight,   twin_grave,  twin_right,   twin_left};
constexpr std::array all_singles{straight_single, left_single, right_single, low_single, high_rev_single};

} // namespace

glyph_family family_of(glyph shape) {
    switch (shape) {
    case straight_single:
    case left_single:
    case right_single:
    case low_single:
    case high_rev_single:
        return glyph_family::singles;
    case left_guillemet:
    case right_guillemet:
        return glyph_family::guillemets;
    case left_angle:
    case right_angle:
        return glyph_family::angles;
    case left_corner:
    case right_corner:
        return glyph_family::corners;
    case left_white_corner:
    case right_white_corner:
        return glyph_family::white_corners;
    case dash:
        return glyph_family::dashes;
    default:
        return glyph_family::doubles;
    }
}

bool is_weak(glyph shape) { return family_of(shape) == glyph_family::singles; }

std::span<glyph const> openers_of(glyph closer) {
    switch (closer) {
    case straight_double:
        return for_straight_double;
    case straight_single:
        return for_straight_single;
    case left_double:
        return for_left_double;
    case right_double:
        return for_right_double;
    case left_single:
        return for_left_single;
    case right_single:
        return for_right_single;
    case left_guillemet:
        return for_left_guillemet;
    case right_guillemet:
        return for_right_guillemet;
    case left_angle:
        return for_left_angle;
    case right_angle:
        return for_right_angle;
    case right_corner:
        return for_right_corner;
    case right_white_corner:
        return for_right_white_corner;
    case twin_straight:
        return for_twin_straight;
    case twin_right:
        return for_twin_right;
    default:
        return {};
    }
}

std::span<glyph const> openers_preferred_by(glyph closer) {
    auto const all = openers_of(closer);
    switch (closer) {
    case right_double:
    case right_guillemet:
    case right_angle:
    case twin_right:
        return all.first(all.size() - 1); // not itself: it opens as often as it closes where both are open
    default:
        return all;
    }
}

std::span<glyph const> openers_in(glyph_family family) {
    switch (family) {
    case glyph_family::doubles:
        return all_doubles;
    case glyph_family::singles:
        return all_singles;
    default:
        return {};
    }
}

} // namespace inquit

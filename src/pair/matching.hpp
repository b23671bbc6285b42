// Which mark closes which.
#pragma once

#include "grammar/marks.hpp"

#include <cstdint>
#include <span>

namespace inquit {

inline constexpr std::size_t glyph_count = static_cast<std::size_t>(glyph::dash) + 1;

enum class glyph_family : std::uint8_t {
    doubles,
    singles,
    guillemets,
    angles,
    corners,
    white_corners,
    dashes
};

[[nodiscard]] glyph_family family_of(glyph shape);

/// A weak mark may be an apostrophe after all: it closes nothing beyond the innermost strong opener, and is forgotten
/// without a word when nothing closes it.
[[nodiscard]] bool is_weak(glyph shape);

/// The openers that `closer` is the right mark for: `"` for `"`; U+201C and U+201E for U+201D.
[[nodiscard]] std::span<glyph const> openers_of(glyph closer);

/// The openers that `closer` ends before it may open a quotation itself: U+201E for a U+201C that could do both.
[[nodiscard]] std::span<glyph const> openers_preferred_by(glyph closer);

/// All openers of a family, for writers who mix: "We go,{U+201D} he said.
[[nodiscard]] std::span<glyph const> openers_in(glyph_family family);

} // namespace inquit

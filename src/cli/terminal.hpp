// What standard output shows: its width, and whether it takes colour.
#pragma once

#include "cli/options.hpp"
#include "explain/styled_text.hpp"

namespace inquit::cli {

/// 80 columns where standard output is no terminal. Colour: as told; else in a terminal that is not "dumb" and where NO_COLOR
/// is unset or empty (https://no-color.org).
[[nodiscard]] text_view view_of(color_use color);

} // namespace inquit::cli

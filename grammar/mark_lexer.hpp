// The lexer of quotation marks: which bytes are marks, and which are feet, decades or tags. X3 stays behind this header.
#pragma once

#include "grammar/marks.hpp"

#include <cstdint>
#include <string_view>
#include <vector>

namespace inquit {

/// A mark as it is written; what it does is not known yet.
struct lexed_mark {
    char const* here = nullptr; ///< its first byte, in the lexed text
    glyph shape{};
};

/// Ascending. O(bytes). `bytes` is valid UTF-8.
[[nodiscard]] std::vector<lexed_mark> lexed_marks(std::string_view bytes);

} // namespace inquit

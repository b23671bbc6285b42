// Lines joined to paragraphs.
#pragma once

#include "text/span.hpp"

#include <cstdint>
#include <string_view>
#include <vector>

namespace inquit {

struct joined_lines {
    byte_span span;           ///< without white space at either end; holds line feeds where lines were joined
    std::uint32_t indent = 0; ///< columns before its first line; a tab goes to the next multiple of four
    bool after_blank = true;  ///< a blank line, or nothing, stands before it
};

/// The paragraphs of a text whose lines end in LF. A line is a paragraph by itself, unless the text is wrapped by
/// hand: then lines that were broken for width alone belong together. A line is so broken when the next line's
/// first word would not have fitted behind it; a text is so wrapped when most such lines end in mid-sentence.
[[nodiscard]] std::vector<joined_lines> paragraphs_of(std::string_view text);

} // namespace inquit

// Markdown's blocks of words, as md4c finds them.
#pragma once

#include "text/span.hpp"

#include <cstdint>
#include <string_view>
#include <vector>

namespace inquit {

enum class leaf_piece_kind : std::uint8_t {
    words,      ///< as they stand in the file
    reference,  ///< "&quot;"
    line_break, ///< soft or hard; its span is empty
};

struct piece {
    leaf_piece_kind kind{};
    byte_span span; ///< of the file
};

enum class leaf_kind : std::uint8_t { paragraph, first_heading, heading, cell, picture, furniture };

/// A paragraph, a heading, the words of a tight list item, a table's cell, the words of a picture that stands alone.
struct leaf {
    leaf_kind kind{};
    std::uint32_t quotation = 0; ///< the number of the innermost block quotation around it, from 1; 0 outside
    std::vector<piece> pieces;   ///< ascending, disjoint
};

/// All leaves with words, in order. `text` is what masked() made of `file`, and pieces are spans of either. Without code blocks,
/// HTML, targets of links; inline code only where no quotation mark is in it.
[[nodiscard]] std::vector<leaf> leaves_of(std::string_view text, std::string_view file);

} // namespace inquit

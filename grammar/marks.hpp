// Quotation marks of all scripts, found in one linear pass.
#pragma once

#include "grammar/vocabulary.hpp"
#include "text/span.hpp"

#include <cstdint>
#include <string_view>
#include <vector>

namespace inquit {

/// Every mark as it is written. `double_low_9` and friends are Unicode's names; `twin_*` are two characters
/// that stand for one mark: ''We agree,'' and ``We agree''.
enum class glyph : std::uint8_t {
    straight_double,    // "
    straight_single,    // '
    left_double,        // U+201C
    right_double,       // U+201D
    low_double,         // U+201E
    high_rev_double,    // U+201F
    left_single,        // U+2018
    right_single,       // U+2019
    low_single,         // U+201A
    high_rev_single,    // U+201B
    left_guillemet,     // U+00AB
    right_guillemet,    // U+00BB
    left_angle,         // U+2039
    right_angle,        // U+203A
    left_corner,        // U+300C
    right_corner,       // U+300D
    left_white_corner,  // U+300E
    right_white_corner, // U+300F
    twin_straight,      // ''
    twin_grave,         // ``
    twin_right,         // U+2019 U+2019
    twin_left,          // U+2018 U+2018
    dash,               // an em or en dash or horizontal bar that opens a line: dialogue
};

/// One mark: where it stands and what its neighbours let it be. Apostrophes, feet and inches, and marks inside
/// tags are not marks and are not returned.
struct mark {
    byte_span span;
    glyph shape{};
    bool can_open = false;
    bool can_close = false;
    bool doubtful =
        false; ///< as closer maybe an apostrophe (victims') or inches (12"); as single opener maybe 'em
};

/// Marks of text[range], ascending; words: of elisions ('em). O(range). `text` is valid UTF-8, and range cuts no code point.
/// A mark whose neighbours leave both open (word"word) can do both, and a single right mark that may also be an
/// apostrophe (victims' ...) can close: the pairing decides. What can do neither is not returned.
[[nodiscard]] std::vector<mark> find_marks(std::string_view text, byte_span range, vocabulary const& words);

/// Bytes that the lexer visits for text[range], visits of the same byte counted again: for tests that it is linear.
[[nodiscard]] std::uint64_t lexing_steps(std::string_view text, byte_span range);

/// Bytes of a mark as it is written. A dash and a twin are whole marks.
[[nodiscard]] std::uint32_t length_of(glyph shape);

} // namespace inquit

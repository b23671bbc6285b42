// What stands beside a mark, and what it lets the mark be.
#pragma once

#include <cstdint>
#include <string_view>

namespace inquit {

/// Classes of neighbours: all that decides which way a straight mark faces.
enum class neighbour : std::uint8_t {
    edge,    ///< the begin or end of the range
    space,   ///< white space of any width, line ends included
    word,    ///< letters, digits, currency signs and whatever else words are made of
    opening, ///< ( [ { and the inverted Spanish marks
    closing, ///< ) ] }
    stop,    ///< . , ; : ! ? and the ellipsis
    dash,    ///< dashes, hyphens, slashes, bullets, asterisks, marks: says nothing of direction
};

/// The class of a code point; never edge.
[[nodiscard]] neighbour class_of(char32_t code_point);

/// What the two sides of a mark allow, whatever its glyph.
///   said "We        "We go" he        word"word        "12
///        ^ open          ^ close          ^ both
struct direction {
    bool can_open = false;
    bool can_close = false;
};

/// `beyond` is what follows `right`: a point before a word (".com") is no end of a sentence.
[[nodiscard]] direction direction_of(neighbour left, neighbour right, neighbour beyond);

} // namespace inquit

// Places in an open document as the protocol counts them, and as bytes.
#pragma once

#include "text/position_index.hpp"
#include "text/span.hpp"

#include <cstdint>
#include <string_view>
#include <vector>

namespace inquit::lsp {

/// What a client and the server agreed to count columns in.
enum class column_unit : std::uint8_t { utf16, utf8 };

/// 0-based. Lines end at LF, CR LF and CR.
struct text_position {
    std::uint32_t line = 0;
    std::uint32_t character = 0;
    friend auto operator<=>(text_position, text_position) = default;
};

/// Half open.
struct text_range {
    text_position start;
    text_position end;
    friend bool operator==(text_range, text_range) = default;
};

/// Where a position lies: an empty span; or the character that it cuts, between the two UTF-16 units of an emoji. In UTF-8 a position
/// within a character is its begin. A column behind the end of its line is the line's end, a line behind the last is the text's end.
/// text: valid UTF-8. O(text).
[[nodiscard]] byte_span place_of(std::string_view text, text_position at, column_unit unit);

/// From bytes back to positions. The text must be valid UTF-8 and outlive it.
class text_positions {
  public:
    text_positions(std::string_view text, column_unit unit);

    /// byte: in [0, size].
    [[nodiscard]] text_position of(std::uint32_t byte) const;
    [[nodiscard]] text_range of(byte_span span) const { return {of(span.begin), of(span.end)}; }

  private:
    column_unit unit_;
    position_index counted_;
    std::vector<std::uint32_t> line_begins_;
};

} // namespace inquit::lsp

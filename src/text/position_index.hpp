// Bytes to code points, lines, columns and UTF-16 units; built once per file, on demand.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace inquit {

struct line_column {
    std::uint32_t line = 1;   ///< 1-based; lines end at LF (CR LF is one end)
    std::uint32_t column = 1; ///< 1-based, in code points
    friend bool operator==(line_column, line_column) = default;
};

/// Answers in O(log n + stride) from a sample every 64 bytes.
/// The text must be valid UTF-8 and outlive the index. A byte order mark counts as a code
/// point, but takes no column: editors show none.
class position_index {
  public:
    explicit position_index(std::string_view utf8);

    /// byte offsets in [0, size]; an offset inside a code point counts as its begin.
    [[nodiscard]] std::uint32_t code_point(std::uint32_t byte) const;
    [[nodiscard]] std::uint32_t utf16(std::uint32_t byte) const;
    [[nodiscard]] line_column position(std::uint32_t byte) const;
    /// Where a code point begins; the text's end for those that it does not have.
    [[nodiscard]] std::uint32_t byte_of(std::uint32_t code_point) const;
    /// 1-based, in bytes of the line; a byte order mark counts.
    [[nodiscard]] std::uint32_t byte_column(std::uint32_t byte) const;

  private:
    struct sample {
        std::uint32_t code_points;
        std::uint32_t utf16;
    };
    [[nodiscard]] sample counts_before(std::uint32_t byte) const;

    std::string_view text_;
    std::vector<sample> samples_;
    std::vector<std::uint32_t> line_begins_;
};

} // namespace inquit

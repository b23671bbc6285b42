// From offsets of the text that the stages read back to offsets of the file on disk.
#pragma once

#include "text/span.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace inquit {

/// Piecewise map, made while a reader copies a file into text:
///
///     file  &quot;We go&quot;      (entity: 6 bytes)
///     text  "We go"                  (mark: 1 byte)
///
/// An identity map holds no piece. Lookup is O(log pieces).
class offset_map {
  public:
    /// The next `bytes` bytes of the file are copied as they are.
    void copy(std::uint32_t bytes);
    /// The next `file_bytes` bytes of the file stand as `text_bytes` bytes in the text (either may be 0).
    void replace(std::uint32_t file_bytes, std::uint32_t text_bytes);

    /// The bytes of the file that the text span stands for: skipped bytes (a soft hyphen, markup) at either
    /// end are outside, those within are inside; a span that cuts a replaced piece takes it whole.
    [[nodiscard]] byte_span to_file(byte_span text) const;

    /// Bytes of the file that stand otherwise in the text; what lies between two pieces is copied.
    struct piece {
        byte_span text;
        byte_span file;
    };
    [[nodiscard]] std::span<piece const> pieces() const { return pieces_; } ///< in order

  private:
    [[nodiscard]] piece
    last_piece(std::uint32_t text_offset) const; ///< that begins at or before it; else all 0
    [[nodiscard]] std::uint32_t file_begin(std::uint32_t text_offset) const;
    [[nodiscard]] std::uint32_t file_end(std::uint32_t text_end) const; ///< text_end > 0

    std::vector<piece> pieces_;
    std::uint32_t text_end_ = 0;
    std::uint32_t file_end_ = 0;
};

} // namespace inquit

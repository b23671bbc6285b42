// A stream's lines, one at a time.
#pragma once

#include "decode/byte_source.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace inquit {

/// Lines end at LF alone. No more than the longest line is held. `from` must outlive the reader.
class line_reader {
  public:
    explicit line_reader(byte_source& from) : from_{from} {}

    /// The next line without its LF, valid until the next call; nothing at the end. Behind a last LF there is no line.
    /// Errors: the source's, and too_large for a line from 2^32 - 1 bytes on.
    [[nodiscard]] result<std::optional<std::string_view>> next();

  private:
    byte_source& from_;
    std::string held_;
    std::size_t line_begin_ = 0; ///< of held_
    bool is_at_end_ = false;
};

} // namespace inquit

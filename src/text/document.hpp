// An immutable UTF-8 text. Every later stage keeps spans of it, never copies.
#pragma once

#include "text/error.hpp"
#include "text/span.hpp"

#include <string>
#include <string_view>

namespace inquit {

class document {
  public:
    document() = default;

    /// Takes valid UTF-8 only.
    /// Errors: invalid_utf8 with the offset of the first bad byte; too_large from 2^32 - 1 bytes on.
    [[nodiscard]] static result<document> from_utf8(std::string bytes);

    [[nodiscard]] std::string_view text() const { return bytes_; }
    [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(bytes_.size()); }
    /// span must lie within [0, size()].
    [[nodiscard]] std::string_view view(byte_span span) const {
        return std::string_view{bytes_}.substr(span.begin, span.size());
    }

  private:
    explicit document(std::string bytes) : bytes_{std::move(bytes)} {}
    std::string bytes_;
};

} // namespace inquit

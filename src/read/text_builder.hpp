// Text made piece by piece from a file that is no plain text, every byte accounted for.
#pragma once

#include "read/clean_text.hpp"
#include "text/span.hpp"

#include <cstdint>
#include <string_view>

namespace inquit {

/// What '&' means in the bytes that are copied.
enum class references : std::uint8_t {
    decoded, ///< "&quot;" is a mark
    literal, ///< it is what it is
};

/// For the readers of markup. Pieces must come in ascending order of the file; what lies between two pieces is dropped.
///
///     file  <p>We <em>never</em> agreed
///     text  We never agreed               copy({3, 6}), copy({10, 15}), copy({20, 27})
class text_builder {
  public:
    /// `file` must be valid UTF-8 below 4 GiB and outlive the builder.
    explicit text_builder(std::string_view file) : file_{file} {}

    /// Copies these bytes of the file, cleaned as `clean` does. `from` begins at or behind the end of the piece before.
    void copy(byte_span from, references found);
    /// These bytes of the file (perhaps none) stand as `words`, which are not cleaned: "<q>" as a mark, "<br>" as a space.
    void replace(byte_span from, std::string_view words);

    /// Bytes of text so far: where the next piece will stand.
    [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(made_.text.size()); }
    [[nodiscard]] std::string_view text() const { return made_.text; }
    /// Bytes of the file up to which all is settled.
    [[nodiscard]] std::uint32_t settled() const { return settled_; }

    [[nodiscard]] clean_text take() &&;

  private:
    void skip_to(std::uint32_t file_offset);

    std::string_view file_;
    std::uint32_t settled_ = 0;
    clean_text made_;
};

} // namespace inquit

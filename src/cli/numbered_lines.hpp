// The lines of an input of JSON lines, each with its number.
#pragma once

#include "cli/inputs.hpp"
#include "decode/lines.hpp"

#include <cstddef>
#include <memory>
#include <optional>
#include <string>

namespace inquit::cli {

struct numbered_line {
    std::size_t number = 0; ///< 1-based
    result<std::string> text;
};

/// Those that are not blank. No more than the longest line is held.
class numbered_lines {
  public:
    /// from: as the user knows it; open is taken. Both options are those of the run's reading.
    numbered_lines(input const& from, opened_input open, read_options const& options);

    /// The next line, or the error that ends them early; then nothing.
    [[nodiscard]] std::optional<numbered_line> next();

  private:
    [[nodiscard]] numbered_line failed(error_code code, std::string message);
    [[nodiscard]] std::optional<numbered_line> read_next();

    std::string name_;
    result<std::unique_ptr<byte_source>> bytes_;
    std::optional<line_reader> lines_;
    std::size_t number_ = 0;
    bool is_at_end_ = false;
};

/// What an article is called that stands in a line, where it has no name of its own: "feed.jsonl:7".
[[nodiscard]] std::string place_of(input const& from, std::size_t line);
/// The same as the user knows it.
[[nodiscard]] std::string shown_place_of(input const& from, std::size_t line);

} // namespace inquit::cli

// What an editor writes into an article to tell `inquit lint` that a finding is meant.
#pragma once

#include "text/span.hpp"

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace inquit {

enum class suppression_action : std::uint8_t {
    disable,           ///< from here on
    enable,            ///< ends that
    disable_next_line, ///< the next line that is not blank
    accept,            ///< this paragraph
};

///   <!-- inquit-disable-next-line sic, unbalanced: as he wrote it -->
///   ^span           ^action           ^rules           ^reason       ^
struct suppression_mark {
    byte_span span;
    suppression_action action{};
    std::vector<byte_span> rules; ///< as they are written; none: all rules
    byte_span reason;             ///< empty where none is given
};

/// Those in HTML comments of a file (Markdown has them too), ascending. Comments that say something else are passed over. O(file).
[[nodiscard]] std::vector<suppression_mark> find_commented_suppressions(std::string_view file);
/// Those in square brackets, ascending: "[inquit: ok sic]". O(file).
[[nodiscard]] std::vector<suppression_mark> find_bracketed_suppressions(std::string_view file);
/// Bytes of the one in square brackets at the begin of the text; 0: none stands there.
[[nodiscard]] std::size_t bracketed_suppression_length(std::string_view text);

} // namespace inquit

// What md4c may see of a file.
#pragma once

#include "text/span.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace inquit {

struct masked_file {
    std::string text;                            ///< as long as the file, with the same line ends
    std::vector<byte_span> tables;               ///< that pandoc drew with lines; blank in `text`
    std::optional<std::uint32_t> first_too_deep; ///< the first marker that stands beyond column 200
};

/// A copy of the file in which other bytes stand for what CommonMark does not know or md4c cannot bear, so that every offset of the
/// one is an offset of the other. In O(file):
///   - blanks for all before `begin`, for pandoc's fences (`::: note`) and for its drawn tables
///   - `.` for a marker of a quotation or list that opens beyond column 200: md4c's work for a blank line grows with the depth
///   - `;` for the colon of a footnote (`[^1]: ...`), which is text, and of a reference definition of more than two lines or 4,000
///     bytes: md4c's work for each use grows with its length
///   - `(` for brackets behind the thousandth line of a paragraph: md4c's work for each grows with the lines before it
[[nodiscard]] masked_file masked(std::string_view file, std::uint32_t begin);

} // namespace inquit

// Which bytes of the file a decoded text stands for.
#pragma once

#include "text/span.hpp"

#include <cstdint>
#include <string_view>
#include <vector>

namespace inquit {

enum class piece_kind : std::uint8_t {
    written, ///< the file's bytes are the words
    decoded, ///< "&ldquo;" for a mark, CR LF for a line feed
};

struct text_piece {
    byte_span place;        ///< of the file
    std::string_view words; ///< of the decoded text
    piece_kind kind{};
};

/// The parser tells what a text says and where it stands, not which reference is which character:
///
///     file      &ldquo;We</x> go&notit;     an end tag that the parser ignored, a reference without semicolon
///     decoded   "We go\u00ACit;                  decoded {0, 7}, written {7, 9}, written {13, 16}, decoded {16, 20}, written
///
/// Pieces ascend and their words are all of `decoded`. Where the two cannot be brought together, one piece.
[[nodiscard]] std::vector<text_piece> aligned_text(std::string_view file, byte_span place,
                                                   std::string_view decoded);

} // namespace inquit

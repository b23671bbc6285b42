// From the bytes of a file to an article, whatever its format, encoding and compression.
#pragma once

#include "decode/expand.hpp"
#include "formats/format.hpp"

#include <cstdint>
#include <string>

namespace inquit {

struct read_options {
    input_format format = input_format::automatic;
    std::string
        encoding; ///< of files without byte order mark, as iconv(3) names it; "": what they declare, else UTF-8
    std::uint64_t max_expanded = usual_expansion_limit; ///< bytes, of compressed files
};

/// Expands, decodes and reads. Offsets of records in bytes are those of the bytes that a compressed file expands to, in their own
/// encoding; of ninjs, those of the body's text. The hash is that of `bytes`, as they lie on disk.
/// Errors: those of expanded(), decoded() and the format's reader; unread_format for a format that is not read, and for JSON
/// lines, which are many articles (see read_json_line).
[[nodiscard]] result<article> read_article(std::string bytes, std::string path,
                                           read_options const& options = {});

} // namespace inquit

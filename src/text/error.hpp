// Errors as values. Bad prose is never an error: it gives diagnostics.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <tl/expected.hpp>

namespace inquit {

enum class error_code : std::uint8_t {
    not_found,     ///< the path names nothing
    not_readable,  ///< it is there and cannot be opened or read
    no_articles,   ///< a folder holds no file that inquit reads
    binary_file,   ///< NUL bytes or a known binary signature: not text
    invalid_utf8,  ///< `offset` is the first byte that is no UTF-8
    too_large,     ///< more bytes than 32-bit offsets can name
    not_writable,  ///< the output cannot be created, written or renamed
    edited_file,   ///< the output was edited by a person since inquit wrote it
    bad_option,    ///< options that contradict each other or mean nothing
    bad_archive,   ///< compressed data that is damaged or ends too soon
    too_expanded,  ///< compressed data that is larger than allowed
    bad_encoding,  ///< bytes that their encoding does not have, or an encoding that nobody knows
    malformed,     ///< JSON, XML or HTML that does not parse, or lacks what its format needs
    too_deep,      ///< markup that is nested or left open as no page needs it
    bad_index,     ///< an archive of articles that is none, of another version, damaged or cut short
    busy,          ///< another process is writing to it
    unread_format, ///< a format that inquit does not read, or not in this place
};

/// "not-found", "invalid-utf8", ...: stable names for programs.
[[nodiscard]] std::string_view name_of(error_code code);

struct error {
    error_code code{};
    std::string path;                    ///< file concerned; "" where there is none
    std::optional<std::uint64_t> offset; ///< byte offset in that file
    std::string message;                 ///< one sentence without path and final full stop
};

/// "articles/a.txt: byte 17 is not UTF-8": one line for a person.
[[nodiscard]] std::string describe(error const& failure);

template <class T>
using result = tl::expected<T, error>;

} // namespace inquit

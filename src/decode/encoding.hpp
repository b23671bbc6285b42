// From the bytes on disk to UTF-8, each character with the bytes that it was.
#pragma once

#include "text/error.hpp"
#include "text/offset_map.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace inquit {

struct decoded_text {
    std::string utf8;
    offset_map map; ///< utf8 -> bytes on disk; the identity where these are UTF-8 already
};

/// Turns bytes into UTF-8. Their encoding is the first of these that there is:
///   1. that of a byte order mark: UTF-8, UTF-16, UTF-32
///   2. `named`, "" for none: a name that iconv(3) knows
///   3. what HTML or XML say of themselves (see declared_encoding), unless the bytes are UTF-8 and more than ASCII: pages are often
///      saved with a declaration that no longer holds, and no text in another encoding is UTF-8 by accident
///   4. UTF-8
/// A byte order mark stays, as U+FEFF. Bytes that are UTF-8 are not checked here, nor copied.
///
///     disk  FF FE | 1C 20 | 3D D8 00 DE
///     utf8  EF BB BF | E2 80 9C | F0 9F 98 80
///
/// Errors: bad_encoding, with the offset on disk of the first byte that its encoding does not have; or without, for a name that
/// nobody knows; too_large.
[[nodiscard]] result<decoded_text> decoded(std::string bytes, std::string_view named);

/// Whether decoded() gives back these very bytes.
[[nodiscard]] bool stays_as_it_is(std::string_view bytes, std::string_view named);

/// Whether iconv(3) can read it.
[[nodiscard]] bool is_known_encoding(std::string_view name);
/// The usual names, for who misspelt one.
[[nodiscard]] std::span<std::string_view const> common_encodings();

} // namespace inquit

// What the stages ask of Unicode; utf8proc stays behind this header.
#pragma once

#include "text/error.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace inquit::unicode {

/// The byte is none that begins a code point of UTF-8.
[[nodiscard]] constexpr bool continues_code_point(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

struct decoded {
    char32_t code_point;
    std::uint32_t length; ///< bytes
};

/// The code point at `offset` of valid UTF-8; {0, 0} at the end.
[[nodiscard]] decoded decode(std::string_view text, std::size_t offset);
/// The code point that ends before `offset`; {0, 0} at the begin.
[[nodiscard]] decoded decode_before(std::string_view text, std::size_t offset);
/// Offset of the first byte that is no part of valid UTF-8 (surrogates and overlong forms are invalid).
[[nodiscard]] std::optional<std::size_t> first_invalid(std::string_view bytes);

void append(std::string& out, char32_t code_point);
[[nodiscard]] bool is_letter(char32_t code_point);
[[nodiscard]] bool is_upper(char32_t code_point); ///< upper or title case letter
[[nodiscard]] bool is_lower(char32_t code_point);
[[nodiscard]] bool is_digit(char32_t code_point);
[[nodiscard]] bool
is_space(char32_t code_point); ///< all of White_Space, NBSP and thin spaces included; also U+FEFF, U+200B

/// The span of `text` without white space at either end, as [begin, end) offsets.
[[nodiscard]] std::string_view trim(std::string_view text);
[[nodiscard]] std::string lower(std::string_view text);
[[nodiscard]] std::string upper(std::string_view text); ///< letter by letter: the sharp s stays
/// Canonical composition (NFC). Normalises keys; documents are never normalised. More than 30 combining marks in a row are
/// composed in pieces of 30, for O(text).
[[nodiscard]] std::string nfc(std::string_view text);
[[nodiscard]] std::size_t count_code_points(std::string_view text);

/// Nothing but its letters and digits: what is left when typography is taken away.
[[nodiscard]] std::string letters_and_digits(std::string_view text);

/// Cells of a terminal that it takes: 0 for combining marks, 2 for most of East Asia.
[[nodiscard]] std::uint32_t columns(char32_t code_point);
/// Would do something to a terminal rather than show: control characters, and those that turn the direction of writing.
[[nodiscard]] bool is_control(char32_t code_point);

} // namespace inquit::unicode

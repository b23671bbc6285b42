// HTML character references in plain text: feeds leave them behind.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace inquit {

struct character_reference {
    char32_t code_point = 0;
    std::uint32_t length = 0; ///< bytes of the reference as written
};

/// The reference at the begin of `text`, which begins with '&'; nothing where HTML would show the '&' itself:
///   &quot; &#8220; &#x201C; &#147 (Windows-1252) and, for the oldest names, &amp without semicolon
/// Left as they are: unknown names, NUL, surrogates, control characters, numbers past U+10FFFF, and a name without
/// semicolon before a letter, a digit or '=' ("?a=1&copy=2"). White space as number gives a space.
[[nodiscard]] std::optional<character_reference> reference_at(std::string_view text);

} // namespace inquit

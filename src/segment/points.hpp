// Characters that are points, dashes and apostrophes, whatever their shape.
#pragma once

namespace inquit {

constexpr bool is_apostrophe(char32_t c) { return c == U'\'' || c == 0x2019; }
constexpr bool is_dash(char32_t c) { return c == U'-' || (c >= 0x2010 && c <= 0x2015); }

/// ASCII stand-in for a punctuation character; 0 where the grammar has no use for it.
constexpr char point_of(char32_t c) {
    switch (c) {
    case U',':
    case U'.':
    case U';':
    case U':':
    case U'?':
    case U'!':
    case U'(':
    case U')':
    case U'[':
    case U']':
    case U'/':
    case U'&':
    case U'@':
    case U'#':
        return static_cast<char>(c);
    case 0x2026: // horizontal ellipsis
        return '.';
    default:
        return is_dash(c) ? '-' : '\0';
    }
}

} // namespace inquit

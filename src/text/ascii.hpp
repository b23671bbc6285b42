// Letters and digits of ASCII, whatever the locale.
#pragma once

namespace inquit {

constexpr bool is_ascii_letter(char byte) {
    return ('a' <= byte && byte <= 'z') || ('A' <= byte && byte <= 'Z');
}
constexpr bool is_ascii_digit(char byte) { return '0' <= byte && byte <= '9'; }
constexpr char ascii_lower(char byte) {
    return 'A' <= byte && byte <= 'Z' ? static_cast<char>(byte - 'A' + 'a') : byte;
}
constexpr bool is_ascii_alphanumeric(char byte) { return is_ascii_letter(byte) || is_ascii_digit(byte); }

} // namespace inquit

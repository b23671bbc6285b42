#include "markup/html_text.hpp"

#include "text/unicode.hpp"

namespace inquit {
namespace {

constexpr char32_t replacement = U'\uFFFD';

/// The last two of each plane, and 32 in between.
bool is_noncharacter(char32_t c) { return (c & 0xFFFEU) == 0xFFFEU || (c >= 0xFDD0 && c <= 0xFDEF); }

/// XML has no form feed, which HTML would take: so no page holds one.
bool is_html_character(char32_t c) {
    bool const is_control = c < 0x20 || (c >= 0x7F && c <= 0x9F);
    return c == U'\t' || c == U'\n' || (!is_control && !is_noncharacter(c));
}

} // namespace

std::string html_text(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        auto const next = unicode::decode(text, at);
        auto const end = at + next.length;
        bool const is_line_end = next.code_point == U'\r';
        if (is_line_end && end < text.size() && text[end] == '\n') {
            // The LF is next.
        } else if (is_line_end) {
            out += '\n';
        } else {
            unicode::append(out, is_html_character(next.code_point) ? next.code_point : replacement);
        }
        at = end;
    }
    return out;
}

} // namespace inquit

#include "text/xml_text.hpp"

#include "text/unicode.hpp"

namespace inquit {
namespace {

bool is_xml_character(char32_t c) {
    return c == U'\t' || c == U'\n' || c == U'\r' || (c >= 0x20 && c != 0xFFFE && c != 0xFFFF);
}

} // namespace

std::string xml_text(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        auto const next = unicode::decode(text, at);
        unicode::append(out, is_xml_character(next.code_point) ? next.code_point : U'\uFFFD');
        at += next.length;
    }
    return out;
}

} // namespace inquit

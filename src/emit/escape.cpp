#include "emit/escape.hpp"

#include "text/unicode.hpp"

#include <algorithm>
#include <cstdint>
#include <fmt/format.h>
#include <iterator>

namespace inquit {
namespace {

constexpr bool is_unsafe(char32_t code_point) {
    return (code_point >= 0x7F && code_point <= 0x9F) || code_point == 0x2028 || code_point == 0x2029
           || code_point == 0xFEFF || code_point == 0xFFFE || code_point == 0xFFFF
           || (code_point >= 0xFDD0 && code_point <= 0xFDEF);
}

/// DEL, and the first bytes of all other unsafe characters in UTF-8.
constexpr std::string_view first_bytes = "\x7F\xC2\xE2\xEF";

} // namespace

std::string with_unsafe_escaped(std::string_view json) {
    std::string out;
    out.reserve(json.size());
    std::size_t copied = 0;
    for (auto at = json.find_first_of(first_bytes); at != std::string_view::npos;
         at = json.find_first_of(first_bytes, at)) {
        auto const [code_point, length] = unicode::decode(json, at);
        if (is_unsafe(code_point)) {
            out.append(json.substr(copied, at - copied));
            fmt::format_to(std::back_inserter(out), "\\u{:04X}", static_cast<std::uint32_t>(code_point));
            copied = at + length;
        }
        at += std::max(length, 1U); // a file that someone else wrote may be no UTF-8
    }
    return out.append(json.substr(copied));
}

} // namespace inquit

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
constexpr bool may_begin_unsafe(char byte) {
    return byte == '\x7F' || byte == '\xC2' || byte == '\xE2' || byte == '\xEF';
}

std::size_t next_suspect(std::string_view json, std::size_t from) {
    constexpr std::size_t block = 32; // bytes that the compiler compares at once
    auto const has_none = [&json](std::size_t at) {
        unsigned char most = 0;
        for (std::size_t offset = 0; offset < block; ++offset) {
            most = std::max(most, static_cast<unsigned char>(json[at + offset]));
        }
        return most < 0x7F; // ASCII and no DEL
    };
    while (from + block <= json.size() && has_none(from)) {
        from += block;
    }
    auto const rest = json.substr(from);
    return from + static_cast<std::size_t>(std::ranges::find_if(rest, may_begin_unsafe) - rest.begin());
}

} // namespace

std::string with_unsafe_escaped(std::string_view json) {
    std::string out;
    out.reserve(json.size());
    std::size_t copied = 0;
    for (auto at = next_suspect(json, 0); at < json.size(); at = next_suspect(json, at)) {
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

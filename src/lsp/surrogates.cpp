#include "lsp/surrogates.hpp"

#include <algorithm>
#include <charconv>
#include <optional>

namespace inquit::lsp {
namespace {

constexpr std::size_t escape_size = 6; // \uD83D

/// The number of an escape \uXXXX that begins at `at`; nothing where none does.
std::optional<unsigned> escaped_unit(std::string_view json, std::size_t at) {
    auto const escape = json.substr(std::min(at, json.size()), escape_size);
    if (escape.size() < escape_size || !escape.starts_with("\\u")) {
        return std::nullopt;
    }
    unsigned unit = 0;
    auto const* const end = escape.data() + escape.size();
    auto const read = std::from_chars(escape.data() + 2, end, unit, 16);
    return read.ec == std::errc{} && read.ptr == end ? std::optional{unit} : std::nullopt;
}

bool is_high(std::optional<unsigned> unit) { return unit && 0xD800 <= *unit && *unit < 0xDC00; }
bool is_low(std::optional<unsigned> unit) { return unit && 0xDC00 <= *unit && *unit < 0xE000; }

} // namespace

std::string with_whole_surrogates(std::string json) {
    for (auto at = json.find('\\'); at != std::string::npos;) {
        auto const unit = escaped_unit(json, at);
        std::size_t size = unit ? escape_size : 2; // "\\" and "\n" are two bytes
        if (is_high(unit) && is_low(escaped_unit(json, at + escape_size))) {
            size += escape_size;
        } else if (is_high(unit) || is_low(unit)) {
            json.replace(at, escape_size, "\\uFFFD");
        }
        at = json.find('\\', at + size);
    }
    return json;
}

} // namespace inquit::lsp

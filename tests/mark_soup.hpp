// Random texts of marks, for properties that hold of any text.
#pragma once

#include "text/unicode.hpp"

#include <rapidcheck.h>

#include <string>
#include <string_view>
#include <vector>

namespace inquit::testing {

/// Marks of all scripts, and what stands beside them.
inline constexpr std::string_view soup_parts[] = {"\"",
                                                  "'",
                                                  "''",
                                                  "``",
                                                  "\xE2\x80\x9C",
                                                  "\xE2\x80\x9D",
                                                  "\xE2\x80\x9E",
                                                  "\xE2\x80\x9F",
                                                  "\xE2\x80\x98",
                                                  "\xE2\x80\x99",
                                                  "\xE2\x80\x9A",
                                                  "\xE2\x80\x9B",
                                                  "\xC2\xAB",
                                                  "\xC2\xBB",
                                                  "\xE2\x80\xB9",
                                                  "\xE2\x80\xBA",
                                                  "\xE3\x80\x8C",
                                                  "\xE3\x80\x8D",
                                                  "\xE3\x80\x8E",
                                                  "\xE3\x80\x8F",
                                                  "\xE2\x80\x94",
                                                  " \xE2\x80\x93 ",
                                                  "\xE2\x80\xA6",
                                                  "a",
                                                  "Go",
                                                  "s",
                                                  "em",
                                                  "n",
                                                  "90s",
                                                  "5",
                                                  "10",
                                                  " ",
                                                  " ",
                                                  " ",
                                                  "\xC2\xA0",
                                                  "\xE2\x80\x89",
                                                  ",",
                                                  ".",
                                                  "?",
                                                  "-",
                                                  "(",
                                                  ")",
                                                  "<a b=",
                                                  "<",
                                                  ">",
                                                  "dit-il",
                                                  "\xC3\xA9",
                                                  "\n"};

/// Valid UTF-8 of up to some hundred parts.
inline rc::Gen<std::string> mark_soup() {
    auto const parts = rc::gen::container<std::vector<std::string_view>>(
        rc::gen::elementOf(std::vector<std::string_view>(std::begin(soup_parts), std::end(soup_parts))));
    return rc::gen::map(parts, [](std::vector<std::string_view> const& chosen) {
        std::string text;
        for (auto const part : chosen) {
            text += part;
        }
        return text;
    });
}

/// Whether an offset cuts no code point.
inline bool is_boundary(std::string_view text, std::size_t offset) {
    return offset == text.size() || !unicode::continues_code_point(text[offset]);
}

} // namespace inquit::testing

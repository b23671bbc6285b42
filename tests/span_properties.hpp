// Where spans may lie, for the checks of stage_properties.hpp. Internal to them.
#pragma once

#include "attribute/attribute.hpp"
#include "text/unicode.hpp"

#include <algorithm>
#include <initializer_list>
#include <string_view>

namespace inquit::testing {

inline bool is_boundary(std::string_view text, std::size_t offset) {
    return offset == text.size() || (offset < text.size() && !unicode::continues_code_point(text[offset]));
}

inline bool is_within(std::string_view text, byte_span span) {
    return span.begin <= span.end && span.end <= text.size() && is_boundary(text, span.begin)
           && is_boundary(text, span.end);
}

/// Not empty, and in the text.
inline bool is_words(std::string_view text, byte_span span) { return !span.empty() && is_within(text, span); }

inline bool is_valid(mention const& m, std::string_view text) {
    return is_words(text, m.span) && is_words(text, m.head) && is_within(text, m.name)
           && is_within(text, m.role);
}

inline std::string_view first_of(std::initializer_list<std::string_view> broken) {
    for (auto const one : broken) {
        if (!one.empty()) {
            return one;
        }
    }
    return "";
}

} // namespace inquit::testing

// What holds for any input: the fuzz targets check it, and the sanitizers what they see.
#pragma once

#include "record/record.hpp"

#include <cstdio>
#include <cstdlib>
#include <string_view>

namespace inquit::fuzz {

/// Ends the run with a finding where a claim does not hold.
inline void require(bool claim, char const* words) {
    if (!claim) {
        std::fprintf(stderr, "does not hold: %s\n", words);
        std::abort();
    }
}

/// Is `offset` in the text, and not inside a code point?
[[nodiscard]] inline bool is_boundary(std::string_view text, std::size_t offset) {
    return offset <= text.size()
           && (offset == text.size() || (static_cast<unsigned char>(text[offset]) & 0xC0U) != 0x80U);
}

[[nodiscard]] inline bool cuts_no_code_point(std::string_view text, byte_span span) {
    return span.begin <= span.end && is_boundary(text, span.begin) && is_boundary(text, span.end);
}

[[nodiscard]] inline bool cuts_no_code_point(std::string_view text, offsets bytes) {
    return cuts_no_code_point(text, byte_span{bytes.first, bytes.second});
}

[[nodiscard]] inline std::string_view as_text(unsigned char const* data, std::size_t size) {
    return {reinterpret_cast<char const*>(data), size};
}

} // namespace inquit::fuzz

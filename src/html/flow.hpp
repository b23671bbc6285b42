// The words of a page in paragraphs, in the order in which they stand in the file.
#pragma once

#include "html/page.hpp"
#include "html/zones.hpp"
#include "read/clean_text.hpp"
#include "text/span.hpp"

#include <cstdint>
#include <string_view>
#include <vector>

namespace inquit {

struct html_paragraph {
    byte_span span;                      ///< of the text, without white space at either end
    std::uint32_t block = 0;             ///< the node that made it a paragraph
    std::uint32_t shown = 0;             ///< bytes without white space
    std::uint32_t linked = 0, dated = 0; ///< of them in links and in <time>
};

struct html_flow {
    clean_text content;
    std::vector<html_paragraph> paragraphs;
};

/// White space is collapsed as browsers do, preformatted text aside; <q> gives marks, <br> a space, and <br><br>, as blocks do, a
/// paragraph's end. Wrong nesting moves nothing: each byte of the file stands at most once, in the file's order.
[[nodiscard]] html_flow flow_of(std::string_view file, html_page const& page,
                                std::vector<html_place> const& places);

} // namespace inquit

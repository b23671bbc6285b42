// What the markup says of each part of an article.
#pragma once

#include "html/page.hpp"
#include "html/prose.hpp"
#include "read/article.hpp"

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace inquit {

/// Of a node.
struct html_place {
    bool is_read = false;
    bool is_preformatted = false;
    bool attributes = false; ///< who said a quotation: its <footer>, its <cite> at the end, its <figcaption>
    bool is_byline = false;
    bool is_linked = false;      ///< in a link to elsewhere
    bool is_dated = false;       ///< in <time>
    std::optional<zone> where;   ///< none: nothing is said, so the words tell
    std::uint32_t quotation = 0; ///< index of the block quotation or pull quote that it is in; 0: none
    std::uint32_t block = 0;     ///< the paragraph-making element that it is in
};

struct html_article {
    std::uint32_t root = 0;     ///< main content
    std::uint32_t headline = 0; ///< 0: none
};

/// The <h1> (or itemprop="headline", or what has the class of a headline) that says `title`, else the first <h1> of the main content,
/// else the last before it, else what has the class. Those that say the outlet's name do not count.
[[nodiscard]] std::uint32_t headline_of(html_page const& page, std::vector<bool> const& clutter,
                                        std::uint32_t root, std::string_view title, std::string_view outlet);

/// Read are the main content, the headline, and captions and standfirst between the two.
[[nodiscard]] std::vector<html_place> places_of(html_page const& page, std::vector<bool> const& clutter,
                                                prose_weights const& weights, html_article const& found);

} // namespace inquit

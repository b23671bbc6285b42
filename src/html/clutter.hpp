// What of a page is no part of any article: what no browser shows, and what stands beside the article.
#pragma once

#include "html/page.hpp"

#include <vector>

namespace inquit {

/// Of each node, whether it is left out: scripts, controls, hidden elements, navigation, comments, related links, tables of data.
/// What may be such by its name but holds much of the page's prose, or its article by its own words, stays.
[[nodiscard]] std::vector<bool> clutter_of(html_page const& page);

} // namespace inquit

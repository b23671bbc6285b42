// Which part of a page is its article.
#pragma once

#include "html/page.hpp"
#include "html/prose.hpp"

#include <cstdint>

namespace inquit {

/// The element that holds the article: what itself says so (itemprop="articleBody", <article>, <main>, role="main") and holds enough of the page's
/// prose, else the smallest one that holds nearly all of it.
[[nodiscard]] std::uint32_t main_content_of(html_page const& page, prose_weights const& weights);

} // namespace inquit

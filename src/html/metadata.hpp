// What a page says of its article outside the prose.
#pragma once

#include "html/page.hpp"
#include "read/article.hpp"

#include <string>
#include <vector>

namespace inquit {

struct page_metadata {
    metadata about;
    std::vector<std::string> mistakes; ///< of each JSON-LD script that does not parse, why
};

/// In this order, of each field the first that says anything: JSON-LD; <meta> (the order within: metadata.txt); <time datetime>, for `published`;
/// <link rel="canonical">; <title>, without the outlet behind it; <html lang>. Dates that are no ISO 8601 say nothing, nor do
/// authors that are addresses.
[[nodiscard]] page_metadata metadata_of(html_page const& page);

/// The text of the first <title>, without " | OUTLET" or " - OUTLET"; "" where there is none.
[[nodiscard]] std::string title_element(html_page const& page, std::string const& outlet);

} // namespace inquit

// What the names on a page mean: elements, words of class and id, types of JSON-LD; the rows are in names.txt.
#pragma once

#include <cstdint>
#include <string_view>

namespace inquit {

enum class name_use : std::uint8_t {
    hidden,            ///< element: no text of the page
    aside,             ///< element: beside the article, unless much of its prose is in it
    block,             ///< element: begins and ends a paragraph
    unnested,          ///< element: left open, it does not nest
    formatting,        ///< element: opened again in each paragraph until closed
    never_class,       ///< never the article's
    aside_class,       ///< beside the article, unless much of its prose is in it
    attribution_class, ///< who said the words of a block quotation
    byline_class,
    caption_class,
    credit_class,
    headline_class,
    highlight_class,
    pullquote_class,
    standfirst_class,
    article_type, ///< schema.org
};

[[nodiscard]] bool is_listed(name_use use, std::string_view name);

/// Some word, or run of up to three words, of a class or id attribute is listed: "article__pull-quote", "pullQuote" and
/// "pull_quote wide" are all "pull-quote".
[[nodiscard]] bool has_listed_word(name_use use, std::string_view class_names);

} // namespace inquit

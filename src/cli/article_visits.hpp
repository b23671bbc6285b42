// The articles of inputs one after another, those of JSON lines among them.
#pragma once

#include "cli/inputs.hpp"

#include <functional>
#include <string_view>

namespace inquit::cli {

struct article_visitor {
    std::function<void(article&&)> read;      ///< an article
    std::function<void(error const&)> failed; ///< one that cannot be read, with the path that the user knows
    std::function<bool(std::string_view)>
        wants; ///< asked, where the bytes are the words, before they are read: false passes them over; empty: all are read
    std::function<void(std::uint32_t)> at_line =
        {}; ///< told the line of JSON lines before the article that stands there
};

/// Reads all of one input.
void visit_articles(input const& from, read_options const& options, article_visitor const& visitor);
/// The same of one that was opened.
void visit_articles(input const& from, opened_input open, read_options const& options,
                    article_visitor const& visitor);

} // namespace inquit::cli

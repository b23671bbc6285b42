// The page that a report is: skeleton, style, script, and sections. Internal to report.
#pragma once

#include "markup/html_tree.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace inquit {

class report_page {
  public:
    /// A page with that heading, and a line below it.
    report_page(std::string_view heading, std::string_view summary);

    /// A new section, to which the list of sections links. id: unique in the page.
    [[nodiscard]] html_element section(std::string_view id, std::string_view heading);

    /// Ends with a line feed.
    [[nodiscard]] std::string text() const;

  private:
    html_tree tree_;
};

/// "1 quotation", "1,234 quotations"
[[nodiscard]] std::string counted(std::size_t count, std::string_view one, std::string_view many);
/// "1,234"
[[nodiscard]] std::string grouped(std::size_t count);

/// What may be wider than the page and is scrolled by itself, by keys too.
[[nodiscard]] html_element add_scrolling(html_element to, std::string_view label);

/// Words that a quotation or a name may have in any direction of writing: <bdi>.
void add_isolated(html_element to, std::string_view words);

struct filter_choice {
    std::string value; ///< a word of the items' data-item
    std::string label;
};

/// What the script hides items of a list by. An item has data-item, with the words that it is chosen by, and perhaps an element with data-key whose
/// text is searched.
struct page_filter {
    std::string list;                   ///< id of the element that holds the items
    std::string search;                 ///< label of the search field; "": none
    std::vector<filter_choice> boxes;   ///< each leaves only what has its word
    std::string choice;                 ///< label of the choice of one value
    std::vector<filter_choice> choices; ///< empty: no choice
};

/// A form that the script shows.
void add_filter(html_element to, page_filter const& filter);

} // namespace inquit

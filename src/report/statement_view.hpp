// The cross-outlet view: each statement a row, each outlet a column. Internal to report.
#pragma once

#include "compare/compared.hpp"
#include "markup/html_tree.hpp"
#include "report/page.hpp"

#include <functional>
#include <span>
#include <string>

namespace inquit {

struct statement_links {
    std::string original; ///< path of the article that has the right words; "": none
    std::function<std::string(printed_words const&)>
        href; ///< of the quotation in the page; "": it is not there
};

/// A section of the page: statements whose words differ first, those most alike before others. Where no outlet is known, each article is a column.
void add_statements(report_page& page, std::span<compared_statement const> all, statement_links const& links);

} // namespace inquit

// The page of an article, whatever the article holds: HTML that says what the records say, and links that lead somewhere.
#include "tests/fuzz/target.hpp"

#include "html/page.hpp"
#include "inquit.hpp"

#include <algorithm>
#include <set>
#include <string>

using namespace inquit;
using namespace inquit::testing;

namespace {

std::set<std::string> ids_in(html_page const& page) {
    std::set<std::string> out;
    for (auto const& each : page) {
        if (each.has_attribute("id")) {
            require(out.insert(std::string{each.attribute("id")}).second, "an id is one element's");
        }
    }
    return out;
}

std::ptrdiff_t count_of(html_page const& page, std::string_view element) {
    return std::ranges::count(page, element, &html_node::element);
}

void check_page(std::string const& html, std::size_t quotations) {
    auto const page = parsed_page(html);
    require(page.has_value(), "the page parses");
    auto const ids = ids_in(*page);
    for (auto const& each : *page) {
        auto const href = each.attribute("href");
        require(!href.starts_with('#') || ids.contains(std::string{href.substr(1)}), "a link leads to an id");
    }
    require(count_of(*page, "script") == 1 && count_of(*page, "style") == 1, "no element is an article's");
    for (std::size_t number = 1; number <= quotations; ++number) {
        auto const text = std::to_string(number);
        require(ids.contains("q" + text) && ids.contains("n" + text),
                "each quotation is marked and has a note");
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    auto const read = read_article(text_of(data, size), "a.txt");
    if (!read) {
        return 0;
    }
    auto const found = extract(*read);
    comparison statements;
    statements.add(*read, found.records);
    report page;
    page.add(reported(*read, found.records));
    check_page(page.html(statements.result()), found.records.size());
    return 0;
}

#include "cite/attribution_parts.hpp"
#include "cite/writers.hpp"
#include "markup/html_tree.hpp"

#include <algorithm>

namespace inquit::cite {
namespace {

/// What a page may link to: "javascript:" is an address too.
bool is_web_address(std::string_view url) {
    return url.starts_with("https://") || url.starts_with("http://");
}

void add_address(html_element to, std::string const& url) {
    if (is_web_address(url)) {
        to.add("a", url).attribute("href", url);
    } else {
        to.text(url);
    }
}

void add_caption(html_element caption, cited_source const& source, record const& made) {
    for (auto const& part : attribution_parts(source, made)) {
        switch (part.is) {
        case attribution_part::kind::words:
            caption.text(part.text);
            break;
        case attribution_part::kind::work:
            caption.add("cite", part.text);
            break;
        case attribution_part::kind::address:
            add_address(caption, part.text);
            break;
        }
    }
}

void add_quotation(html_element to, cited_source const& source, cited_quotation const& each) {
    auto figure = to.add("figure").attribute("id", each.key);
    auto quotation = figure.add("blockquote");
    auto const& about = source.source.about;
    if (about.url && is_web_address(*about.url)) {
        quotation.attribute("cite", *about.url);
    }
    std::string_view words = each.made->quote;
    while (!words.empty()) {
        auto const end = std::min(words.find('\n'), words.size());
        quotation.add("p", words.substr(0, end));
        words.remove_prefix(std::min(end + 1, words.size()));
    }
    add_caption(figure.add("figcaption"), source, *each.made);
    to.text("\n");
}

} // namespace

std::string html(std::span<cited_source const> all, citation_options const&) {
    html_tree page;
    for (auto const& source : all) {
        for (auto const& each : source.quotations) {
            add_quotation(page.root(), source, each);
        }
    }
    return page.text();
}

} // namespace inquit::cite

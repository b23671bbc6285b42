#include "report/page.hpp"

#include <fmt/format.h>

namespace inquit {
namespace {

constexpr std::string_view skeleton =
#include "page.html.inc"
    ;
constexpr std::string_view style =
#include "style.css.inc"
    ;
constexpr std::string_view script =
#include "filters.js.inc"
    ;

} // namespace

report_page::report_page(std::string_view heading, std::string_view summary)
    : tree_{std::move(html_tree::of_skeleton(skeleton)).value()} { // the tests read the skeleton too
    tree_.with_id("title").text(heading);
    tree_.with_id("heading").text(heading);
    tree_.with_id("summary").text(summary);
    tree_.with_id("style").code(style);
    tree_.with_id("script").code(script);
}

html_element report_page::section(std::string_view id, std::string_view heading) {
    auto link = tree_.with_id("sections").add("li").add("a", heading);
    link.attribute("href", fmt::format("#{}", id));
    auto out = tree_.with_id("content").add("section").attribute("id", id);
    auto const heading_id = fmt::format("{}-heading", id);
    out.attribute("aria-labelledby", heading_id);
    out.add("h2", heading).attribute("id", heading_id);
    return out;
}

std::string report_page::text() const { return tree_.text() + '\n'; }

std::string grouped(std::size_t count) {
    auto out = fmt::format("{}", count);
    constexpr std::size_t group = 3;
    for (auto at = out.size(); at > group; at -= group) {
        out.insert(at - group, ",");
    }
    return out;
}

std::string counted(std::size_t count, std::string_view one, std::string_view many) {
    return fmt::format("{} {}", grouped(count), count == 1 ? one : many);
}

html_element add_scrolling(html_element to, std::string_view label) {
    auto out = to.add("section").attribute("class", "scroll").attribute("tabindex", "0");
    return out.attribute("aria-label", label);
}

void add_isolated(html_element to, std::string_view words) { to.add("bdi", words); }

void add_filter(html_element to, page_filter const& filter) {
    auto form = to.add("form").attribute("class", "filter").attribute("data-of", filter.list);
    form.attribute("hidden");
    if (!filter.search.empty()) {
        auto label = form.add("label", filter.search + " ");
        label.add("input").attribute("type", "search");
    }
    if (!filter.choices.empty()) {
        auto label = form.add("label", filter.choice + " ");
        auto select = label.add("select");
        select.add("option", "all").attribute("value", "");
        for (auto const& each : filter.choices) {
            select.add("option", each.label).attribute("value", each.value);
        }
    }
    for (auto const& each : filter.boxes) {
        auto label = form.add("label");
        label.add("input").attribute("type", "checkbox").attribute("value", each.value);
        label.text(" " + each.label);
    }
    form.add("output");
}

} // namespace inquit

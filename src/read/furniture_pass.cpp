// Lines that are furniture by themselves, and what they tell about the article.
#include "read/layout.hpp"
#include "text/unicode.hpp"

namespace inquit {
namespace {

/// Where bare dates and kickers are furniture: in a timeline or as a cross heading they are not.
constexpr std::size_t head_parts = 8;
constexpr std::size_t tail_parts = 3;

void keep_first(std::optional<std::string>& field, std::string const& value) {
    if (!field && !value.empty()) {
        field = value;
    }
}

void keep_metadata(metadata& about, furniture_line const& line) {
    keep_first(about.published, line.published);
    keep_first(about.updated, line.updated);
    keep_first(about.outlet, line.outlet);
    keep_first(about.agency, line.agency);
    if (about.authors.empty()) {
        about.authors = line.authors;
    }
}

/// A date without label, or a kicker, in the middle of the text.
bool needs_edge(furniture_line const& line, std::string_view words) {
    auto const is_bare_date =
        line.kind == furniture_kind::date && !unicode::is_letter(unicode::decode(words, 0).code_point);
    return line.kind == furniture_kind::kicker || (is_bare_date && !line.published.empty());
}

void strip_header_date(layout& page) {
    if (page.parts.empty()) {
        return;
    }
    auto& first = page.parts.front();
    if (auto const header = header_date_of(page.words(first))) {
        keep_first(page.about.published, header->date);
        page.strip_front(first, header->length);
        if (first.prose.empty()) {
            layout::settle(first, zone::furniture);
        }
    }
}

void settle_line(layout& page, std::size_t i) {
    auto& one = page.parts[i];
    auto const words = page.words(one);
    auto const line = furniture_of(words);
    auto const is_at_edge = i < head_parts || i + tail_parts >= page.parts.size();
    if (!line || (!is_at_edge && needs_edge(*line, words))) {
        return;
    }
    one.furniture = line->kind;
    layout::settle(one, zone::furniture);
    keep_metadata(page.about, *line);
}

/// The bullets behind "Story highlights".
void settle_highlights(layout& page, std::size_t label) {
    for (auto i = label + 1; i < page.parts.size(); ++i) {
        auto& one = page.parts[i];
        auto const bullet = bullet_length(page.words(one), bullets::dashes);
        if (bullet == 0 || one.settled) {
            return;
        }
        page.strip_front(one, bullet);
        layout::settle(one, one.prose.empty() ? zone::furniture : zone::highlight);
    }
}

/// "The Tarrenmouth Courier" right below a byline.
void settle_outlet_line(layout& page, std::size_t i) {
    auto& one = page.parts[i];
    auto const follows_byline =
        i > 0 && page.parts[i - 1].furniture == furniture_kind::byline && !one.lines.after_blank;
    if (follows_byline && !one.settled && may_name_outlet(page.words(one))) {
        keep_first(page.about.outlet, std::string{page.words(one)});
        layout::settle(one, zone::furniture);
    }
}

} // namespace

void settle_furniture(layout& page) {
    strip_header_date(page);
    for (std::size_t i = 0; i < page.parts.size(); ++i) {
        if (!page.parts[i].settled) {
            settle_line(page, i);
            settle_outlet_line(page, i);
        }
        if (page.parts[i].furniture == furniture_kind::highlights_label) {
            settle_highlights(page, i);
        }
    }
}

} // namespace inquit

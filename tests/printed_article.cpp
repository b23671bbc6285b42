#include "tests/printed_article.hpp"

#include <optional>

namespace inquit::testing {

namespace {

void append_field(std::string& out, std::string_view name, std::optional<std::string> const& value) {
    if (value) {
        out += std::string{name} + ": " + *value + '\n';
    }
}

std::string described(block const& one, article const& whole) {
    auto out = std::string{name_of(one.where)};
    if (one.repeated) {
        out += " (repeated)";
    }
    if (one.goes_on) {
        out += " (goes on)";
    }
    if (one.speaker) {
        out += " <" + std::string{whole.text.view(*one.speaker)} + '>';
    }
    if (one.at) {
        out += " @" + *one.at;
    }
    for (auto const& pulled : one.pulled) {
        out += " (pulled: " + std::string{whole.text.view(pulled)} + ')';
    }
    out += ": ";
    for (char const c : whole.text.view(one.span)) {
        out += c == '\n' ? " / " : std::string{c};
    }
    return out + '\n';
}

} // namespace

std::string printed_article(article const& whole) {
    std::string out;
    append_field(out, "title", whole.about.title);
    append_field(out, "outlet", whole.about.outlet);
    append_field(out, "agency", whole.about.agency);
    append_field(out, "url", whole.about.url);
    append_field(out, "published", whole.about.published);
    append_field(out, "updated", whole.about.updated);
    append_field(out, "place", whole.about.place);
    for (auto const& author : whole.about.authors) {
        append_field(out, "author", author);
    }
    for (auto const& one : whole.blocks) {
        out += described(one, whole);
    }
    for (auto const& noticed : whole.diagnostics) {
        append_field(out, "diagnostic", noticed.code + ": " + noticed.message);
    }
    return out.empty() ? out : out.substr(0, out.size() - 1);
}

} // namespace inquit::testing

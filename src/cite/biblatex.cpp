#include "cite/bib_entry.hpp"
#include "cite/rows.hpp"
#include "cite/writers.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <iterator>

namespace inquit::cite {
namespace {

constexpr cite_row languages[] = {
#include "babel_languages.inc"
};

constexpr std::size_t code_length = 2;

/// "english" of "en" and "en-GB"; "" of those that are not listed.
std::string_view babel_name(std::string_view language) {
    auto const found = std::ranges::find(languages, language.substr(0, code_length), &cite_row::left);
    bool const is_code = language.size() == code_length || language.substr(0, code_length + 1).ends_with('-');
    return is_code && found != std::end(languages) ? found->right : std::string_view{};
}

/// Of whom the particle stays with the family name: an option of the whole entry.
bool keeps_particles(std::vector<bibliographic_name> const& names) {
    bool const has_dropped =
        std::ranges::any_of(names, [](auto const& each) { return !each.dropped_particle.empty(); });
    return !has_dropped
           && std::ranges::any_of(names, [](auto const& each) { return !each.kept_particle.empty(); });
}

/// An article wants an author; what has none, and a URL, is @online, else @misc, and the outlet an organisation.
std::string_view type_of(bibliography_entry const& from) {
    bool const is_article = from.is == bibliography_entry::kind::news && !from.authors.empty();
    return is_article ? "article" : !from.url.empty() ? "online" : "misc";
}

std::string entry(bibliography_entry const& from) {
    auto const type = type_of(from);
    bool const is_article = type == "article";
    bib_entry_writer out{type, from.key, latex_letters::utf8};
    out.field("ids", fmt::format("{}", fmt::join(from.other_keys, ",")));
    out.field("options", keeps_particles(from.authors) ? "useprefix=true" : "");
    out.names("author", from.authors);
    out.fixed_words("title", from.title);
    out.fixed_words(is_article ? "journaltitle" : "organization", from.outlet);
    out.field("entrysubtype", is_article ? "newspaper" : "");
    out.field("date", iso_date(from.published));
    out.url("url", from.url);
    out.field("urldate", from.url.empty() ? std::string{} : iso_date(from.accessed));
    out.field("addendum", from.archive_url.empty()
                              ? std::string{}
                              : fmt::format("Archived at \\url{{{}}}", url_in_latex(from.archive_url)));
    out.field("langid", babel_name(from.language));
    out.words("annotation", fmt::format("{}", fmt::join(from.notes, "\n")));
    return std::move(out).take();
}

} // namespace

std::string biblatex(std::span<cited_source const> all, citation_options const&) {
    std::string out;
    for (auto const& each : all) {
        out += (out.empty() ? "" : "\n") + entry(bibliography_entry_of(each));
    }
    return out;
}

} // namespace inquit::cite

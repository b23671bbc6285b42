#include "cite/ap_date.hpp"
#include "cite/bib_entry.hpp"
#include "cite/writers.hpp"
#include "text/unicode.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace inquit::cite {
namespace {

/// What the first styles want of @article: author, title, journal, year. Others ask for less.
std::string_view type_of(bibliography_entry const& from) {
    return from.is == bibliography_entry::kind::news && !from.authors.empty() ? "article" : "misc";
}

/// "apr": each style of BibTeX has its own word for it.
std::string month_string(std::uint32_t month) {
    constexpr std::size_t letters = 3;
    return unicode::lower(ap_month(month).alone.substr(0, letters));
}

std::string entry(bibliography_entry const& from) {
    auto const type = type_of(from);
    auto const& date = from.published;
    bib_entry_writer out{type, from.key, latex_letters::ascii};
    out.names("author", from.authors);
    out.fixed_words("title", from.title);
    out.fixed_words(type == "article" ? "journal" : "howpublished", from.outlet);
    out.field("year", date.empty() ? std::string{} : fmt::format("{:04}", date.front()));
    out.name("month", date.size() < 2 ? std::string{} : month_string(date[1]));
    out.field("day", date.size() < 3 ? std::string{} : fmt::format("{}", date[2]));
    out.url("url", from.url);
    out.field("urldate", from.url.empty() ? std::string{} : iso_date(from.accessed));
    out.field("note", from.archive_url.empty()
                          ? std::string{}
                          : fmt::format("Archived at \\url{{{}}}", url_in_latex(from.archive_url)));
    out.words("annote", fmt::format("{}", fmt::join(from.notes, "\n")));
    return std::move(out).take();
}

} // namespace

std::string bibtex(std::span<cited_source const> all, citation_options const&) {
    std::string out;
    for (auto const& each : all) {
        out += (out.empty() ? "" : "\n") + entry(bibliography_entry_of(each));
    }
    return out;
}

} // namespace inquit::cite

#include "cite/citation_format.hpp"

#include "cite/writers.hpp"

#include <algorithm>

namespace inquit {
namespace {

constexpr citation_format formats[] = {
    {"csl-json", "CSL's items as JSON: Zotero, pandoc, citeproc", cite::csl_json},
    {"csl-yaml", "the same as YAML, for pandoc", cite::csl_yaml},
    {"biblatex", "LaTeX with biber", cite::biblatex},
    {"bibtex", "LaTeX with BibTeX", cite::bibtex},
    {"ris", "reference managers", cite::ris},
    {"ap", "a sentence of attribution for each quotation", cite::ap},
    {"w3c", "Web Annotations (JSON-LD)", cite::w3c},
    {"hypothesis", "annotations that Hypothesis imports", cite::hypothesis},
    {"schema-org", "Quotation, and drafts of ClaimReview (JSON-LD)", cite::schema_org},
    {"tei", "TEI P5: said and cit", cite::tei},
    {"markdown", "block quotations with footnotes", cite::markdown},
    {"html", "blockquote and figcaption", cite::html},
    {"csv", "the records as a table", cite::csv},
};

} // namespace

std::span<citation_format const> citation_formats() { return formats; }

citation_format const* citation_format_named(std::string_view name) {
    auto const found = std::ranges::find(formats, name, &citation_format::name);
    return found == std::end(formats) ? nullptr : &*found;
}

} // namespace inquit

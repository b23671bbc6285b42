// The writers of citation_formats(), each in the file of its name. What is unknown is left out.
#pragma once

#include "cite/citation_format.hpp"

namespace inquit::cite {

/// A sentence of attribution for each quotation, as the AP's stylebook wants marks, points and dates.
[[nodiscard]] std::string ap(std::span<cited_source const> all, citation_options const& options);
/// UTF-8, with the entry's `ids` for the quotations' keys.
[[nodiscard]] std::string biblatex(std::span<cited_source const> all, citation_options const& options);
/// Entries that the first styles of BibTeX know, accents as LaTeX's commands.
[[nodiscard]] std::string bibtex(std::span<cited_source const> all, citation_options const& options);
[[nodiscard]] std::string csl_json(std::span<cited_source const> all, citation_options const& options);
/// A mapping `references` for pandoc, its strings as Markdown.
[[nodiscard]] std::string csl_yaml(std::span<cited_source const> all, citation_options const& options);
/// Lines end in CR LF.
[[nodiscard]] std::string ris(std::span<cited_source const> all, citation_options const& options);
/// An AnnotationCollection of W3C's Web Annotation Data Model, as JSON-LD.
[[nodiscard]] std::string w3c(std::span<cited_source const> all, citation_options const& options);
/// What Hypothesis exports and imports.
[[nodiscard]] std::string hypothesis(std::span<cited_source const> all, citation_options const& options);
/// A graph of JSON-LD: articles, quotations, and a draft of a ClaimReview for each record that a person approved or corrected.
[[nodiscard]] std::string schema_org(std::span<cited_source const> all, citation_options const& options);
/// A document of TEI P5.
[[nodiscard]] std::string tei(std::span<cited_source const> all, citation_options const& options);
/// Block quotations with footnotes: CommonMark, and pandoc's.
[[nodiscard]] std::string markdown(std::span<cited_source const> all, citation_options const& options);
/// A fragment: a figure for each quotation.
[[nodiscard]] std::string html(std::span<cited_source const> all, citation_options const& options);
/// The records; see emit/csv.hpp.
[[nodiscard]] std::string csv(std::span<cited_source const> all, citation_options const& options);

} // namespace inquit::cite

// inquit finds every quotation in news text and says who said it.
//
//     auto const article = inquit::read_article(bytes, "articles/a.txt");
//     if (!article) { // bad input is a value: its code, offset and message
//         std::cerr << inquit::describe(article.error()) << '\n';
//         return 2;
//     }
//     auto const found = inquit::extract(*article);
//     for (auto const& record : found.records) {
//         std::cout << record.speaker.name.value_or("unknown") << ": " << record.quote << '\n';
//         std::cout << inquit::yaml_document(record); // or json_line(record)
//     }
//     for (auto const& why : inquit::explain(*article)) { // the candidates for each quotation, best first
//         std::cout << inquit::json_line(why);
//     }
//
// Link the CMake target inquit::inquit. Nothing here throws, lack of memory aside.
#pragma once

#include "archive/archive_reader.hpp"    // archive_reader
#include "archive/archive_writer.hpp"    // archive_writer
#include "attribute/reported_speech.hpp" // reported_speech
#include "captions/read_captions.hpp"    // read_subrip, read_webvtt
#include "check/check.hpp"               // checker, reference_of
#include "check/checked_text.hpp"        // checked_text, summary_text
#include "cite/citation_format.hpp"      // citation_formats
#include "cite/cited_source.hpp"         // cited_sources
#include "cite/exported_references.hpp"  // read_csl_json, read_biblatex, read_ris
#include "cite/source_completion.hpp"    // source_completion
#include "compare/compare.hpp"           // comparison
#include "compare/compared_text.hpp"     // compared_text, summary_text
#include "compare/fingerprints.hpp"      // fingerprints_of
#include "emit/csv.hpp"                  // csv_header, csv_row
#include "emit/emit.hpp"                 // yaml_document, json_line
#include "emit/lint_formats.hpp"         // sarif_document, reviewdog_line, github_annotations
#include "emit/written.hpp"              // sealed_yaml, seal_of, records_in_yaml, records_in_json_lines
#include "explain/explain.hpp"           // explain
#include "explain/explained_text.hpp"    // explained_text
#include "formats/json_lines.hpp"        // read_json_line
#include "formats/read_article.hpp"      // read_article
#include "html/html.hpp"                 // read_html
#include "lint/lint.hpp"                 // lint
#include "markdown/read_markdown.hpp"    // read_markdown
#include "read/read.hpp"                 // read_plain, read_bytes
#include "record/record.hpp"             // record
#include "record_file/read_records.hpp"  // read_records
#include "report/report.hpp"             // reported, report, compared_html, checked_html

#include "grammar/lexicon/user_words.hpp" // parsed_user_source, extended_vocabulary
#include "grammar/vocabulary.hpp"         // vocabulary

#include <span>
#include <string_view>
#include <vector>

namespace inquit {

/// "0.1.0"
[[nodiscard]] std::string_view version();

struct extraction {
    std::vector<record> records;         ///< of all kinds, in text order
    std::vector<diagnostic> diagnostics; ///< by span
};

/// Runs all stages over one article. The same article and words give the same records.
/// words: the compiled-in lexicon unless told; a vocabulary may serve any number of threads.
[[nodiscard]] extraction extract(article const& source, vocabulary const& words = {},
                                 reported_speech wanted = reported_speech::in_marks);

/// As make_records_of() has them: who says what stands in `places` of the article's text, as extract() would say.
/// paired: of pair_marks(), with the same words.
[[nodiscard]] std::vector<record> extract_at(std::span<byte_span const> places, article const& source,
                                             pairing const& paired, vocabulary const& words = {},
                                             reported_speech wanted = reported_speech::in_marks);

} // namespace inquit

// What holds of every stage's results whatever the text, for property tests and fuzz targets. Each function returns the
// first property that is broken, in words; "" if all hold. Pairing has its own header, pairing_properties.hpp.
#pragma once

#include "attribute/attribute.hpp"
#include "attribute/paragraph.hpp"
#include "lint/finding.hpp"
#include "record/record.hpp"
#include "resolve/resolved_source.hpp"

#include <span>
#include <string_view>

namespace inquit::testing {

/// Blocks ascend, are disjoint, not empty and without white space at their edges; labels lie in the text; no span cuts a code
/// point; every block has its place in the file.
[[nodiscard]] std::string_view broken_article(article const& read);

/// Tokens ascend and are disjoint, nothing but white space stands between them, and opaque spans are tokens; sentences hold
/// every token once, in order.
[[nodiscard]] std::string_view broken_segments(std::string_view text, byte_span range,
                                               std::span<opaque_span const> opaque,
                                               std::span<token const> tokens,
                                               std::span<token_range const> sentences);

/// Noun phrases ascend and are disjoint, within their tokens, with owners before them; chunks hold every token once; every
/// verb is in one clause, and subjects are nouns; what the frame rules find are chunks that can be a source.
[[nodiscard]] std::string_view broken_sentence(std::string_view text, sentence const& read);

/// Every quotation of depth 0 is in one statement, no quotation in two; statements stand in text order; `within` is the
/// statement around; every span lies in the text.
[[nodiscard]] std::string_view broken_attribution(article const& source, pairing const& paired,
                                                  attribution_result const& found);

/// One source a statement; a name is never empty, and only what is unknown has none.
[[nodiscard]] std::string_view broken_sources(attribution_result const& found,
                                              std::span<resolved_source const> sources);

enum class file_form : std::uint8_t { text, markup /**< has tags between the words */ };

/// Ids are unique; parts ascend within the file and hold the quoted words, markup, invisible characters and white space
/// aside; `within` names the record whose parts are around.
[[nodiscard]] std::string_view broken_records(article const& source, std::span<record const> records,
                                              file_form form = file_form::text);

/// It has a rule, a level and a message on one line; words that lie in the file and cut no code point; a fix that ascends.
[[nodiscard]] std::string_view broken_finding(article const& source, finding const& found);

} // namespace inquit::testing

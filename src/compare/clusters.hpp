// Which quotations are the same statement.
#pragma once

#include "check/match.hpp"
#include "check/speakers.hpp"
#include "record/record.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace inquit {

/// A quotation of an article, as it is compared.
struct printed_quotation {
    std::uint32_t article = 0;
    std::uint32_t source = 0; ///< of what `words` are spans of: an article's text, or a record's
    quotation_kind kind = quotation_kind::direct;
    quoted_text words;
    std::string text;
    std::string id;
    offsets chars;
    line_column start;
    named_speaker by; ///< nobody where the article names nobody
};

/// Words that two quotations share, each having others beside them, to be one statement.
inline constexpr std::uint32_t shortest_overlap = 8;

/// Indices of quotations: each list the wordings of one statement from two articles or more. Two quotations are one statement if the
/// shorter stands in the longer, word for word or nearly so; short ones only if the same is said to speak:
///   impossible                 It is impossible for us to agree       one speaker, no word of the closed classes alone
///   utterly unacceptable       absolutely unacceptable                one speaker, and the last word
/// What is shorter than shortest_overlap brings no two statements together: it goes with one of them, of its own speaker if there is one.
/// In text order.
[[nodiscard]] std::vector<std::vector<std::uint32_t>>
statements_among(std::span<printed_quotation const> quotations);

} // namespace inquit

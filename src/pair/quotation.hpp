// Marks to quotations.
#pragma once

#include "grammar/marks.hpp"
#include "read/article.hpp"

#include <cstdint>
#include <optional>
#include <vector>

namespace inquit {

enum class quotation_form : std::uint8_t {
    marked,   ///< between marks
    dialogue, ///< after a dash at the begin of a line; the reporter's insertion is outside the content
    block,    ///< a block quotation
};

/// One quotation as the marks give it.
///   "We go," she said, "now."      two quotations; that they are one statement is decided later
///   ^outer  ^                      outer = [begin, end) with its marks
///    ^content^                     content: without marks and edge white space; one span a paragraph
struct quotation {
    byte_span outer;
    std::vector<byte_span> content; ///< never empty; ascending; all within outer
    quotation_form form = quotation_form::marked;
    glyph opened_by{};
    std::uint32_t first_block = 0; ///< index into article::blocks
    std::uint32_t last_block = 0;
    std::uint32_t depth = 0;             ///< 0: in the reporter's text
    std::optional<std::uint32_t> parent; ///< index of the quotation whose words contain this one
    bool unclosed = false;               ///< ended by its paragraph, not by a mark
};

struct pairing {
    std::vector<quotation> quotations;   ///< by outer.begin ascending, parents before children
    std::vector<diagnostic> diagnostics; ///< by span; at most one of a code for each block
    std::uint64_t steps = 0; ///< work done, in marks looked at and openers left: for tests that it is linear
};

/// Pairs the marks of all blocks that are not furniture; one pass with a delimiter stack, O(marks).
/// Spans nest or are disjoint. An opener unclosed at a paragraph's end continues if the next paragraph opens with the
/// same glyph; otherwise it becomes a diagnostic and costs at most its own paragraph.
[[nodiscard]] pairing pair_marks(article const& source, vocabulary const& words = {});

} // namespace inquit

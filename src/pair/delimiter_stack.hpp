// The delimiter stack: marks of one flow of paragraphs to quotations.
#pragma once

#include "pair/matching.hpp"
#include "pair/quotation.hpp"

#include <array>
#include <span>
#include <string_view>
#include <vector>

namespace inquit {

/// Paragraphs that one quotation may run through: all of the body, one block quotation, one turn, one caption.
struct section {
    byte_span span; ///< a block, or the part of it that is read by itself
    std::uint32_t block = 0;
    std::vector<mark> marks; ///< of span
};

/// Whether U+2019 before a word opens (Swedish, Finnish) or is an apostrophe.
enum class right_single_habit : std::uint8_t { apostrophe, opens };

/// What pairing leaves behind; quotations by outer.begin within a flow.
struct ledger {
    std::vector<quotation> quotations;
    std::vector<diagnostic> diagnostics;
    std::uint64_t steps = 0;
};

/// Pairs the marks of `flow`, section after section, and adds what it finds to `out`. O(marks): every mark is looked at
/// three times at most, every opener is pushed once and popped once, and no search walks the stack.
///
///     "A 'b' c      opener unclosed: goes on if the next section begins with the same glyph
///     "d," he said
void pair_flow(std::string_view text, std::span<section const> flow, right_single_habit habit, ledger& out);

} // namespace inquit

// Sieves across sentences: a quotation without inquit of its own inherits from what stands before it.
#pragma once

#include "attribute/draft.hpp"
#include "attribute/paragraph.hpp"

#include <span>
#include <string_view>

namespace inquit {

/// Adds candidates from outside the quotation's own sentence to those in it, and chooses, in text order:
///   a neighbour in the same sentence           "Q1" and "Q2," she said
///   the sentence or paragraph before           Trump fired back. "Q"
///   the quotation before (continuation)        "Q1," she said. "Q2"
///   the line below that signs it               "Q" / - Ella Kesaeva
///   the other speaker of a dialogue (alternation)
/// Drafts ascend. Nothing reaches further back than a few paragraphs.
void choose_sources(std::string_view text, std::span<paragraph const> paragraphs, std::span<draft> drafts,
                    tracing trace);

} // namespace inquit

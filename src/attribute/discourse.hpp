// Sieves across sentences: a quotation without inquit of its own inherits from what stands before it.
#pragma once

#include "attribute/candidate.hpp"
#include "attribute/sieves.hpp"
#include "read/article.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace inquit {

/// A quotation on its way to a statement.
struct draft {
    std::uint32_t quotation = 0;
    std::uint32_t paragraph = 0; ///< where it begins; indices into the paragraphs, their sentences and chunks
    std::uint32_t sentence = 0;
    std::uint32_t chunk = 0;
    std::uint32_t last_paragraph = 0; ///< where it ends
    zone where{};
    quotation_shape shape;
    candidate_list candidates;
    std::optional<decision> decided; ///< by the best candidate
    double probability = 0;          ///< of the best candidate
    bool settled =
        false; ///< nobody is named and nobody may be guessed: a "Q" of an interview, "he was asked"
};

/// Adds candidates from outside the quotation's own sentence to those in it, and chooses, in text order:
///   a neighbour in the same sentence           "Q1" and "Q2," she said
///   the sentence or paragraph before           Trump fired back. "Q"
///   the quotation before (continuation)        "Q1," she said. "Q2"
///   the other speaker of a dialogue (alternation)
/// Drafts ascend. Nothing reaches further back than a few paragraphs.
void choose_sources(std::string_view text, std::span<paragraph const> paragraphs, std::span<draft> drafts,
                    tracing trace);

} // namespace inquit

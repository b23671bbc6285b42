// A quotation on its way to a statement.
#pragma once

#include "attribute/candidate.hpp"
#include "attribute/shape.hpp"
#include "read/article.hpp"

#include <cstdint>
#include <optional>

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
        false;          ///< by what stands around it; without `decided` nobody may be guessed: "he was asked"
    bool title = false; ///< settled because something is called so
};

} // namespace inquit

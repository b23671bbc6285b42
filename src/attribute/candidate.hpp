// Who may have said it: the candidates for one quotation, and the choice among them.
#pragma once

#include "attribute/decision.hpp"
#include "attribute/feature.hpp"
#include "read/article.hpp"

#include <cstddef>
#include <optional>
#include <vector>

namespace inquit {

/// A source with the rule that proposes it; or nobody.
struct candidate {
    std::optional<decision> made; ///< none: nobody; the words are no speech, or their speaker is not told
    feature_list features;
    double score = 0;       ///< sum of the features' weights
    double probability = 0; ///< among the candidates of the quotation: softmax of the scores
};

/// Sources first, surest rule first; the last is nobody.
using candidate_list = std::vector<candidate>;

/// Those whom the quotation's own sentence names, each once, and nobody.
[[nodiscard]] candidate_list candidates_in_sentence(occurrence const& quoted, zone where, tracing trace);

/// Fills in scores and probabilities; returns the index of the best. `all` must not be empty.
std::size_t weigh(candidate_list& all);

} // namespace inquit

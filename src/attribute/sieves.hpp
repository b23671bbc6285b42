// The sieves: ordered rules that find a quotation's source in its own sentence.
#pragma once

#include "attribute/decision.hpp"

#include <cstdint>
#include <optional>
#include <vector>

namespace inquit {

/// What the sieves that read one sentence say, surest first; each sieve at most once. Empty where the sentence does not tell.
[[nodiscard]] std::vector<decision> proposals_in_sentence(occurrence const& quoted);

/// Asked "Q?" he said ...; "Q?" he was asked: who asks is not told, and nobody else may be guessed.
[[nodiscard]] bool is_asked_of_speaker(occurrence const& quoted);

} // namespace inquit

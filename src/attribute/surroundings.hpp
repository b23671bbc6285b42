// Who else of a sentence may be the source, beside those whom a sieve proposes.
#pragma once

#include "attribute/decision.hpp"

#include <vector>

namespace inquit {

/// Clauses of the sentence whose subject may be the source, whatever their verb: nearest first, before the quotation and behind it. Their
/// rules are those of the sieves that look for such a clause.
[[nodiscard]] std::vector<decision> clauses_around(occurrence const& quoted);

/// Whoever else the sentence names or describes, nearest first on either side: rule "same-sentence-mention". The verb that follows is the cue.
[[nodiscard]] std::vector<decision> mentions_around(occurrence const& quoted);

} // namespace inquit

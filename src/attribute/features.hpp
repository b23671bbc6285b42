// Features of a quotation in its sentence, and of those who may have said it there. Those of candidates from other sentences are in
// discourse.cpp.
#pragma once

#include "attribute/decision.hpp"
#include "attribute/feature.hpp"
#include "grammar/reported_clause.hpp"
#include "read/article.hpp"

#include <span>
#include <string_view>
#include <vector>

namespace inquit {

/// A candidate of the quotation's own sentence.
struct proposal {
    decision made;
    std::vector<std::string_view> sieves; ///< rules of all sieves that propose this source; may be empty
    bool first = false;                   ///< the surest sieve that says anything proposes it
};

/// reports: those that hold the quotation (reports_holding).
[[nodiscard]] feature_list features_of(occurrence const& quoted, proposal const& proposed,
                                       std::span<reported_clause const> reports, tracing trace);

/// Of nobody: the words are no speech, or nobody is told to have said them. best_rule: of the surest sieve; empty: none.
[[nodiscard]] feature_list features_of_nobody(occurrence const& quoted, zone where,
                                              std::string_view best_rule,
                                              std::span<reported_clause const> reports, tracing trace);

} // namespace inquit

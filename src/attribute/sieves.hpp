// The sieves: ordered rules that find a quotation's source in its own sentence.
#pragma once

#include "attribute/decision.hpp"

#include <cstdint>
#include <optional>
#include <vector>

namespace inquit {

/// What the sieves that read one sentence say, surest first; each sieve at most once. Empty where the sentence does not tell.
[[nodiscard]] std::vector<decision> proposals_in_sentence(occurrence const& quoted);

/// S's "Q" remark; S "strongly" condemned it: plain from the words around the marks alone, so that nobody else is weighed.
[[nodiscard]] std::optional<decision> certain_source(occurrence const& quoted);

/// Asked "Q?" he said ...; "Q?" he was asked: who asks is not told, and nobody else may be guessed.
[[nodiscard]] bool is_asked_of_speaker(occurrence const& quoted);

/// "Asked about the vow to be Q, S said"  "When told that it was Q, S said"  "After singing Q, S said": Q stands in what opens the
/// sentence with a participle, and what follows it is no inquit of Q.
[[nodiscard]] bool is_in_opening_participle(occurrence const& quoted);

/// "As S asked for a Q, Hart said, Q": behind the first Q begins the main clause, no inquit.
[[nodiscard]] bool is_object_in_opening_clause(occurrence const& quoted);

/// "T attacked a plan that [S] called a Q"   "T rejected what [S] called a Q"   "a plan that [S] said was a Q": the chunk of who names it so.
[[nodiscard]] std::optional<std::uint32_t> namer_in_relative(occurrence const& quoted);

/// "T told the court that [S had called her] Q": the chunk of the verb whose report is that another one said it.
[[nodiscard]] std::optional<std::uint32_t> verb_telling_of_report(occurrence const& quoted);

} // namespace inquit

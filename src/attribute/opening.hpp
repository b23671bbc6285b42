// Quotations in what opens a sentence: what follows them is the main clause, and no inquit of theirs.
#pragma once

#include "attribute/decision.hpp"

namespace inquit {

/// "Asked about the vow to be Q, S said"  "When told that it was Q, S said"  "After singing Q, S said": Q stands in what opens the
/// sentence with a participle, and what follows it is no inquit of Q.
[[nodiscard]] bool is_in_opening_participle(occurrence const& quoted);

/// "As S asked for a Q, Hart said, Q": behind the first Q begins the main clause, no inquit.
[[nodiscard]] bool is_object_in_opening_clause(occurrence const& quoted);

/// When S said, "Q," Hart left; in a clip that S called "Q," Hart left; after S said it was "Q," Hart left: behind Q begins
/// the main clause, no inquit. Nothing before Q is a main clause itself.
[[nodiscard]] bool ends_opening_clause(occurrence const& quoted);

/// called "Q" by S   called a "Q" minister by S   called "Q" on Friday by S
[[nodiscard]] bool is_called_by(occurrence const& quoted);

} // namespace inquit

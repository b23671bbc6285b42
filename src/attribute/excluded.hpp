// Who cannot have said it, for the sentence tells who did, or that they heard it.
#pragma once

#include "attribute/decision.hpp"

#include <vector>

namespace inquit {

/// Takes out of both lists
///   who reports that another one said it      S said it was Q, according to T; "Q," S said, T reported; T said S told him Q
///   who was told it                           T was warned that she was Q
///   whose clause begins behind it             As S asked for a Q, T said
///   who did or thought it, before a court     T thought himself Q, the court heard
void drop_excluded(occurrence const& quoted, std::vector<decision>& sieved, std::vector<decision>& others);

} // namespace inquit

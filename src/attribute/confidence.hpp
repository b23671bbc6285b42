// How often a rule is right.
#pragma once

#include <string_view>

namespace inquit {

/// The share of a rule's decisions that were right on annotated articles; 0.5 for a rule not measured.
[[nodiscard]] double confidence_of(std::string_view rule);

} // namespace inquit

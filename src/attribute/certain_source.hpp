// Sources that the words around the marks alone tell.
#pragma once

#include "attribute/decision.hpp"

#include <optional>

namespace inquit {

/// S's "Q" remark; S "strongly" condemned it; Q: S. So plain that nobody else is weighed.
[[nodiscard]] std::optional<decision> certain_source(occurrence const& quoted);

} // namespace inquit

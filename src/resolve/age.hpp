// How old somebody is told to be beside the name, and by a description.
#pragma once

#include "text/span.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace inquit {

/// "26" of "Danny Hart, 26, left", "Danny Hart (26)", "26-year-old Danny Hart"; none of "Hart, 26 others". name: in `text`.
[[nodiscard]] std::optional<std::string> age_beside(std::string_view text, byte_span name);

/// "26" of "26-year-old"; none of "26".
[[nodiscard]] std::optional<std::string> age_in(std::string_view word);

} // namespace inquit

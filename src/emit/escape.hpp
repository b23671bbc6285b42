// Characters that must not stand raw in output.
#pragma once

#include <string>
#include <string_view>

namespace inquit {

/// `json` (UTF-8, non-ASCII in strings only) with these as \uXXXX: DEL and C1 controls, U+2028 and U+2029 (readers split
/// lines at them and at U+0085), U+FEFF, and the noncharacters of the first plane (no printable characters in YAML).
/// All else stays readable. RapidJSON has escaped the C0 controls. O(json).
[[nodiscard]] std::string with_unsafe_escaped(std::string_view json);

} // namespace inquit

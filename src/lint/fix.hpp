// The fixes of findings, applied: typography only, never a word.
#pragma once

#include "lint/finding.hpp"

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace inquit {

struct fixed_text {
    std::string bytes;
    std::size_t applied = 0; ///< findings whose fix is in them
};

/// The file with the fixes of the findings, the earlier one where two want the same bytes. all: of this file, by place. A fix after
/// which the file had other letters or digits is left out.
[[nodiscard]] fixed_text with_fixes(std::string_view file, std::span<finding const> all);

} // namespace inquit

// The fixes of findings, applied: typography only, never a word.
#pragma once

#include "lint/finding.hpp"

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace inquit {

/// Fixes that go together.
struct chosen_fixes {
    std::vector<replacement> changes; ///< of bytes of the file, ascending; no two of them touch
    std::size_t findings = 0;         ///< whose fix is in them
};

/// The fixes of the findings, the earlier one where two want the same bytes, and each whole or not at all. all: of this file, by place. A
/// fix after which the file had other letters or digits is left out.
[[nodiscard]] chosen_fixes fixes_of(std::string_view file, std::span<finding const> all);

struct fixed_text {
    std::string bytes;
    std::size_t applied = 0; ///< findings whose fix is in them
};

/// The file with these fixes.
[[nodiscard]] fixed_text with_fixes(std::string_view file, std::span<finding const> all);

} // namespace inquit

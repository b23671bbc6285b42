// Lines of RIS, the tagged format of reference managers.
#pragma once

#include <optional>
#include <string_view>

namespace inquit {

struct ris_line {
    std::string_view tag;   ///< "TY"
    std::string_view value; ///< without blanks at either end
};

/// "TY  - NEWS", "ER  -". Not: "A sentence - and more", "Ty  - NEWS".
[[nodiscard]] std::optional<ris_line> ris_line_of(std::string_view line);

} // namespace inquit

// What a change of a file changes, as patch(1) and people read it.
#pragma once

#include <string>
#include <string_view>

namespace inquit::cli {

/// "--- a/NAME", "+++ b/NAME" and hunks with three lines around; "" where nothing differs. A NAME of other than printable ASCII without quotation
/// mark or backslash is written as git writes it: between double quotes, with octal escapes.
[[nodiscard]] std::string unified_diff(std::string_view before, std::string_view after,
                                       std::string_view name);

} // namespace inquit::cli

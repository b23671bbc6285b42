// What a text's first bytes say of its format.
#pragma once

#include "formats/format.hpp"

#include <optional>
#include <string_view>

namespace inquit {

/// Nothing where they do not tell.
[[nodiscard]] std::optional<input_format> format_of_begin(std::string_view text);

/// Without byte order mark and white space at its begin.
[[nodiscard]] std::string_view text_begin(std::string_view text);

} // namespace inquit

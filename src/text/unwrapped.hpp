// Words of a paragraph whose lines were broken by hand.
#pragma once

#include <string>
#include <string_view>

namespace inquit {

/// Each line end, with the blanks around it, as one space: as a person reads it.
[[nodiscard]] std::string unwrapped(std::string_view words);

} // namespace inquit

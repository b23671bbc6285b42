// Keys of references. Internal to cite.
#pragma once

#include "cite/cited_source.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace inquit {

/// "2017" of "2017-04-13T10:00:00Z"; "" of what begins with no year.
[[nodiscard]] std::string_view year_of(std::string_view iso_date);

/// Sets the keys of all; see cited_sources().
void set_keys(std::vector<cited_source>& all);

} // namespace inquit

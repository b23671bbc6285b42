// The members of a JSON object as they are written; for files that include RapidJSON anyway.
#pragma once

#include "formats/json_lines.hpp"
#include "text/error.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace inquit {

struct object_fields {
    std::vector<json_field> fields; ///< each name once
    std::optional<error> fault;     ///< malformed
};

/// Of one object, valid UTF-8. With a name that stands twice the first value is kept, and that is the fault; with any other, there are
/// no fields.
[[nodiscard]] object_fields fields_of(std::string_view object);

} // namespace inquit

// Fields of a record changed in its YAML, in which a person may have written.
#pragma once

#include "emit/emit.hpp"

#include <string>
#include <string_view>

namespace inquit {

/// `document` with the fields in which `after` differs from `before`, each as inquit prints it, in the place of the lines that it had.
/// All other lines stay as they are: their layout, comments, and fields that inquit does not know. Comments on lines of their own stay too.
/// before: what was read from `document`.
/// The layout must be inquit's: a field a line, and nested ones indented; so read what is returned, and see that it is `after`.
[[nodiscard]] std::string with_changes(std::string_view document, record const& before, record const& after);

} // namespace inquit

// What comparing says of a statement, for a terminal.
#pragma once

#include "compare/compared.hpp"
#include "explain/styled_text.hpp"

#include <span>
#include <string>

namespace inquit {

/// The speaker and how far the wordings agree, then the base and each other wording with what it drops and adds, and who prints it.
///     1 conflict (Ann Moss)
///       base      We will never sell the mill.
///                 post.txt:3 (The Post), herald.txt:9
///       altered   We will [-never-] sell the mill.
///                 wire.txt:4
[[nodiscard]] std::string compared_text(compared_statement const& from, text_view view);

/// How many statements there are and how they agree: one line.
[[nodiscard]] std::string summary_text(std::span<compared_statement const> all, text_view view);

} // namespace inquit

// The words of a record by its parts.
#pragma once

#include "record/record.hpp"

#include <string_view>
#include <vector>

namespace inquit {

/// The words of each part, of made.quote; none where they cannot be told apart: the file has more or fewer characters
/// there (entities, wrapped lines), and several parts in a paragraph.
[[nodiscard]] std::vector<std::string_view> part_words(record const& made);

} // namespace inquit

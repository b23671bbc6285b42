// What holds of what the readers of markup make, whatever the file. As in stage_properties.hpp: the first property that is
// broken, in words; "" if all hold.
#pragma once

#include "read/article.hpp"
#include "record/record.hpp"

#include <span>
#include <string_view>

namespace inquit::testing {

/// Every character of every block but line ends has its bytes in the file, and these are it, escaped or coded at most; characters ascend.
[[nodiscard]] std::string_view broken_markup(article const& read);

/// The words of each part, without blanks, are letter by letter among the file's bytes there, in order, entities decoded.
[[nodiscard]] std::string_view broken_words_of_markup(article const& read, std::span<record const> records);

} // namespace inquit::testing

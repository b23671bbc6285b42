// Articles for tests of the stages after the readers.
#pragma once

#include "read/article.hpp"

#include <string_view>

namespace inquit::testing {

/// An article with a block a line that is not empty. `{caption} ` at a line's begin names the block's zone and stays outside;
/// a block of zone turn with a colon has what stands before it as its speaker. `lines` is valid UTF-8.
[[nodiscard]] article article_of(std::string_view lines);

} // namespace inquit::testing

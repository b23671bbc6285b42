// What a reader makes of a file, as lines that a corpus file can expect.
#pragma once

#include "read/article.hpp"

#include <string>

namespace inquit::testing {

/// The metadata, a field a line; then the blocks, `zone <speaker> @time: words`; then the diagnostics, code and message. A line feed in a
/// block is shown as " / "; behind the zone stands (repeated), or (goes on) for the rest of a paragraph.
[[nodiscard]] std::string printed_article(article const& whole);

} // namespace inquit::testing

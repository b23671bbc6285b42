// What a reader makes of a file, as lines that a corpus file can expect.
#pragma once

#include "read/article.hpp"

#include <string>

namespace inquit::testing {

/// The metadata, a field a line; then the blocks, `zone <speaker>: words`; then the diagnostics' codes. A line feed in a block is shown
/// as " / "; behind the zone stand (repeated), and (pulled: WORDS) where a pull quote says them again.
[[nodiscard]] std::string printed_article(article const& whole);

} // namespace inquit::testing

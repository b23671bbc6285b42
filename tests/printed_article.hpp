// What a reader makes of a file, as lines that a corpus file can expect.
#pragma once

#include "read/article.hpp"

#include <string>

namespace inquit::testing {

/// The metadata, a field a line; then the blocks, `zone <speaker> @time: words`; then the diagnostics, code and message. A line feed in a
/// block is shown as " / "; behind the zone stand (repeated), (goes on) for the rest of a paragraph, and (pulled: WORDS) where a pull quote
/// says them again.
[[nodiscard]] std::string printed_article(article const& whole);

} // namespace inquit::testing

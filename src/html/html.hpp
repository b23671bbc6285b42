// Reads web pages.
#pragma once

#include "read/article.hpp"

#include <string>

namespace inquit {

/// The article of a page without what stands around it; docs/FORMATS.md says what is read as what, and where the metadata comes
/// from. `file` is UTF-8. A page without an article gives no blocks and the diagnostic "no-article"; JSON-LD that does not parse gives
/// "broken-json-ld". Errors: those of read_plain, and too_deep.
[[nodiscard]] result<article> read_html(std::string file, std::string path);

} // namespace inquit

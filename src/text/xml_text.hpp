// What XML can hold of a text.
#pragma once

#include <string>
#include <string_view>

namespace inquit {

/// U+FFFD for each character that XML 1.0 has no way to write, not even as a reference: control characters but tab and line ends,
/// U+FFFE, U+FFFF. `text`: valid UTF-8. O(text).
[[nodiscard]] std::string xml_text(std::string_view text);

} // namespace inquit

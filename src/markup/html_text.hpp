// What HTML can hold of a text. Internal to markup.
#pragma once

#include <string>
#include <string_view>

namespace inquit {

/// The text with LF for CR and CR LF, and U+FFFD for each control character and noncharacter that HTML forbids, written or as a
/// reference. `text`: valid UTF-8. O(text).
[[nodiscard]] std::string html_text(std::string_view text);

} // namespace inquit

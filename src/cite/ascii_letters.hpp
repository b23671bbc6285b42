// Letters of any script as those of keys.
#pragma once

#include <string>
#include <string_view>

namespace inquit {

/// Lower-case ASCII letters and digits of valid UTF-8: "Jos\u00E9" -> "jose", Cyrillic and Greek too (transliteration.txt). Of letters that
/// have none (Chinese, Arabic) nothing stays; all else becomes a blank, apostrophes vanish.
[[nodiscard]] std::string ascii_letters(std::string_view text);

} // namespace inquit

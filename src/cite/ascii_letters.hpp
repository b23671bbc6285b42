// Letters of any script as those of keys.
#pragma once

#include <string>
#include <string_view>

namespace inquit {

/// Lower-case ASCII letters and digits of valid UTF-8: "Jos\u00E9" -> "jose", Cyrillic and Greek too (transliteration.txt). Of letters that
/// have none (Chinese, Arabic) nothing stays; all else becomes a blank, apostrophes vanish.
[[nodiscard]] std::string ascii_letters(std::string_view text);

struct accented_letter {
    char32_t base = 0; ///< 0: it is none
    char32_t mark = 0;
};
/// A letter that decomposes (canonically) to one letter and one mark.
[[nodiscard]] accented_letter base_and_mark(char32_t composed);

} // namespace inquit

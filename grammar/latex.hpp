// LaTeX as it stands in bibliographies: which of it is commands, groups, ligatures and words.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace inquit {

struct latex_token {
    enum class kind : std::uint8_t {
        command,  ///< \textbackslash: words are its letters
        symbol,   ///< \& or \': words are what stands behind the backslash, one code point
        open,     ///< {
        close,    ///< }
        blank,    ///< white space, any number
        tie,      ///< ~
        math,     ///< $
        ligature, ///< -- --- `` ''
        words,
    };
    kind is = kind::words;
    std::string_view words; ///< of the text
};

/// All of a text, in order; no byte is lost. A backslash at the end is words. O(text).
[[nodiscard]] std::vector<latex_token> latex_tokens(std::string_view text);

} // namespace inquit

// Text for a terminal, or for a pipe: in colour or with brackets, wrapped to a width.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace inquit {

enum class text_style : std::uint8_t {
    plain,
    quotation,
    source,
    cue,
    heading,
    faint,
    dropped, ///< words that only an original has: [-so-]
    added,   ///< words that only a draft has: {+so+}
    alarm,   ///< an error
    caution, ///< a warning
};

struct styled {
    std::string text;
    text_style style = text_style::plain;
};

/// How what is quoted, who said it and the cue are shown: colour is never the only sign.
enum class marking : std::uint8_t {
    brackets, ///< U+27E6 Q U+27E7, [source], <cue>, [-dropped-], {+added+}
    color,    ///< bold green, underlined cyan, bold and underlined magenta, struck red, underlined green
};

struct text_view {
    marking marks = marking::brackets;
    std::uint32_t columns = 80; ///< of the terminal
};

/// The pieces as lines of at most view.columns cells, the first behind the label, all others behind `indent` blanks; ends with a line
/// feed. The label is ASCII and stays as it is. White space of any kind and number is one blank; a word that is wider than a line is cut, and wide
/// characters may be parted. Where the label and the indent leave fewer than 16 cells, lines are as much longer. Control
/// characters are shown as U+FFFD: an article must not command the terminal. O(text).
[[nodiscard]] std::string laid_out(std::string_view label, std::span<styled const> pieces,
                                   std::uint32_t indent, text_view view);

} // namespace inquit

// Text as LaTeX has it in a bibliography, and back. Internal to cite.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace inquit {

enum class latex_letters : std::uint8_t {
    utf8,  ///< as they are
    ascii, ///< with accents as commands: `{\'e}`; those without a command stay
};

/// Characters that mean something are commands (latex_escapes.txt), ligatures are broken (`-{}-`). Braces stay even for whoever counts
/// them: one without its other half is \textbraceleft or \textbraceright.
[[nodiscard]] std::string latex_of(std::string_view text, latex_letters letters);

/// The readable text: commands that are known as what they print, others left out, white space as single blanks and none at the ends.
/// text_of_latex(latex_of(x)) is x, but for white space and composition (NFC). O(latex).
[[nodiscard]] std::string text_of_latex(std::string_view latex);

} // namespace inquit

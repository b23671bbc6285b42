// Lines of dialogue in an article.
#pragma once

#include "grammar/dialogue.hpp"
#include "grammar/vocabulary.hpp"
#include "read/article.hpp"

#include <cstdint>
#include <vector>

namespace inquit {

struct spoken_line {
    std::uint32_t block = 0;
    byte_span span; ///< of the line, from its dash
    std::vector<spoken_turn> turns;
};

/// The lines of body blocks that dashes introduce as speech; empty where the article's dashes may be bullets or a
/// signature. They are speech if one has an inserted inquit, or if two or more stand in an article that does not quote by
/// double marks alone and one of them asks or exclaims. A hyphen is never such a dash.
///   - Vous venez ?          - Reduce regulations.         - Associated Press
///   - Oui.          yes     - Lower the tax.       no                        no
/// O(text).
[[nodiscard]] std::vector<spoken_line> spoken_lines(article const& source, vocabulary const& words);

} // namespace inquit

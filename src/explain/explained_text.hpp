// Explanations for a person at a terminal.
#pragma once

#include "explain/explain.hpp"
#include "explain/styled_text.hpp"

#include <string>

namespace inquit {

/// One line that says how quoted words, sources and cues are marked.
[[nodiscard]] std::string legend(text_view view);

/// The place, the sentence with its evidence marked, who it is and by which rule, and the candidates with what decided. Ends
/// with a line feed.
[[nodiscard]] std::string explained_text(explanation const& from, text_view view);

} // namespace inquit

// What checking says of quotations, for a terminal.
#pragma once

#include "check/checked.hpp"
#include "explain/styled_text.hpp"

#include <span>
#include <string>
#include <vector>

namespace inquit {

/// The verdict, the draft's words with what was dropped and added, and each place of the sources. Lines end with line feeds.
///     draft.md:12:4 altered, error (Ann Moss)
///       draft   We will [-never-] sell the {+old+} mill.
///       source  council.txt:31, Ann Moss, score 0.88
///               We will never sell the mill.
///               error: meaning-flip "never"
[[nodiscard]] std::string checked_text(checked_quotation const& from, text_view view);

/// Words as an editor marks them.
[[nodiscard]] std::vector<styled> styled_words(std::span<compared_words const> words);

/// How many there are of each verdict: one line.
[[nodiscard]] std::string summary_text(std::span<checked_quotation const> all, text_view view);

} // namespace inquit

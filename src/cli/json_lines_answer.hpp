// JSON lines in, JSON lines out: an answer to each line, in their order.
#pragma once

#include "cli/article_records.hpp"
#include "cli/inputs.hpp"
#include "cli/reporter.hpp"

namespace inquit::cli {

/// Reads line by line and prints the answers in the lines' order, with a few lines a thread under way, so that memory is bounded by the
/// longest of them; no answer waits for a line behind it. Blank lines have no
/// answer. How many lines could not be read is a note and no failure: their answers say why. What ends the stream early is a
/// failure; all answers up to there are printed.
[[nodiscard]] delivery answer_lines(input const& from, opened_input& open, extract_options const& options,
                                    record_maker const& records, reporter& report);

} // namespace inquit::cli

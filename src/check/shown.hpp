// Differences as the output shows them: words, and offsets of the files.
#pragma once

#include "check/checked.hpp"
#include "check/match.hpp"
#include "check/reference.hpp"

#include <span>
#include <string_view>
#include <vector>

namespace inquit {

/// A text with the way to its file's offsets.
struct shown_side {
    std::string_view text;
    reference_reader const& reader;
};

[[nodiscard]] checked_difference shown_difference(align::difference const& from, shown_side draft,
                                                  shown_side source, severity level);

/// The words of `quoted` as an editor marks them: those that only the source has stand where they would stand. marked: the differences
/// to show, in the draft's order.
[[nodiscard]] std::vector<compared_words> shown_words(quoted_text const& quotation, align::word_range quoted,
                                                      std::string_view source,
                                                      std::span<align::difference const> marked);

} // namespace inquit

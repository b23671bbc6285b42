// The words of a line of captions, without its tags.
#pragma once

#include "grammar/furniture.hpp"
#include "text/span.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace inquit {

struct cue_line {
    std::vector<byte_span> words; ///< of the file; ascending, disjoint; with the label, without `>>` and dash
    std::optional<byte_span>
        voice; ///< of the file: the name in `<v Jane Roe>`, which stands before the words
    std::optional<speaker_label> label; ///< at the begin of the first words: "JANE ROE: "
    bool changes_speaker = false;       ///< begins with `>>` or with a dash
};

/// A line's words; one line for each voice in it. `<i>`, `<c.yellow>`, `<00:00:01.000>`, `{\an8}` are dropped; "a < b" is none of them.
[[nodiscard]] std::vector<cue_line> cue_lines_of(std::string_view file, byte_span line);

} // namespace inquit

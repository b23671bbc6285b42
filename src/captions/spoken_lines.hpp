// The lines that captions show, each once.
#pragma once

#include "captions/cue_words.hpp"
#include "captions/cues.hpp"

#include <string_view>
#include <vector>

namespace inquit {

struct caption_line {
    cue_line line;
    std::uint32_t cue = 0; ///< index
};

/// The lines of all cues. Rolling captions show each line again while the next one comes in; where a third of the cues do so,
/// a cue's first lines that are the last ones of the cue before are left out. A name before a colon is a label if it stands twice.
[[nodiscard]] std::vector<caption_line> spoken_lines_of(std::string_view file, std::vector<cue> const& cues);

} // namespace inquit

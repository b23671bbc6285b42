// The cues of a caption file.
#pragma once

#include "grammar/transcript.hpp"
#include "text/span.hpp"

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace inquit {

enum class caption_format : std::uint8_t { subrip, webvtt };

struct cue {
    std::optional<cue_times> times; ///< none: they cannot be read
    std::vector<byte_span> lines;   ///< of the file: its words, with tags; without blanks at either end
};

struct cue_list {
    std::vector<cue> cues;          ///< in the order of the file
    std::vector<byte_span> strange; ///< lines that should be times, or have none above them
};

/// The cues that stand in `file` from `begin` on. Blocks are parted by blank lines; a block's times stand in its first or second line,
/// behind a number or name. WebVTT's header, NOTE, STYLE and REGION are skipped. A block without times goes on with the cue before
/// (SubRip, where a cue may hold a blank line) or is skipped (WebVTT), and is strange.
[[nodiscard]] cue_list cues_of(std::string_view file, std::uint32_t begin, caption_format format);

} // namespace inquit

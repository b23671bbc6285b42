// Dialogue that dashes set off instead of marks (French, Spanish, Russian).
#pragma once

#include "text/span.hpp"

#include <cstdint>
#include <string_view>
#include <vector>

namespace inquit {

/// What one speaker says in a line:
///   - Oui, dit-il, nous venons.       (the hyphen stands for a dash)
///   ^outer
///     ^^^        ^spoken^            without the reporter's insertion and its commas
struct spoken_turn {
    byte_span outer;               ///< from its dash to the end of its last word; insertions included
    std::vector<byte_span> spoken; ///< ascending, within outer; never empty
    bool has_insertion = false;    ///< ", dit-il", " -dijo-": that this is dialogue is all but sure
};

/// The turns of a line that begins with a dash; a dash between a sentence's end and a capital begins another one.
/// Empty where the dash is not followed by words. O(line). `text` is valid UTF-8.
[[nodiscard]] std::vector<spoken_turn> spoken_turns(std::string_view text, byte_span line);

} // namespace inquit

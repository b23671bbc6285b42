// A nickname between the words of a name.
#pragma once

#include "grammar/mention.hpp"
#include "grammar/vocabulary.hpp"

#include <string_view>

namespace inquit {

/// The second mention's name in `Robert "Red" Hart`, `Robert (Red) Hart`: one word between marks that touch it, behind a first
/// name; else empty.
[[nodiscard]] byte_span surname_behind_nickname(std::string_view text, mention const& first,
                                                mention const& second, vocabulary const& words);

} // namespace inquit

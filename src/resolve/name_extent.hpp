// Where a name ends.
#pragma once

#include "grammar/vocabulary.hpp"
#include "text/span.hpp"

#include <string_view>

namespace inquit {

/// "Ann Moss" of "Ann Moss Show", "Ann Moss Described": behind a first name and an unlisted surname such words are none.
/// name: in `text`; what has no such word stays as it is.
[[nodiscard]] byte_span without_thing(std::string_view text, byte_span name, vocabulary const& lexicon);

} // namespace inquit

// Which language a text is written in, by its most frequent words.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace inquit {

/// ISO 639-1 code, or nothing where the evidence is thin: few words, none of the known languages, or two alike.
[[nodiscard]] std::optional<std::string> language_of(std::string_view text);

} // namespace inquit

// Halves of characters in JSON: an editor that deletes one UTF-16 unit of an emoji sends such.
#pragma once

#include <string>
#include <string_view>

namespace inquit::lsp {

/// Half a character, as it stands in a document: one UTF-16 unit as well, so that columns stay.
inline constexpr std::string_view replacement_character = "\xEF\xBF\xBD";

/// The same JSON, with \uFFFD for each escape of a surrogate that has no other half. O(json).
///     "a\uD83D b"  ->  "a\uFFFD b"
[[nodiscard]] std::string with_whole_surrogates(std::string json);

} // namespace inquit::lsp

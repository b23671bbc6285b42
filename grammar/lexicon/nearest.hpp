// What somebody may have meant by a word that is none of those he could have written.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace inquit::lexicon {

/// Letters to put in, leave out, exchange or swap with the next one, at least: from one word to the other. In bytes.
[[nodiscard]] std::size_t edit_distance(std::string_view a, std::string_view b);

/// The known word with the least distance, if two letters and a third of them at most are wrong; else "".
[[nodiscard]] std::string_view nearest(std::string_view word, std::span<std::string_view const> known);

/// `unknown key "aliasses"; did you mean "aliases"?`, or with all that are known where none is near.
[[nodiscard]] std::string unknown_message(std::string_view what, std::string_view word,
                                          std::span<std::string_view const> known);

} // namespace inquit::lexicon

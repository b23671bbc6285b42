// Short words as the bytes of an archive, the same on any machine.
#pragma once

#include "check/short_words.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace inquit {

/// Two each, the lower one first.
[[nodiscard]] std::string bytes_of(std::span<short_word const> words);
/// Of an odd number of bytes, the last is passed over.
[[nodiscard]] std::vector<short_word> words_of_bytes(std::string_view bytes);

} // namespace inquit

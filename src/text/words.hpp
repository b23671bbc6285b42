// Words as they stand between blanks.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace inquit {

/// What stands behind the last blank or line feed.
constexpr std::string_view last_word(std::string_view text) {
    return text.substr(text.find_last_of(" \n") + 1);
}

/// The word before the blank that ends at `offset`, of a longer one its last bytes; empty where no blank stands there.
constexpr std::string_view word_before(std::string_view text, std::size_t offset) {
    constexpr std::size_t most_bytes = 32;
    auto before = text.substr(0, offset);
    if (!before.ends_with(' ')) {
        return {};
    }
    before.remove_suffix(1);
    return last_word(before.substr(before.size() - std::min(before.size(), most_bytes)));
}

} // namespace inquit

// What an editor put into quoted words.
#pragma once

#include <string_view>

namespace inquit {

struct insertions {
    bool ellipsis = false; ///< [...] or [U+2026]: words left out
    bool sic = false;      ///< [sic] or (sic)
    bool other = false;    ///< [the attackers]: words put in or changed
};

/// The insertions in square brackets of `quote`; round brackets may be the speaker's own and count for "(sic)" only.
/// Brackets do not nest: the innermost pair decides. O(quote).
[[nodiscard]] insertions insertions_of(std::string_view quote);

} // namespace inquit

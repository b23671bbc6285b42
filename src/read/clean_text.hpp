// A file's bytes as text: line ends, entities and invisible characters settled, every byte accounted for.
#pragma once

#include "text/offset_map.hpp"

#include <string>
#include <string_view>

namespace inquit {

struct clean_text {
    std::string text;
    offset_map map; ///< text -> file
};

/// One linear pass over valid UTF-8 below 4 GiB.
///
///     file  EF BB BF | W i n d C2 AD e d | CR LF | & q u o t ;
///     text           | W i n d       e d | LF    | "
///
/// Dropped: byte order marks, soft hyphens, zero-width spaces, direction marks and overrides; and what an editor wrote for
/// `inquit lint` ("[inquit: ok sic]"), with the blanks before it, or with its line where nothing else stands there. CR LF and lone CR
/// become LF; character references become their characters. NBSP and thin spaces stay.
[[nodiscard]] clean_text clean(std::string_view file);

} // namespace inquit

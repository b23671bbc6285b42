// What JSON-LD says of an article. RapidJSON stays behind this header.
#pragma once

#include "read/article.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace inquit {

struct json_ld {
    std::optional<metadata> about;      ///< none: nothing there is an article
    std::optional<std::string> mistake; ///< why it does not parse: "Missing a comma ... at byte 17"
};

/// Reads the first object of type schema.org/Article, or of a type that is one, in a <script type="application/ld+json">: at the top, in an array, in
/// @graph, as mainEntity. Dates that are no ISO 8601 are left out.
[[nodiscard]] json_ld json_ld_in(std::string_view script);

} // namespace inquit

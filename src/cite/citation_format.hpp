// The formats of `inquit cite`: one table, a writer and a file each.
#pragma once

#include "cite/cited_source.hpp"

#include <span>
#include <string>
#include <string_view>

namespace inquit {

/// What writers need beside the sources.
struct citation_options {
    std::string program; ///< "inquit 0.1.0": who made the file, for formats that say so
};

struct citation_format {
    std::string_view name;  ///< "csl-json": for options
    std::string_view about; ///< a few words for the help
    std::string (*write)(std::span<cited_source const> all, citation_options const& options) = nullptr;
};

/// In the order of the help.
[[nodiscard]] std::span<citation_format const> citation_formats();
/// Null: none has that name.
[[nodiscard]] citation_format const* citation_format_named(std::string_view name);

} // namespace inquit

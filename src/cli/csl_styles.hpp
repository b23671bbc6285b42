// Citation styles (CSL) on disk.
#pragma once

#include "text/error.hpp"

#include <filesystem>
#include <string>

namespace inquit::cli {

/// The file of a style: a path (with a slash, or that ends in ".csl"), or a name: "apa" is apa.csl in pandoc's folders of the user
/// ($XDG_DATA_HOME/pandoc, ~/.local/share/pandoc, ~/.pandoc, each with csl/ in it; ~/.csl), else of Debian's citation-style-language-styles. A
/// style that only names another one gives that one: pandoc would ask the network for it.
/// Errors: not_found, with where it was looked for.
[[nodiscard]] result<std::filesystem::path> style_file(std::string const& style);

} // namespace inquit::cli

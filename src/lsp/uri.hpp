// Documents are named by URIs.
#pragma once

#include <filesystem>
#include <string_view>

namespace inquit::lsp {

/// "file:///drafts/a%20b.md" -> "/drafts/a b.md"; of another scheme what stands behind it, which is no path of a file:
/// "untitled:Untitled-1" -> "Untitled-1".
[[nodiscard]] std::filesystem::path path_of(std::string_view uri);

} // namespace inquit::lsp

// Readers: bytes to articles.
#pragma once

#include "read/article.hpp"

#include <filesystem>
#include <string>
#include <string_view>

namespace inquit {

/// Reads plain text: header lines and furniture become metadata or zones, entities are decoded, and what is
/// left is prose in blocks. `path` is the name that the records will carry; `known`, what is
/// known of the article from beside the text, wins over what it says.
/// Errors: binary_file (a NUL byte, or a signature such as PDF or ZIP), invalid_utf8 with the offset, too_large.
[[nodiscard]] result<article> read_plain(std::string bytes, std::string path, metadata known = {});

/// The bytes of a file. Errors: not_found, not_readable, too_large. A directory is not_readable.
[[nodiscard]] result<std::string> read_bytes(std::filesystem::path const& path);

} // namespace inquit

// Files that appear whole or not at all.
#pragma once

#include "text/error.hpp"

#include <filesystem>
#include <optional>
#include <string_view>

namespace inquit::cli {

/// Writes `bytes` to a temporary name in the folder of `path`, then renames it to `path`.
/// Makes the folder, and those above it. What stood at `path` is replaced (a link, not what it points to) and
/// stays as it is if anything fails. permissions: of the new file; none: as the umask has them. Errors: not_writable.
[[nodiscard]] std::optional<error>
write_failure(std::filesystem::path const& path, std::string_view bytes,
              std::optional<std::filesystem::perms> permissions = std::nullopt);

/// Makes a folder and those above it. Errors: not_writable.
[[nodiscard]] std::optional<error> folder_failure(std::filesystem::path const& folder);

} // namespace inquit::cli

// A file that was read, changed, and is written again.
#pragma once

#include "text/error.hpp"

#include <filesystem>
#include <optional>
#include <string_view>

namespace inquit::cli {

/// Puts `after` in the place of the file, whole or not at all, through links, with the file's permissions. sha256: of the bytes that were
/// read. Errors: not_writable, also where the file is read-only or is not any more what was read.
[[nodiscard]] std::optional<error> replace_failure(std::filesystem::path const& file, std::string_view sha256,
                                                   std::string_view after);

} // namespace inquit::cli

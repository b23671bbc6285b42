// Names of people as names of files.
#pragma once

#include <string>
#include <string_view>

namespace inquit::cli {

/// Lower-case ASCII letters, digits and single hyphens, at most 40: "Dmitry Peskov" -> "dmitry-peskov", "Jos\u00E9" -> "jose".
/// Letters that do not decompose to ASCII are left out; "speaker" where nothing is left.
[[nodiscard]] std::string slug_of(std::string_view name);

/// Alike for paths that are one on a disk that tells neither capitals nor composed letters apart, as those of macOS and Windows.
[[nodiscard]] std::string caseless(std::string_view path);

} // namespace inquit::cli

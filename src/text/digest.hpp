// SHA-256, for ids and source hashes.
#pragma once

#include <string>
#include <string_view>

namespace inquit {

/// 64 lower-case hex digits (FIPS 180-4).
[[nodiscard]] std::string sha256_hex(std::string_view bytes);

} // namespace inquit

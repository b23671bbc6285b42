// What is no text at all.
#pragma once

#include "text/error.hpp"

#include <optional>
#include <string_view>

namespace inquit {

/// Why `bytes` are no text in UTF-8, without path; nothing where they are.
///   binary_file   a NUL byte, or a signature such as PDF or ZIP
///   invalid_utf8  with the offset of the first such byte
///   too_large     from 2^32 - 1 bytes on
[[nodiscard]] std::optional<error> refusal_of(std::string_view bytes);

} // namespace inquit

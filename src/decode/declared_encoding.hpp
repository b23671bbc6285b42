// What a file says of its own encoding.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace inquit {

/// The encoding of a byte order mark ("UTF-16LE"); nothing without one.
[[nodiscard]] std::optional<std::string_view> encoding_of_mark(std::string_view bytes);

/// What stands in the first KiB, as browsers look for it (WHATWG HTML, "prescan a byte stream"):
///   <?xml version="1.0" encoding="ISO-8859-1"?>
///   <meta charset=windows-1251>   <meta http-equiv=Content-Type content="text/html; charset=shift_jis">
/// Comments are passed over. The name comes as browsers take it: Latin-1 and ASCII mean windows-1252, and a declaration that can
/// be read at all is not in UTF-16. Nothing for bytes that do not begin with a tag, white space aside.
[[nodiscard]] std::optional<std::string> declared_encoding(std::string_view bytes);

} // namespace inquit

// What the readers of JSON share; for files that include RapidJSON anyway.
#pragma once

#include "read/article.hpp"
#include "text/json_types.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace inquit {

/// Iterative: what a file nests must not decide how deep we call. Not in full precision: RapidJSON 1.1 has undefined behaviour there.
inline constexpr unsigned json_flags = rapidjson::kParseIterativeFlag;

inline constexpr std::string_view json_text_member = "text";
inline constexpr std::string_view json_html_member = "html";

/// Null where `object` is none or has no such member.
[[nodiscard]] json::value const* member_of(json::value const& object, std::string_view name);
/// Nothing where it is no string, or blank.
[[nodiscard]] std::optional<std::string> words_of(json::value const* value);
/// "Ann Ames", ["Ann Ames", "Ben Bell"], {"name": "Ann Ames"}, or a list of these.
[[nodiscard]] std::vector<std::string> names_of(json::value const* value);

/// A date as records have it, from ISO 8601 or as articles print it; nothing where it cannot be read.
[[nodiscard]] std::optional<std::string> date_of(std::string_view written);

/// "EN-us" -> "en-us"; nothing for what is no tag of BCP 47: "English".
[[nodiscard]] std::optional<std::string> language_of_tag(std::string_view tag);

/// The names in "By Ann Ames and Ben Bell, The Ledger"; what is no byline is one name.
[[nodiscard]] std::vector<std::string> authors_of(std::string_view byline);

} // namespace inquit

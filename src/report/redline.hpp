// Words as an editor marks them, and what differs, in words. Internal to report.
#pragma once

#include "check/checked.hpp"
#include "compare/compared.hpp"
#include "markup/html_tree.hpp"

#include <span>
#include <string>
#include <string_view>

namespace inquit {

/// <del> for what only the source, or base, has, <ins> for what only this one has.
void add_redline(html_element to, std::span<compared_words const> words);

/// A list of the differences that the marked words do not tell: of speakers, of meaning, and what the house rules call an error. Nothing
/// where there is none.
void add_differences(html_element to, std::span<checked_difference const> all);

/// "words left out and marked", ...: what a wording does with the base.
[[nodiscard]] std::string_view in_words(relation how);
/// "words differ, or whose they are", ...
[[nodiscard]] std::string_view in_words(wording how);
/// "altered: words differ, and nothing marks it", ...
[[nodiscard]] std::string_view in_words(verdict found);

} // namespace inquit

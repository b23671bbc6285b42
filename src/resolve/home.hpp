// Where a politician is from, and of which party, as news writes it behind his name.
#pragma once

#include "grammar/vocabulary.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace inquit {

struct home {
    std::optional<std::string> place; ///< in full and lower case: "new york"
    std::optional<std::string> party; ///< "democrat"

    friend bool operator==(home const&, home const&) = default;
};

///   Ann Moss (D-N.Y.) said      Ann Moss, R-Ohio, said      Ann Moss (Ky.) said      Ann Moss of Vermont said
///           ^ behind_name
/// Nothing where something else follows: "Ann Moss of Virginia Tech", "Ann Moss, Ohio".
[[nodiscard]] home home_behind(std::string_view text, std::uint32_t behind_name, vocabulary const& lexicon);

} // namespace inquit

// Whose wife, brother or friend somebody is told to be before the name: no role of a record, but what later words take up.
#pragma once

#include "grammar/vocabulary.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace inquit {

/// "wife" of "his wife, Vera Moss", "daughter" of "Hart's older daughter Ann"; none where no possessive stands before it.
/// name_begin: of the name. Looks at a bounded number of bytes before it.
[[nodiscard]] std::optional<std::string> kin_before(std::string_view text, std::uint32_t name_begin,
                                                    vocabulary const& words);

/// "First lady": who bears it does so by kin.
[[nodiscard]] bool is_title_of_kin(std::string_view role, vocabulary const& words);

} // namespace inquit

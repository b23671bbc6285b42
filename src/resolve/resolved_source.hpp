// Who a statement's mention stands for.
#pragma once

#include "attribute/statement.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace inquit {

enum class speaker_type : std::uint8_t { person, organization, document, group, unknown };

[[nodiscard]] std::string_view name_of(speaker_type type);

struct resolved_source {
    std::optional<std::string>
        name; ///< the fullest form that the article gives, without title or role; of a known name the user's
    speaker_type type = speaker_type::unknown;
    bool anonymous = false; ///< "a senior official"; `name` is that phrase without its determiner
    std::optional<std::string> role;
    std::vector<std::string> members; ///< of a joint statement
};

} // namespace inquit

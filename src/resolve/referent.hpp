// Whom a mention stands for.
#pragma once

#include <cstdint>
#include <optional>

namespace inquit {

/// An entity of the table, or else the mention whose own words name it ("a senior official"); neither: nobody known.
struct referent {
    std::optional<std::uint32_t> entity;
    std::optional<std::uint32_t> mention{}; ///< index into attribution_result::mentions
    std::optional<std::uint32_t> joined{};  ///< "Hart and Moss": the same of Moss; `mention` is Hart's

    [[nodiscard]] bool known() const { return entity.has_value() || mention.has_value(); }
};

} // namespace inquit

// Which quotations get a record.
#pragma once

#include "record/record.hpp"

#include <array>
#include <optional>
#include <string_view>
#include <vector>

namespace inquit {

/// In the order of the enumerators.
inline constexpr std::array all_kinds{quotation_kind::direct, quotation_kind::mixed, quotation_kind::block,
                                      quotation_kind::indirect, quotation_kind::term};
/// "direct", "mixed", ...: as name_of says; none for other names.
[[nodiscard]] std::optional<quotation_kind> kind_named(std::string_view name);

/// Where nobody says which.
inline constexpr std::array usual_kinds{quotation_kind::direct, quotation_kind::mixed, quotation_kind::block};

struct record_choice {
    std::vector<quotation_kind> kinds{usual_kinds.begin(), usual_kinds.end()};
    double min_confidence = 0; ///< in [0, 1]; above 0, records without a speaker are not wanted, terms aside

    [[nodiscard]] bool takes(record const& each) const;
};

} // namespace inquit

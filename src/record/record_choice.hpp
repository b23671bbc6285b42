// Which quotations get a record.
#pragma once

#include "record/record.hpp"

#include <array>
#include <vector>

namespace inquit {

/// Where nobody says which.
inline constexpr std::array usual_kinds{quotation_kind::direct, quotation_kind::mixed, quotation_kind::block};

struct record_choice {
    std::vector<quotation_kind> kinds{usual_kinds.begin(), usual_kinds.end()};
    double min_confidence = 0; ///< in [0, 1]; above 0, records without a speaker are not wanted, terms aside

    [[nodiscard]] bool takes(record const& each) const;
};

} // namespace inquit

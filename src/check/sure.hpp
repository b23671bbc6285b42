// What may be held against a draft, under house rules.
#pragma once

#include "check/checked.hpp"

#include <vector>

namespace inquit {

struct sure_difference {
    checked_difference const* what = nullptr; ///< of the quotation
    source_match const* where = nullptr;      ///< the place that it differs from
    severity level{};                         ///< by the rules asked; not fine
};

/// What the rules do not find fine of the places that the verdict is of, the worst first, of these other statements. None of places
/// that the draft does not tie to that speaker and occasion: they accuse nobody.
[[nodiscard]] std::vector<sure_difference> sure_differences(checked_quotation const& of,
                                                            profile const& rules);

/// Of the worst that is sure: said by another, found nowhere, or changed.
[[nodiscard]] severity level_of(checked_quotation const& of, profile const& rules);

} // namespace inquit

// The weights of features: model/en.yaml, compiled to a table sorted by key.
#pragma once

#include <cstdint>
#include <span>

namespace inquit::model {

struct weight {
    std::uint64_t key = 0; ///< of the feature's name (feature_key.hpp)
    double value = 0;      ///< what it adds to a candidate's score, a log-odds
};

/// Ascending by key; no key twice.
[[nodiscard]] std::span<weight const> weights();

/// 0 for features that the model does not have. A few steps.
[[nodiscard]] double weight_of(std::uint64_t key);

} // namespace inquit::model

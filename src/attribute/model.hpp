// The weights of features: model/en.yaml, compiled to a hash table.
#pragma once

#include <cstdint>
#include <span>

namespace inquit::model {

struct weight {
    std::uint64_t key = 0; ///< of the feature's name (feature_key.hpp)
    double value = 0;      ///< what it adds to a candidate's score, a log-odds
};

/// Each weight stands at the slot that the upper bits of its key tell, or in the first free one behind it. At least half of the slots are
/// free: their key is 0. Their count is a power of two.
[[nodiscard]] std::span<weight const> slots();

/// 0 for features that the model does not have. A few steps.
[[nodiscard]] double weight_of(std::uint64_t key);

} // namespace inquit::model

// What made the difference between two candidates.
#pragma once

#include "explain/explain.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace inquit {

enum class evidence_owner : std::uint8_t { itself, rival };

struct evidence {
    std::string feature;    ///< the heaviest of its property, of whoever it weighs most for
    evidence_owner owner{}; ///< whose feature that is
    double difference =
        0; ///< what the property adds to the candidate's score beyond what it adds to the rival's
};

/// The properties that tell the candidate from its rival most, largest difference first; at most `most`, and none below 0.05.
[[nodiscard]] std::vector<evidence> evidence_of(explained_candidate const& candidate,
                                                explained_candidate const& rival, std::size_t most);

} // namespace inquit

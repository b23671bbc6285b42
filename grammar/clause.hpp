// Clauses of a sentence: each verb with its subject.
#pragma once

#include "grammar/chunk.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace inquit {

/// A verb group with its subject: "Vince Cable, who is 73, said". Indices are of chunks.
struct clause {
    std::uint32_t verb = 0;
    std::optional<std::uint32_t> subject; ///< a noun or owner chunk; none where the sentence names none
    bool inherited = false;               ///< the subject is that of an earlier clause: "..., adding"
    bool relative = false;                ///< the subject stands before a relative pronoun: "Cable, who said"
    std::optional<std::uint32_t>
        pronoun;              ///< the chunk of that pronoun; in "who said ..., adding" of both clauses
    bool subordinate = false; ///< inside another clause: "that Cable said", "who Cable liked"
};

/// Clauses of a sentence, by verb ascending; every verb chunk is in exactly one.
[[nodiscard]] std::vector<clause> find_clauses(std::span<chunk const> sentence);

} // namespace inquit

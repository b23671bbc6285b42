// Texts that no one writes and that a file may hold all the same, at any size.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace inquit::testing {

struct pathology {
    std::string_view name;
    std::string (*text)(std::size_t size); ///< of about that many bytes; more of the same for more bytes
};

/// Each aims at what could be done once for every pair of words, marks, clauses, names, lines.
[[nodiscard]] std::vector<pathology> const& pathologies();

/// `part` as often as it fits into `size` bytes, once at least.
[[nodiscard]] std::string repeated(std::string_view part, std::size_t size);

} // namespace inquit::testing

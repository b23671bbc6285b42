// Which persons a sentence tells from whom it describes: "Grey spoke to the mayor".
#pragma once

#include "resolve/antecedents.hpp"

#include <cstdint>
#include <string>
#include <unordered_map>
#include <unordered_set>

namespace inquit {

/// Grows with the mentions read: from "Grey spoke to the mayor" on, Grey is no mayor of whom nothing else is told.
class told_apart {
  public:
    /// index: of the mention that was added to `read` last.
    void note(antecedents const& read, std::uint32_t index);

    /// A description with this head (lower case) stood beside the person as somebody else.
    [[nodiscard]] bool holds(std::uint32_t entity, std::string const& head) const;
    /// That description stood so beside anybody.
    [[nodiscard]] bool stands_apart(std::uint32_t index) const { return stands_apart_.contains(index); }

  private:
    void note_pair(antecedents const& read, std::uint32_t description, std::uint32_t other);

    std::unordered_map<std::string, std::unordered_set<std::uint32_t>> apart_; ///< persons, of each head
    std::unordered_set<std::uint32_t> stands_apart_;
};

} // namespace inquit

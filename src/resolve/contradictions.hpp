// What the words of a description say against a person: another place, another party, another office.
#pragma once

#include "resolve/antecedents.hpp"

#include <string>
#include <vector>

namespace inquit {

/// words: a description as description_of() makes it, not empty; the last is its head. entity: a person's.
/// The place, the party or the office of that person is told to be another.
[[nodiscard]] bool contradicts(antecedents const& read, std::uint32_t entity,
                               std::vector<std::string> const& words);
/// "the Florida senator" is nobody whose role names another place only.
[[nodiscard]] bool is_of_another_place(antecedents const& read, std::uint32_t entity,
                                       std::vector<std::string> const& words);
/// No role is known of that person, or one with this head.
[[nodiscard]] bool may_have_role(antecedents const& read, std::uint32_t entity, std::string const& head);
/// "the mayor" may be one of whom nothing was said yet; not "the former mayor" or "the Florida governor", which take up who
/// was named.
[[nodiscard]] bool may_be_new(antecedents const& read, std::vector<std::string> const& words);

} // namespace inquit

// Names of an article's people, as they are compared.
#pragma once

#include "resolve/entity.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace inquit {

/// A person's name in words, without suffixes and initials: {"sergey", "knyazkin"}, in lower case.
[[nodiscard]] std::vector<std::string> compared_name(entity const& person, vocabulary const& words);

/// Letters put in, left out, exchanged or swapped with the next one: from one to the other, at least.
[[nodiscard]] std::size_t letters_apart(std::string_view one, std::string_view other);

} // namespace inquit

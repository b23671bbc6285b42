// The key of a feature: a hash of its name, so that weighing needs no strings.
#pragma once

#include "text/fnv.hpp"

namespace inquit {

/// The key of a name goes on with more of it: key_of("ab") == extended(key_of("a"), "b").
[[nodiscard]] constexpr std::uint64_t extended(std::uint64_t key, std::string_view more) {
    return fnv1a(more, key);
}

[[nodiscard]] constexpr std::uint64_t key_of(std::string_view name) { return fnv1a(name); }

} // namespace inquit

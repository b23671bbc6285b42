// The key of a feature: a hash of its name, so that weighing needs no strings.
#pragma once

#include <cstdint>
#include <string_view>

namespace inquit {

inline constexpr std::uint64_t empty_key = 14695981039346656037ULL; // FNV-1a, 64 bits

/// The key of a name goes on with more of it: key_of("ab") == extended(key_of("a"), "b").
[[nodiscard]] constexpr std::uint64_t extended(std::uint64_t key, std::string_view more) {
    constexpr std::uint64_t prime = 1099511628211ULL;
    for (char const c : more) {
        key = (key ^ static_cast<unsigned char>(c)) * prime;
    }
    return key;
}

[[nodiscard]] constexpr std::uint64_t key_of(std::string_view name) { return extended(empty_key, name); }

} // namespace inquit

// FNV-1a with 64 bits (Fowler, Noll and Vo): the hash of tables that are compiled in and of keys that are kept.
#pragma once

#include <cstdint>
#include <string_view>

namespace inquit {

inline constexpr std::uint64_t fnv_basis = 0xCBF29CE484222325U;

/// The hash of what goes on from `state`: fnv1a("ab") == fnv1a("b", fnv1a("a")).
[[nodiscard]] constexpr std::uint64_t fnv1a(std::string_view bytes, std::uint64_t state = fnv_basis) {
    for (char const byte : bytes) {
        state = (state ^ static_cast<unsigned char>(byte)) * 0x100000001B3U;
    }
    return state;
}

} // namespace inquit

// Data files of pairs of words: what stands before '=' in a row and behind it.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace inquit::align {

struct row {
    std::string_view left;
    std::string_view right;
};

/// The hash of a word's first two bytes; below `begins`.
inline constexpr std::size_t begins = 1024;
constexpr std::size_t begin_of(std::string_view key) {
    auto const byte = [key](std::size_t at) {
        return at < key.size() ? static_cast<unsigned char>(key[at]) : std::size_t{0};
    };
    constexpr std::size_t any_odd_number = 31;
    return (byte(0) * any_odd_number + byte(1)) % begins;
}

/// The same of its last two.
constexpr std::size_t end_of(std::string_view key) {
    return begin_of(key.substr(key.size() - (key.size() < 2 ? key.size() : 2)));
}

/// How the words of those sides begin: most words of a text are none of them, and are told by that.
template <std::size_t Count, class... Sides>
constexpr std::array<bool, begins> begins_in(row const (&rows)[Count], Sides... sides) {
    std::array<bool, begins> table{};
    for (auto const& each : rows) {
        ((table[begin_of(each.*sides)] = true), ...);
    }
    return table;
}

} // namespace inquit::align

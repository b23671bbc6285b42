// Spans of one document.
#pragma once

#include <compare>
#include <cstdint>

namespace inquit {

/// A half-open range [begin, end) of bytes of one document.
struct byte_span {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;

    [[nodiscard]] constexpr std::uint32_t size() const { return end - begin; }
    [[nodiscard]] constexpr bool empty() const { return begin >= end; }
    [[nodiscard]] constexpr bool contains(std::uint32_t offset) const {
        return begin <= offset && offset < end;
    }
    [[nodiscard]] constexpr bool contains(byte_span other) const {
        return begin <= other.begin && other.end <= end;
    }
    [[nodiscard]] constexpr bool overlaps(byte_span other) const {
        return begin < other.end && other.begin < end;
    }
    friend constexpr auto operator<=>(byte_span, byte_span) = default;
};

} // namespace inquit

// Which hashes are surely not in a set: most of a text's words and runs, told without a look at the set.
#pragma once

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace inquit {

/// A Bloom filter in blocks of 64 bits: a hash sets two bits of one. Empty, it has nothing.
class gram_filter {
  public:
    gram_filter() = default;
    /// For so many hashes; the upper and the lower bits of each must be well mixed.
    explicit gram_filter(std::size_t hashes) {
        constexpr std::uint32_t most_blocks_bits = 18; // 2 MiB
        // Half a block to a block each: more would not stay in the fastest memory.
        auto const bits =
            std::clamp(static_cast<std::uint32_t>(std::bit_width(hashes)), 2U, most_blocks_bits + 1) - 1;
        shift_ = 64 - bits;
        blocks_.assign(std::size_t{1} << bits, 0);
    }

    void add(std::uint64_t hash) { blocks_[hash >> shift_] |= bits_of(hash); }

    [[nodiscard]] bool may_have(std::uint64_t hash) const {
        auto const bits = bits_of(hash);
        return (blocks_[hash >> shift_] & bits) == bits;
    }

  private:
    static std::uint64_t bits_of(std::uint64_t hash) {
        constexpr std::uint32_t six = 6;
        return (std::uint64_t{1} << (hash % 64)) | (std::uint64_t{1} << ((hash >> six) % 64));
    }

    std::uint32_t shift_ = 63;
    std::vector<std::uint64_t> blocks_ = {0, 0};
};

} // namespace inquit

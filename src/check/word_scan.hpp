// The words of a text as hashes. All checking without an archive is a pass of this over each byte of the sources: 64 bytes at a time.
//
//     "It's a well-known trap," he said.     It s a well known trap he said
#pragma once

#include "text/span.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>
#include <string_view>

// Words are runs of ASCII letters, digits and bytes of other scripts' letters. Case, points, quotation marks and dashes are passed over, so
// that raw bytes of a file can be searched as well.
namespace inquit::grams {

inline constexpr std::uint32_t bytes_a_load = 8;
inline constexpr std::uint32_t bytes_a_block = 64;

/// The same byte eight times.
constexpr std::uint64_t eight_times(std::uint8_t byte) { return 0x0101010101010101U * byte; }

/// The first byte is the lowest, on any machine.
inline std::uint64_t eight_bytes(unsigned char const* at) {
    std::uint64_t value = 0;
    std::memcpy(&value, at, sizeof value);
    if constexpr (std::endian::native == std::endian::big) {
        std::uint64_t turned = 0;
        for (std::uint32_t byte = 0; byte < bytes_a_load; ++byte) {
            turned |= ((value >> (byte * 8U)) & 0xFFU) << ((bytes_a_load - 1 - byte) * 8U);
        }
        value = turned;
    }
    return value;
}

/// In lower case: of ASCII letters, and of the scripts whose cases differ in that bit in UTF-8. Digits have it.
constexpr std::uint64_t folded(std::uint64_t bytes) { return bytes | eight_times(0x20); }

/// Of eight bytes below 0x80, the upper bit of each that is a letter or a digit.
constexpr std::uint64_t words_of_ascii(std::uint64_t bytes) {
    auto const lower = folded(bytes);
    auto const letters = (lower + eight_times(0x80 - 'a')) & ~(lower + eight_times(0x80 - 'z' - 1));
    auto const digits = (bytes + eight_times(0x80 - '0')) & ~(bytes + eight_times(0x80 - '9' - 1));
    return (letters | digits) & eight_times(0x80);
}

/// The upper bits of eight bytes as eight bits.
constexpr std::uint64_t gathered(std::uint64_t upper_bits) {
    return (upper_bits >> 7U) * 0x0102040810204080U >> 56U;
}

/// As std::popcount, which calls a function where the processor may lack the instruction.
constexpr std::uint32_t ones_in(std::uint64_t bits) {
    bits -= (bits >> 1U) & 0x5555555555555555U;
    bits = (bits & 0x3333333333333333U) + ((bits >> 2U) & 0x3333333333333333U);
    bits = (bits + (bits >> 4U)) & 0x0F0F0F0F0F0F0F0FU;
    return static_cast<std::uint32_t>((bits * eight_times(1)) >> 56U);
}

/// Well mixed, so that any of its bits tell words apart. `end_of_text`: bytes before it may be read. Words of up to 16 bytes take no branch.
inline std::uint64_t hash_of_word(unsigned char const* bytes, byte_span word, std::uint32_t end_of_text) {
    constexpr std::uint64_t factor = 0x9E3779B97F4A7C15;
    constexpr std::uint64_t factor_of_rest = 0xD6E8FEB86659FD93;
    constexpr std::uint32_t bits = 64;
    constexpr auto all = ~std::uint64_t{0};
    auto const size = word.size();
    std::uint64_t begin = 0;
    if (end_of_text - word.begin >= bytes_a_load) {
        begin = eight_bytes(bytes + word.begin);
    } else {
        std::array<unsigned char, bytes_a_load> last{};
        std::memcpy(last.data(), bytes + word.begin, end_of_text - word.begin);
        begin = eight_bytes(last.data());
    }
    bool const is_long = size > bytes_a_load;
    auto const begin_mask = all >> (bits - 8U * std::min(size, bytes_a_load));
    auto const rest_mask = is_long ? all : 0;
    // The last eight bytes may overlap the first.
    std::array<unsigned char, bytes_a_load> const none{};
    auto const* const rest_at = is_long ? bytes + word.end - bytes_a_load : none.data();
    auto const rest = (folded(eight_bytes(rest_at)) + size) & rest_mask;
    auto hash = (folded(begin) & begin_mask) * factor;
    for (auto done = bytes_a_load; done + bytes_a_load < size; done += bytes_a_load) {
        hash = ((hash ^ (hash >> 32U)) + folded(eight_bytes(bytes + word.begin + done))) * factor;
    }
    hash = ((hash ^ (hash >> 32U)) + rest) * factor_of_rest;
    return hash ^ (hash >> 32U);
}

/// A bit for each of the bytes at `at`, 64 or those before `end`, that belongs to a word.
class word_bits {
  public:
    word_bits(unsigned char const* bytes, std::uint32_t end) : bytes_{bytes}, end_{end} {}

    /// Of one block after the other.
    std::uint64_t of_block(std::uint32_t at) {
        if (end_ - at >= bytes_a_block) {
            return of_block(bytes_ + at, at);
        }
        std::array<unsigned char, bytes_a_block> last{};
        std::memcpy(last.data(), bytes_ + at, end_ - at);
        return of_block(last.data(), at);
    }

  private:
    static constexpr unsigned char general_punctuation =
        0xE2;                                          ///< E2 80 xx: curly marks, dashes, the ellipsis
    static constexpr unsigned char latin_signs = 0xC2; ///< C2 xx: no-break space, angle marks

    std::uint64_t of_block(unsigned char const* block, std::uint32_t at) {
        std::uint64_t words = 0;
        std::uint64_t others = 0; ///< bytes of no ASCII
        for (std::uint32_t eighth = 0; eighth < bytes_a_block / bytes_a_load; ++eighth) {
            auto const bytes = eight_bytes(block + eighth * bytes_a_load);
            auto const upper = bytes & eight_times(0x80);
            words |= gathered(words_of_ascii(bytes ^ upper) & ~upper) << (eighth * bytes_a_load);
            others |= gathered(upper) << (eighth * bytes_a_load);
        }
        if (others != 0 || parted_until_ > at) {
            words = without_partings(words | others, others, at);
        }
        return words;
    }

    std::uint64_t without_partings(std::uint64_t words, std::uint64_t others, std::uint32_t at) {
        clear(words, at, at);
        for (; others != 0; others &= others - 1) {
            auto const here = at + static_cast<std::uint32_t>(std::countr_zero(others));
            if (here < parted_until_) {
                continue;
            }
            bool const are_points =
                bytes_[here] == general_punctuation && (here + 1 == end_ || bytes_[here + 1] == 0x80);
            if (are_points || bytes_[here] == latin_signs) {
                parted_until_ = here + (are_points ? 3U : 2U);
                clear(words, here, at);
            }
        }
        return words;
    }

    /// From `begin` to the end of the parting, as far as they lie in the block.
    void clear(std::uint64_t& words, std::uint32_t begin, std::uint32_t block) const {
        for (auto at = begin - block; at < bytes_a_block && block + at < parted_until_; ++at) {
            words &= ~(std::uint64_t{1} << at);
        }
    }

    unsigned char const* bytes_;
    std::uint32_t end_;
    std::uint32_t parted_until_ = 0; ///< what parts words may lie in two blocks
};

/// Words that follow one another in a text.
struct hashed_words {
    std::span<std::uint64_t const> hashes;
    std::span<byte_span const> spans; ///< of the text
    std::uint32_t repeated = 0;       ///< the first of them, which were the last of the words before
};

/// Goes through the words of a text, some hundred at a time.
///     word_scan scan{text, range};
///     while (scan.advance()) { ... scan.words() ... }
class word_scan {
  public:
    /// The text outlives it; range lies in it.
    word_scan(std::string_view text, byte_span range)
        : bytes_{reinterpret_cast<unsigned char const*>(text.data())},
          size_{static_cast<std::uint32_t>(text.size())}, rest_{range}, bits_{bytes_, range.end} {}

    /// To the next words. False: there are no more.
    bool advance() {
        keep_last();
        while (words_ == repeated_ && !rest_.empty()) {
            auto const end = rest_.begin + std::min(bytes_at_a_time, rest_.size());
            for (auto at = rest_.begin; at < end; at += std::min(bytes_a_block, end - at)) {
                add_edges(at);
            }
            rest_.begin = end;
            if (rest_.empty() && edges_ % 2 != 0) {
                edge_[edges_++] = end;
            }
            words_ = edges_ / 2;
        }
        for (auto word = repeated_; word < words_; ++word) {
            spans_[word] = {edge_[std::size_t{word} * 2], edge_[std::size_t{word} * 2 + 1]};
            hashes_[word] = hash_of_word(bytes_, spans_[word], size_);
        }
        return words_ > repeated_;
    }

    [[nodiscard]] hashed_words words() const {
        return {std::span{hashes_}.first(words_), std::span{spans_}.first(words_), repeated_};
    }

  private:
    static constexpr std::uint32_t bytes_at_a_time = 2048;
    static constexpr std::uint32_t most_repeated = 2;
    static constexpr std::uint32_t most_words = most_repeated + bytes_at_a_time / 2 + 1;
    static constexpr std::uint32_t edges_at_once = 8;

    void keep_last() {
        auto const kept = std::min(words_, most_repeated);
        bool const goes_on = edges_ % 2 != 0;
        auto const begin = goes_on ? edge_[edges_ - 1] : 0;
        for (std::uint32_t word = 0; word < kept; ++word) {
            hashes_[word] = hashes_[words_ - kept + word];
            spans_[word] = spans_[words_ - kept + word];
        }
        words_ = repeated_ = kept;
        edges_ = kept * 2;
        if (goes_on) {
            edge_[edges_++] = begin;
        }
    }

    /// Where words begin and end by turns. Several at once, and some in vain: a branch for each costs more.
    void add_edges(std::uint32_t block) {
        auto const words = bits_.of_block(block);
        auto edges = words ^ (words << 1U | goes_on_);
        goes_on_ = words >> (bytes_a_block - 1);
        auto const count = ones_in(edges);
        auto* to = &edge_[edges_];
        constexpr auto last_bit = std::uint64_t{1}
                                  << (bytes_a_block - 1); // of no bits the first is asked for, too
        for (std::uint32_t done = 0; done < count; done += edges_at_once) {
            for (std::uint32_t each = 0; each < edges_at_once; ++each) {
                *to++ = block + static_cast<std::uint32_t>(std::countr_zero(edges | last_bit));
                edges &= edges - 1;
            }
        }
        edges_ += count;
    }

    unsigned char const* bytes_;
    std::uint32_t size_;
    byte_span rest_;
    word_bits bits_;
    std::uint64_t goes_on_ = 0; ///< 1: the last block ends within a word
    std::uint32_t repeated_ = 0;
    std::uint32_t words_ = 0;
    std::uint32_t edges_ = 0;
    std::array<std::uint32_t, most_words * 2 + bytes_a_block> edge_;
    std::array<std::uint64_t, most_words> hashes_;
    std::array<byte_span, most_words> spans_;
};

/// Calls visit(hash, begin, end) for each word.
template <class Visit>
void for_each_word(std::string_view text, byte_span range, Visit visit) {
    word_scan scan{text, range};
    while (scan.advance()) {
        auto const words = scan.words();
        for (auto each = words.repeated; each < words.hashes.size(); ++each) {
            visit(words.hashes[each], words.spans[each].begin, words.spans[each].end);
        }
    }
}

} // namespace inquit::grams

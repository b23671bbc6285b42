#include "grammar/phrases.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <span>
#include <tuple>

namespace inquit {
namespace {

constexpr bool is_upper(char c) { return 'A' <= c && c <= 'Z'; }
constexpr char lower(char c) { return is_upper(c) ? static_cast<char>(c - 'A' + 'a') : c; }
constexpr bool belongs_to_word(char c) {
    auto const byte = static_cast<unsigned char>(c);
    return ('a' <= c && c <= 'z') || is_upper(c) || ('0' <= c && c <= '9') || byte >= 0x80;
}

constexpr auto sort_key(phrase const& row) { return std::tuple{row.words, row.kind}; }

constexpr auto table = std::to_array<phrase>({
#include "phrases.inc"
});
// The compiler sorts by names; the enumerators stand in that order.
static_assert(std::ranges::is_sorted(table, {}, sort_key));

/// Where the rows that begin with a byte begin; the last one is the table's end.
constexpr auto first_row = [] {
    std::array<std::uint16_t, 257> first{};
    for (phrase const& row : table) {
        ++first[static_cast<unsigned char>(row.words.front()) + 1U];
    }
    for (std::size_t byte = 1; byte < first.size(); ++byte) {
        first[byte] = static_cast<std::uint16_t>(first[byte] + first[byte - 1]);
    }
    return first;
}();
static_assert(first_row.back() == table.size());

/// One bit of all that the words of a row may have: most words that are asked for have none of them, and so cost no search.
class row_filter {
  public:
    constexpr row_filter() {
        for (phrase const& row : table) {
            auto const bit = bit_of_words(row.words);
            bits_[bit / word_bits] |= std::uint64_t{1} << (bit % word_bits);
        }
    }

    [[nodiscard]] constexpr bool may_have(std::string_view words) const {
        auto const bit = bit_of_words(words);
        return (bits_[bit / word_bits] >> (bit % word_bits) & 1U) != 0;
    }

  private:
    static constexpr std::size_t word_bits = 64;
    static constexpr std::size_t size = 1024 * word_bits;

    /// FNV-1a.
    static constexpr std::size_t bit_of_words(std::string_view words) {
        std::uint64_t hash = 0xcbf29ce484222325U;
        for (char const byte : words) {
            hash = (hash ^ static_cast<unsigned char>(byte)) * 0x100000001b3U;
        }
        return static_cast<std::size_t>(hash ^ (hash >> 32U)) % size;
    }

    std::array<std::uint64_t, size / word_bits> bits_{};
};

constexpr row_filter filter;

std::span<phrase const> rows_like(std::string_view words) {
    if (words.empty() || !filter.may_have(words)) {
        return {};
    }
    auto const byte = static_cast<unsigned char>(words.front());
    return std::span{table}.subspan(first_row[byte], first_row[byte + 1U] - first_row[byte]);
}

constexpr std::size_t longest =
    std::ranges::max_element(table, {}, [](phrase const& row) { return row.words.size(); })->words.size();
static_assert(longest <= 64, "phrases are compared in a window of 64 bytes");

constexpr std::size_t longest_acronym = 5;

bool is_acronym(phrase const& row) {
    return row.meaning.size() <= longest_acronym && row.meaning.size() == row.words.size()
           && std::ranges::all_of(row.meaning, is_upper);
}

/// A phrase may end at `size`: no word is cut.
bool ends_word(std::string_view text, std::size_t size) {
    return size == text.size() || !belongs_to_word(text[size - 1]) || !belongs_to_word(text[size]);
}

struct lower_window {
    explicit lower_window(std::string_view text) : reach{std::min(text.size(), longest)} {
        std::ranges::transform(text.substr(0, reach), bytes.begin(), lower);
    }
    [[nodiscard]] std::string_view view(std::size_t size) const { return {bytes.data(), size}; }

    std::array<char, longest> bytes{};
    std::size_t reach;
};

} // namespace

std::size_t longest_phrase() { return longest; }

phrase const* phrase_of(phrase_class kind, std::string_view lower_case_words) {
    auto const key = std::tuple{lower_case_words, kind};
    auto const rows = rows_like(lower_case_words);
    auto const found = std::ranges::lower_bound(rows, key, {}, sort_key);
    return found != rows.end() && sort_key(*found) == key ? &*found : nullptr;
}

phrase_classes phrase_classes_of(std::string_view lower_case_words) {
    auto const rows = rows_like(lower_case_words);
    phrase_classes classes = 0;
    for (auto row = std::ranges::lower_bound(rows, lower_case_words, {}, &phrase::words);
         row != rows.end() && row->words == lower_case_words; ++row) {
        classes |= bit_of(row->kind);
    }
    return classes;
}

phrase_match phrase_at_begin(phrase_class kind, std::string_view text) {
    lower_window const window{text};
    for (auto size = window.reach; size > 0; --size) {
        if (!ends_word(text, size)) {
            continue;
        }
        auto const* const row = phrase_of(kind, window.view(size));
        if (row != nullptr && (!is_acronym(*row) || text.substr(0, size) == row->meaning)) {
            return {row, size};
        }
    }
    return {};
}

phrase_classes phrase_classes_at_begin(std::string_view text) {
    lower_window const window{text};
    phrase_classes classes = 0;
    for (auto size = window.reach; size > 0; --size) {
        classes |= ends_word(text, size) ? phrase_classes_of(window.view(size)) : 0;
    }
    return classes;
}

} // namespace inquit

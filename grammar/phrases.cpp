#include "grammar/phrases.hpp"

#include "text/fnv.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <limits>
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

/// A hash table of the table's rows: for each words, one more than the index of the first row that has them; 0 is a free slot.
constexpr auto slots = [] {
    std::array<std::uint16_t, std::bit_ceil(2 * table.size())> all{};
    static_assert(table.size() < std::numeric_limits<std::uint16_t>::max());
    for (std::size_t index = 0; index < table.size(); ++index) {
        if (index > 0 && table[index].words == table[index - 1].words) {
            continue;
        }
        auto slot = fnv1a(table[index].words) % all.size();
        while (all[slot] != 0) {
            slot = (slot + 1) % all.size();
        }
        all[slot] = static_cast<std::uint16_t>(index + 1);
    }
    return all;
}();

/// One bit of all that the words of a row may have: most words that are asked for have none of them, and so cost no search.
class row_filter {
  public:
    constexpr row_filter() {
        for (phrase const& row : table) {
            auto const bit = place_of(fnv1a(row.words));
            bits_[bit / word_bits] |= std::uint64_t{1} << (bit % word_bits);
        }
    }

    [[nodiscard]] constexpr bool may_have(std::string_view words) const { return is_set(fnv1a(words)); }

    /// Bit n - 1: whether the first n bytes may be a row's words. text: 64 bytes at most.
    [[nodiscard]] constexpr std::uint64_t begins_in(std::string_view text) const {
        std::uint64_t begins = 0;
        auto hash = fnv_basis;
        for (std::size_t at = 0; at < text.size(); ++at) {
            hash = fnv1a(text.substr(at, 1), hash);
            begins |= std::uint64_t{is_set(hash)} << at;
        }
        return begins;
    }

  private:
    static constexpr std::size_t word_bits = 64;
    static constexpr std::size_t size = 1024 * word_bits;

    static constexpr std::size_t place_of(std::uint64_t hash) {
        return static_cast<std::size_t>(hash ^ (hash >> 32U)) % size;
    }
    [[nodiscard]] constexpr bool is_set(std::uint64_t hash) const {
        auto const bit = place_of(hash);
        return (bits_[bit / word_bits] >> (bit % word_bits) & 1U) != 0;
    }

    std::array<std::uint64_t, size / word_bits> bits_{};
};

constexpr row_filter filter;

/// Those that have the words, by class.
std::span<phrase const> rows_of(std::string_view words) {
    for (auto slot = fnv1a(words) % slots.size(); slots[slot] != 0; slot = (slot + 1) % slots.size()) {
        auto const first = table.begin() + slots[slot] - 1;
        if (first->words == words) {
            auto const last =
                std::find_if(first, table.end(), [words](phrase const& row) { return row.words != words; });
            return {first, last};
        }
    }
    return {};
}

/// The row itself, words that the filter lets through.
phrase const* row_of(phrase_class kind, std::string_view words) {
    auto const rows = rows_of(words);
    auto const found = std::ranges::find(rows, kind, &phrase::kind);
    return found != rows.end() ? &*found : nullptr;
}

phrase_classes classes_of_rows(std::string_view words) {
    phrase_classes classes = 0;
    for (phrase const& row : rows_of(words)) {
        classes |= bit_of(row.kind);
    }
    return classes;
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

/// The first bytes of a text in lower case, and how many of them may be a phrase.
class lower_window {
  public:
    explicit lower_window(std::string_view text)
        : text_{text}, bytes_{lower_begin_of(text)}, sizes_{filter.begins_in(
                                                         view(std::min(text.size(), longest)))} {}

    /// Calls `take` with each begin that may be a phrase, the longest first, until it says true.
    template <class Take>
    void each_begin(Take take) const {
        for (auto left = sizes_; left != 0;) {
            auto const size = static_cast<std::size_t>(std::bit_width(left));
            left &= ~(std::uint64_t{1} << (size - 1));
            if (ends_word(text_, size) && take(view(size))) {
                return;
            }
        }
    }

  private:
    static std::array<char, longest> lower_begin_of(std::string_view text) {
        std::array<char, longest> out{};
        std::ranges::transform(text.substr(0, longest), out.begin(), lower);
        return out;
    }

    [[nodiscard]] std::string_view view(std::size_t size) const { return {bytes_.data(), size}; }

    std::string_view text_;
    std::array<char, longest> bytes_;
    std::uint64_t sizes_; ///< bit n - 1: n bytes
};

} // namespace

std::size_t longest_phrase() { return longest; }

phrase const* phrase_of(phrase_class kind, std::string_view lower_case_words) {
    return !lower_case_words.empty() && filter.may_have(lower_case_words) ? row_of(kind, lower_case_words)
                                                                          : nullptr;
}

phrase_classes phrase_classes_of(std::string_view lower_case_words) {
    return !lower_case_words.empty() && filter.may_have(lower_case_words) ? classes_of_rows(lower_case_words)
                                                                          : 0;
}

phrase_match phrase_at_begin(phrase_class kind, std::string_view text) {
    phrase_match match;
    lower_window{text}.each_begin([&](std::string_view begin) {
        auto const* const row = row_of(kind, begin);
        bool const taken =
            row != nullptr && (!is_acronym(*row) || text.substr(0, begin.size()) == row->meaning);
        match = taken ? phrase_match{row, begin.size()} : phrase_match{};
        return taken;
    });
    return match;
}

phrase_classes phrase_classes_at_begin(std::string_view text) {
    phrase_classes classes = 0;
    lower_window{text}.each_begin([&classes](std::string_view begin) {
        classes |= classes_of_rows(begin);
        return false;
    });
    return classes;
}

} // namespace inquit

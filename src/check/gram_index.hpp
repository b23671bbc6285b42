// Where in a text the words of many quotations may stand, all found in one pass over the text.
#pragma once

#include "check/gram_filter.hpp"
#include "check/short_words.hpp"
#include "text/span.hpp"

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace inquit {

/// A stretch of a text that shares so many short runs of words with a quotation that a look is worth it.
struct place {
    std::uint32_t quotation = 0;    ///< number as add() gave it
    byte_span span;                 ///< of the text, from the first to the last run that both have
    std::uint32_t words_before = 0; ///< of the quotation, those in front of the first run
    std::uint32_t words_behind = 0; ///< and those behind the last
    std::uint32_t longest_run =
        0; ///< of the quotation's words that runs have met, one after another; 64 at most
    friend bool operator==(place const&, place const&) = default;
};

/// Runs of words (word n-grams) of quotations, by their hash. Words are runs of ASCII letters, digits and bytes of other scripts' letters;
/// case, points, quotation marks and dashes are passed over, so that raw bytes of a file can be searched as well.
///   quotations of ten words and more: three words in a row     shorter ones: two, with at most one word between
/// Hashes may collide: a place is a question, never an answer.
class gram_index {
  public:
    gram_index();

    /// text[spans]: a quotation; spans ascend. Returns its number, from 0. O(words).
    std::uint32_t add(std::string_view text, std::span<byte_span const> spans);
    /// After the last add() and before the first places_in().
    void finish();

    /// In the order of their ends. Of a quotation whose words come again and again, at most `most_places_a_quotation`. O(bytes + runs met).
    [[nodiscard]] std::vector<place> places_in(std::string_view text) const;

    /// The same quotations, for texts that are kept as short words; spans of places are then numbers of words. What the index says of a text is
    /// also said of its short words, and hashes collide more often.
    [[nodiscard]] gram_index of_short_words() const;
    [[nodiscard]] std::vector<place> places_in(std::span<short_word const> words) const;

    static constexpr std::uint32_t most_places_a_quotation = 64;

    /// What a text must have of a quotation, or places_in() is silent of it: for archives, which know the runs of their texts.
    struct demand {
        std::span<std::uint64_t const> words; ///< hashes, as grams.hpp makes them
        std::uint32_t needed = 0;             ///< words of it that must be met by runs
    };
    [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(quotations_.size()); }
    [[nodiscard]] demand demand_of(std::uint32_t quotation) const {
        return {quotations_[quotation].hashes, quotations_[quotation].needed};
    }
    /// Of the quotation's words, how many stand in `words` in their order, at most: what a contraction or a number may stand for is
    /// counted. O(words).
    [[nodiscard]] std::uint32_t most_standing(std::uint32_t quotation, std::string_view words) const;
    [[nodiscard]] std::uint32_t most_standing(std::uint32_t quotation,
                                              std::span<short_word const> words) const;

  private:
    struct entry {
        std::uint64_t gram = 0;
        std::uint32_t quotation = 0;
        std::uint16_t position = 0; ///< of the run's first word in the quotation
        std::uint16_t last = 0;     ///< of its last
    };
    struct indexed_quotation {
        std::uint32_t words = 0;
        std::uint32_t needed = 0;          ///< words of it that must be met
        std::uint32_t reach = 0;           ///< words of a text within which they must be
        std::uint32_t reach_of_gaps = 0;   ///< those of them that it leaves out
        std::uint32_t others = 0;          ///< words of it that may stand for others
        std::vector<std::uint64_t> hashes; ///< of the words
    };
    class search;
    class standing_count;

    std::uint32_t put(std::vector<std::uint64_t> words, std::uint32_t reach_of_gaps, std::uint32_t others);
    void drop_refrains();
    void note_words_of_short();
    [[nodiscard]] std::span<entry const> entries_of(std::uint64_t gram) const;

    std::vector<indexed_quotation> quotations_;
    std::vector<entry> entries_;         ///< by gram, once finished
    std::vector<std::uint32_t> buckets_; ///< begins in entries_, by the gram's first bits
    gram_filter filter_;                 ///< of the grams
    gram_filter words_of_short_; ///< of the words of quotations of less than ten, each as lone_word() has it
    std::uint32_t bucket_shift_ = 0;
    bool has_long_ = false;
    bool has_short_ = false;
};

} // namespace inquit

// One pass of a gram_index over a text: the runs that the text and quotations share, and where those of one quotation stand near each other.
#pragma once

#include "check/gram_index.hpp"
#include "check/word_scan.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace inquit {

/// As many words of a quotation are told apart by bits.
inline constexpr std::uint32_t most_run = 64;

class gram_index::search {
  public:
    explicit search(gram_index const& index) : index_{index} {}

    /// Words after those before. O(words + runs met).
    void look_at(grams::hashed_words const& words);
    /// After the last.
    [[nodiscard]] std::vector<place> places();

  private:
    struct hit {
        std::uint32_t word = 0; ///< of the text, the run's first
        byte_span span;
        std::uint16_t position = 0;
        std::uint16_t last = 0;
    };
    struct kept_hit {
        std::uint32_t quotation = 0;
        hit met;
    };
    struct state {
        std::uint32_t quotation = 0;
        std::vector<hit> hits;
        std::size_t recent = 0;         ///< the first hit that is not out of reach
        std::vector<std::uint16_t> met; ///< of each word of the quotation, by how many recent hits
        std::uint32_t met_words = 0;
        std::uint32_t given = 0;
        bool is_open = false;
        place open;
        std::uint64_t open_met = 0;   ///< a bit for each of the quotation's first 64 words
        std::uint32_t open_until = 0; ///< word of the text
    };

    void look_for_long(grams::hashed_words const& words);
    void look_for_short(grams::hashed_words const& words);
    void ask(grams::hashed_words const& words, std::uint32_t last, std::uint64_t gram, std::uint32_t back);
    void keep_all(grams::hashed_words const& words, std::uint32_t last, std::uint64_t gram,
                  std::uint32_t back);
    void note_kept();
    void note(kept_hit const& each);
    state& state_of(std::uint32_t quotation);
    void close(state& here);

    static void count(state& here, hit const& met, int change);
    static void count(state& here, std::uint16_t position, int change);
    static void open_or_extend(state& here, indexed_quotation const& wanted);
    static std::uint64_t bits_of(hit const& met);

    gram_index const& index_;
    std::vector<kept_hit> kept_;
    std::vector<std::uint32_t> times_; ///< of each quotation, its hits in kept_
    bool keeps_ = true;                ///< hits wait; else there were too many
    std::vector<std::uint32_t> slots_; ///< of each quotation, where its state is, from 1; 0: it has none
    std::vector<state> states_;
    std::vector<place> out_;
    std::vector<std::uint32_t> maybe_; ///< words whose runs may be met
    std::uint32_t at_ = 0;             ///< words so far
};

} // namespace inquit

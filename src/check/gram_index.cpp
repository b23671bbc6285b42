#include "check/gram_index.hpp"

#include "check/gram_search.hpp"
#include "check/grams.hpp"
#include "check/word_scan.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <limits>
#include <tuple>

namespace inquit {
namespace {

using grams::for_each_word;
using grams::gram_kind;
using grams::lone_word;
using grams::shortest_long_quotation;

constexpr std::uint32_t most_words = std::numeric_limits<std::uint16_t>::max();

// How much of a quotation must be met: few changed words break all runs of three about them, those of two at most half.
constexpr std::uint32_t needed_percent_of_long = 25;
constexpr std::uint32_t needed_percent_of_short = 60;

constexpr std::uint32_t reach_beyond = 12;       ///< words that a source may have more
constexpr std::uint32_t reach_of_ellipsis = 150; ///< more where the quotation leaves out words

/// "...", ". . ." or the one character.
bool has_ellipsis(std::string_view words) {
    return words.find("...") != std::string_view::npos || words.find(". .") != std::string_view::npos
           || words.find("\xE2\x80\xA6") != std::string_view::npos;
}

/// Of the words of a quotation, those that are a given one, as bits; for up to 64 words.
class word_positions {
  public:
    explicit word_positions(std::span<std::uint64_t const> words) : words_{words} {
        for (std::uint8_t at = 0; at < words.size(); ++at) {
            auto& first = first_[words[at] >> shift];
            next_[at] = first;
            first = static_cast<std::uint8_t>(at + 1);
        }
    }
    [[nodiscard]] std::uint64_t of(std::uint64_t word) const {
        std::uint64_t same = 0;
        for (auto at = first_[word >> shift]; at != 0; at = next_[at - 1U]) {
            same |= std::uint64_t{words_[at - 1U] == word} << (at - 1U);
        }
        return same;
    }

  private:
    static constexpr unsigned shift = 64 - 7;

    std::span<std::uint64_t const> words_;
    std::array<std::uint8_t, 128>
        first_{}; ///< of each first seven bits, one more than the last word's number; 0: none
    std::array<std::uint8_t, 64> next_{};
};

} // namespace

bool grams::may_stand_for_others(std::string_view word) {
    constexpr std::array<std::string_view, 7> endings{"s", "t", "d", "m", "re", "ve", "ll"};
    return (word.front() >= '0' && word.front() <= '9') || std::ranges::find(endings, word) != endings.end();
}

gram_index::gram_index() = default;

std::uint32_t gram_index::add(std::string_view text, std::span<byte_span const> spans) {
    std::vector<std::uint64_t> words;
    std::uint32_t gaps = 0;
    std::uint32_t others = 0;
    for (auto const span : spans) {
        for_each_word(text, span, [&](std::uint64_t hash, std::uint32_t begin, std::uint32_t end) {
            words.push_back(hash);
            others += grams::may_stand_for_others(text.substr(begin, end - begin)) ? 1U : 0U;
        });
        gaps += has_ellipsis(text.substr(span.begin, span.size())) ? 1U : 0U;
    }
    if (words.size() > most_words) {
        words.resize(most_words); // the begin of a book will do
    }
    gaps += spans.empty() ? 0U : static_cast<std::uint32_t>(spans.size() - 1);
    auto const reach_of_gaps = gaps * reach_of_ellipsis;
    return put(std::move(words), reach_of_gaps, others);
}

std::uint32_t gram_index::put(std::vector<std::uint64_t> words, std::uint32_t reach_of_gaps,
                              std::uint32_t others) {
    auto const number = static_cast<std::uint32_t>(quotations_.size());
    auto const count = static_cast<std::uint32_t>(words.size());
    auto const put = [&](std::uint64_t gram, std::uint32_t first, std::uint32_t last) {
        entries_.push_back(
            {gram, number, static_cast<std::uint16_t>(first), static_cast<std::uint16_t>(last)});
    };
    bool const is_long = count >= shortest_long_quotation;
    has_long_ = has_long_ || is_long;
    has_short_ = has_short_ || !is_long;
    grams::for_each_gram(words, [&](gram_kind, std::uint64_t gram, std::uint32_t first, std::uint32_t last) {
        put(gram, first, last);
    });
    auto const percent = is_long ? needed_percent_of_long : needed_percent_of_short;
    quotations_.push_back({count, std::max(1U, (count * percent + 99) / 100),
                           count + count / 4 + reach_beyond + reach_of_gaps, reach_of_gaps, others,
                           std::move(words)});
    return number;
}

gram_index gram_index::of_short_words() const {
    gram_index out;
    for (auto const& each : quotations_) {
        auto words = each.hashes;
        std::ranges::transform(words, words.begin(), short_word::shortened);
        out.put(std::move(words), each.reach_of_gaps, each.others);
    }
    out.finish();
    return out;
}

void gram_index::finish() {
    std::ranges::sort(entries_, [](entry const& left, entry const& right) {
        return std::tie(left.gram, left.quotation, left.position)
               < std::tie(right.gram, right.quotation, right.position);
    });
    drop_refrains();
    auto const bits = static_cast<std::uint32_t>(std::bit_width(entries_.size() | 63U));
    bucket_shift_ = 64 - bits;
    buckets_.assign((std::size_t{1} << bits) + 1, 0);
    for (auto const& each : entries_) {
        ++buckets_[(each.gram >> bucket_shift_) + 1];
    }
    for (std::size_t at = 1; at < buckets_.size(); ++at) {
        buckets_[at] += buckets_[at - 1];
    }
    filter_ = gram_filter{entries_.size()};
    for (auto const& each : entries_) {
        filter_.add(each.gram);
    }
    note_words_of_short();
}

void gram_index::note_words_of_short() {
    auto const is_short = [](indexed_quotation const& each) { return each.words < shortest_long_quotation; };
    std::size_t words = 0;
    for (auto const& each : quotations_) {
        words += is_short(each) ? each.hashes.size() : 0;
    }
    words_of_short_ = words == 0 ? gram_filter{} : gram_filter{words};
    for (auto const& each : quotations_) {
        for (auto const word : is_short(each) ? each.hashes : std::vector<std::uint64_t>{}) {
            words_of_short_.add(lone_word(word));
        }
    }
}

/// "No, no, no, no": of a run that a quotation has again and again, the first few. Sorted before.
void gram_index::drop_refrains() {
    constexpr std::size_t most_times = 4;
    std::size_t kept = 0;
    for (auto const& each : entries_) {
        bool const is_refrain = kept >= most_times && entries_[kept - most_times].gram == each.gram
                                && entries_[kept - most_times].quotation == each.quotation;
        if (!is_refrain) {
            entries_[kept++] = each;
        }
    }
    entries_.resize(kept);
}

std::span<gram_index::entry const> gram_index::entries_of(std::uint64_t gram) const {
    auto const bucket = gram >> bucket_shift_;
    auto const begin = entries_.begin() + buckets_[bucket];
    auto const end = entries_.begin() + buckets_[bucket + 1];
    auto const first = std::find_if(begin, end, [gram](entry const& each) { return each.gram == gram; });
    auto const last = std::find_if(first, end, [gram](entry const& each) { return each.gram != gram; });
    return {first, last};
}

/// The longest common subsequence, a bit for each wanted word (Crochemore et al. 2001): zeros are the words met.
class gram_index::standing_count {
  public:
    standing_count(indexed_quotation const& quotation)
        : others_{quotation.others}, size_{static_cast<std::uint32_t>(quotation.hashes.size())},
          positions_{quotation.hashes} {}

    void add(std::uint64_t word, bool may_stand_for_others) {
        auto const same = positions_.of(word);
        auto const met = row_ & same;
        row_ = (row_ + met) | (row_ & ~same);
        others_ += may_stand_for_others ? 1U : 0U;
    }
    [[nodiscard]] std::uint32_t most() const {
        constexpr std::uint32_t words_of_other = 3;
        auto const of_quotation = ~std::uint64_t{0} >> (most_run - size_);
        return static_cast<std::uint32_t>(std::popcount(~row_ & of_quotation)) + words_of_other * others_;
    }

  private:
    std::uint32_t others_;
    std::uint32_t size_;
    word_positions positions_;
    std::uint64_t row_ = ~std::uint64_t{0};
};

std::uint32_t gram_index::most_standing(std::uint32_t quotation, std::string_view words) const {
    auto const& wanted = quotations_[quotation];
    if (wanted.words == 0 || wanted.words > most_run) {
        return wanted.words;
    }
    standing_count count{wanted};
    for_each_word(words, {0, static_cast<std::uint32_t>(words.size())},
                  [&](std::uint64_t word, std::uint32_t begin, std::uint32_t end) {
                      count.add(word, grams::may_stand_for_others(words.substr(begin, end - begin)));
                  });
    return count.most();
}

std::uint32_t gram_index::most_standing(std::uint32_t quotation, std::span<short_word const> words) const {
    auto const& wanted = quotations_[quotation];
    if (wanted.words == 0 || wanted.words > most_run) {
        return wanted.words;
    }
    standing_count count{wanted};
    std::ranges::for_each(words,
                          [&](short_word each) { count.add(each.hash(), each.may_stand_for_others()); });
    return count.most();
}

std::vector<place> gram_index::places_in(std::string_view text) const {
    if (entries_.empty()) {
        return {};
    }
    search here{*this};
    grams::word_scan scan{text, {0, static_cast<std::uint32_t>(text.size())}};
    while (scan.advance()) {
        here.look_at(scan.words());
    }
    return here.places();
}

std::vector<place> gram_index::places_in(std::span<short_word const> words) const {
    std::vector<std::uint64_t> hashes(words.size());
    std::vector<byte_span> spans(words.size());
    for (std::uint32_t at = 0; at < words.size(); ++at) {
        hashes[at] = words[at].hash();
        spans[at] = {at, at + 1};
    }
    search here{*this};
    here.look_at({hashes, spans, 0});
    return here.places();
}

} // namespace inquit

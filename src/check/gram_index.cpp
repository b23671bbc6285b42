#include "check/gram_index.hpp"

#include "check/grams.hpp"

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
using grams::pair_over_gap;
using grams::run_of_three;
using grams::run_of_two;
using grams::shortest_long_quotation;

constexpr std::uint32_t most_words = std::numeric_limits<std::uint16_t>::max();

// How much of a quotation must be met: few changed words break all runs of three about them, those of two at most half.
constexpr std::uint32_t needed_percent_of_long = 25;
constexpr std::uint32_t needed_percent_of_short = 60;

constexpr std::uint32_t most_run = 64; ///< bits of a word

/// A number, or the end of a contraction, which is a word by itself here.
bool may_stand_for_others(std::string_view word) {
    constexpr std::array<std::string_view, 7> endings{"s", "t", "d", "m", "re", "ve", "ll"};
    return (word.front() >= '0' && word.front() <= '9') || std::ranges::find(endings, word) != endings.end();
}

constexpr std::uint32_t reach_beyond = 12;       ///< words that a source may have more
constexpr std::uint32_t reach_of_ellipsis = 150; ///< more where the quotation leaves out words

/// "...", ". . ." or the one character.
bool has_ellipsis(std::string_view words) {
    return words.find("...") != std::string_view::npos || words.find(". .") != std::string_view::npos
           || words.find("\xE2\x80\xA6") != std::string_view::npos;
}

} // namespace

gram_index::gram_index() = default;

std::uint32_t gram_index::add(std::string_view text, std::span<byte_span const> spans) {
    auto const number = static_cast<std::uint32_t>(quotations_.size());
    std::vector<std::uint64_t> words;
    std::uint32_t gaps = 0;
    std::uint32_t others = 0;
    for (auto const span : spans) {
        for_each_word(text, span, [&](std::uint64_t hash, std::uint32_t begin, std::uint32_t end) {
            words.push_back(hash);
            others += may_stand_for_others(text.substr(begin, end - begin)) ? 1U : 0U;
        });
        gaps += has_ellipsis(text.substr(span.begin, span.size())) ? 1U : 0U;
    }
    if (words.size() > most_words) {
        words.resize(most_words); // the begin of a book will do
    }
    gaps += spans.empty() ? 0U : static_cast<std::uint32_t>(spans.size() - 1);
    auto const count = static_cast<std::uint32_t>(words.size());
    auto const put = [&](std::uint64_t gram, std::uint32_t first, std::uint32_t last) {
        entries_.push_back(
            {gram, number, static_cast<std::uint16_t>(first), static_cast<std::uint16_t>(last)});
    };
    bool const is_long = count >= shortest_long_quotation;
    has_long_ = has_long_ || is_long;
    grams::for_each_gram(words, [&](gram_kind, std::uint64_t gram, std::uint32_t first, std::uint32_t last) {
        put(gram, first, last);
    });
    auto const percent = is_long ? needed_percent_of_long : needed_percent_of_short;
    quotations_.push_back({count, std::max(1U, (count * percent + 99) / 100),
                           count + count / 4 + reach_beyond + gaps * reach_of_ellipsis, others,
                           std::move(words)});
    return number;
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

/// One pass over a text.
class gram_index::search {
  public:
    search(gram_index const& index, std::string_view text)
        : index_{index}, text_{text}, slots_(index.quotations_.size(), 0) {}

    std::vector<place> run() {
        std::uint64_t before_last = 0;
        std::uint64_t last = 0;
        for_each_word(text_, {0, static_cast<std::uint32_t>(text_.size())},
                      [&](std::uint64_t word, std::uint32_t begin, std::uint32_t end) {
                          begins_[at_ % begins_.size()] = begin;
                          if (index_.has_long_ && at_ >= 2) {
                              ask(run_of_three(before_last, last, word), 2, end);
                          }
                          ask_short(before_last, last, word, end);
                          before_last = last;
                          last = word;
                          ++at_;
                      });
        std::ranges::for_each(states_, [this](state& each) { close(each); });
        std::ranges::stable_sort(out_, {}, [](place const& each) { return each.span.end; });
        return std::move(out_);
    }

  private:
    struct hit {
        std::uint32_t word = 0; ///< of the text, the run's first
        byte_span span;
        std::uint16_t position = 0;
        std::uint16_t last = 0;
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

    /// Few words of a text are in any short quotation; a run is asked for where both of its words are.
    void ask_short(std::uint64_t before_last, std::uint64_t last, std::uint64_t word, std::uint32_t end) {
        auto const lone = lone_word(word);
        bool const is_word = index_.words_of_short_.may_have(lone);
        if (is_word) {
            ask(lone, 0, end);
            if (was_word_) {
                ask(run_of_two(last, word), 1, end);
            }
            if (was_word_before_) {
                ask(pair_over_gap(before_last, word), 2, end);
            }
        }
        was_word_before_ = was_word_;
        was_word_ = is_word;
    }

    void ask(std::uint64_t gram, std::uint32_t back, std::uint32_t end) {
        if (!index_.filter_.may_have(gram)) {
            return;
        }
        auto const first = at_ - back;
        for (auto const& each : index_.entries_of(gram)) {
            note(each.quotation, {first, {begins_[first % begins_.size()], end}, each.position, each.last});
        }
    }

    void note(std::uint32_t quotation, hit const& met) {
        auto const& wanted = index_.quotations_[quotation];
        auto& here = state_of(quotation);
        if (here.given >= most_places_a_quotation) {
            return;
        }
        for (; here.recent < here.hits.size() && here.hits[here.recent].word + wanted.reach < met.word;
             ++here.recent) {
            count(here, here.hits[here.recent], -1);
        }
        if (here.recent == here.hits.size()) {
            here.hits.clear();
            here.recent = 0;
        }
        here.hits.push_back(met);
        count(here, met, 1);
        if (here.is_open && met.word > here.open_until) {
            close(here);
        }
        if (here.met_words >= wanted.needed) {
            open_or_extend(here, wanted);
        }
    }

    state& state_of(std::uint32_t quotation) {
        auto& slot = slots_[quotation];
        if (slot == 0) {
            states_.emplace_back();
            states_.back().quotation = quotation;
            states_.back().met.assign(index_.quotations_[quotation].words, 0);
            slot = static_cast<std::uint32_t>(states_.size());
        }
        return states_[slot - 1];
    }

    /// Of a pair over a gap the word between is not met; of three in a row the runs beside meet it.
    static void count(state& here, hit const& met, int change) {
        count(here, met.position, change);
        if (met.last != met.position) {
            count(here, met.last, change);
        }
    }

    static void count(state& here, std::uint16_t position, int change) {
        auto& times = here.met[position];
        bool const was = times > 0;
        times = static_cast<std::uint16_t>(times + change);
        here.met_words += (times > 0 ? 1U : 0U) - (was ? 1U : 0U);
    }

    static void open_or_extend(state& here, indexed_quotation const& wanted) {
        auto const& first = here.hits[here.recent];
        auto const& last = here.hits.back();
        if (!here.is_open) {
            here.is_open = true;
            here.open = {here.quotation, {first.span.begin, last.span.end}, first.position, 0, 0};
            here.open_met = 0;
            std::for_each(here.hits.begin() + static_cast<std::ptrdiff_t>(here.recent), here.hits.end(),
                          [&here](hit const& each) { here.open_met |= bits_of(each); });
        }
        here.open_met |= bits_of(last);
        here.open.span.end = std::max(here.open.span.end, last.span.end);
        here.open.words_behind = wanted.words - 1U - last.last;
        here.open_until = last.word + wanted.reach;
    }

    static std::uint64_t bits_of(hit const& met) {
        std::uint64_t bits = 0;
        for (auto at = met.position; at <= met.last && at < most_run; ++at) {
            bits |= std::uint64_t{1} << at;
        }
        return bits;
    }

    static std::uint32_t longest_run(std::uint64_t bits) {
        std::uint32_t run = 0;
        for (; bits != 0; bits &= bits << 1U) {
            ++run;
        }
        return run;
    }

    void close(state& here) {
        if (here.is_open && here.given < most_places_a_quotation) {
            bool const is_seen_whole = index_.quotations_[here.quotation].words <= most_run;
            here.open.longest_run = is_seen_whole ? longest_run(here.open_met) : most_run;
            out_.push_back(here.open);
            ++here.given;
        }
        here.is_open = false;
    }

    gram_index const& index_;
    std::string_view text_;
    std::vector<std::uint32_t> slots_; ///< of each quotation, where its state is, from 1; 0: it has none
    std::vector<state> states_;
    std::vector<place> out_;
    std::array<std::uint32_t, 4> begins_{}; ///< of the last words
    std::uint32_t at_ = 0;                  ///< words so far
    bool was_word_ = false;                 ///< the last word is one of a short quotation
    bool was_word_before_ = false;          ///< so is the one before it
};

std::uint32_t gram_index::most_standing(std::uint32_t quotation, std::string_view words) const {
    auto const& wanted = quotations_[quotation].hashes;
    auto others = quotations_[quotation].others;
    if (wanted.size() > most_run) {
        return static_cast<std::uint32_t>(wanted.size());
    }
    // The longest common subsequence, a bit for each wanted word (Crochemore et al. 2001): zeros are the words met.
    std::uint64_t row = ~std::uint64_t{0};
    for_each_word(words, {0, static_cast<std::uint32_t>(words.size())},
                  [&](std::uint64_t word, std::uint32_t begin, std::uint32_t end) {
                      std::uint64_t same = 0;
                      for (std::size_t at = 0; at < wanted.size(); ++at) {
                          same |= std::uint64_t{wanted[at] == word} << at;
                      }
                      auto const met = row & same;
                      row = (row + met) | (row & ~same);
                      others += may_stand_for_others(words.substr(begin, end - begin)) ? 1U : 0U;
                  });
    auto const of_quotation =
        wanted.size() == most_run ? ~std::uint64_t{0} : (std::uint64_t{1} << wanted.size()) - 1;
    auto const standing = static_cast<std::uint32_t>(std::popcount(~row & of_quotation));
    constexpr std::uint32_t words_of_other = 3;
    return standing + words_of_other * others;
}

std::vector<place> gram_index::places_in(std::string_view text) const {
    return entries_.empty() ? std::vector<place>{} : search{*this, text}.run();
}

} // namespace inquit

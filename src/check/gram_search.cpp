#include "check/gram_search.hpp"

#include "check/grams.hpp"

#include <algorithm>

namespace inquit {
namespace {

constexpr std::size_t most_kept = std::size_t{1} << 20U; ///< hits

std::uint64_t three_to(grams::hashed_words const& words, std::uint32_t last) {
    return grams::run_of_three(words.hashes[last - 2], words.hashes[last - 1], words.hashes[last]);
}

std::uint32_t longest_run(std::uint64_t bits) {
    std::uint32_t run = 0;
    for (; bits != 0; bits &= bits << 1U) {
        ++run;
    }
    return run;
}

} // namespace

void gram_index::search::look_at(grams::hashed_words const& words) {
    maybe_.resize(words.hashes.size());
    at_ -= words.repeated;
    if (index_.has_long_) {
        look_for_long(words);
    }
    if (index_.has_short_) {
        look_for_short(words);
    }
    at_ += static_cast<std::uint32_t>(words.hashes.size());
}

std::vector<place> gram_index::search::places() {
    note_kept();
    std::ranges::for_each(states_, [this](state& each) { close(each); });
    std::ranges::stable_sort(out_, {}, [](place const& each) { return each.span.end; });
    return std::move(out_);
}

/// Nearly no run of a text is in any quotation: first which may be, without a branch, and then in which.
void gram_index::search::look_for_long(grams::hashed_words const& words) {
    constexpr std::uint32_t words_before = 2;
    auto const count = static_cast<std::uint32_t>(words.hashes.size());
    std::uint32_t found = 0;
    for (auto each = std::max(words.repeated, words_before); each < count; ++each) {
        maybe_[found] = each;
        found += index_.filter_.may_have(three_to(words, each)) ? 1U : 0U;
    }
    for (std::uint32_t each = 0; each < found; ++each) {
        keep_all(words, maybe_[each], three_to(words, maybe_[each]), words_before);
    }
}

/// Few words of a text are in any short quotation; a run is asked for where both of its words are.
void gram_index::search::look_for_short(grams::hashed_words const& words) {
    auto const count = static_cast<std::uint32_t>(words.hashes.size());
    std::uint32_t found = 0;
    for (std::uint32_t each = 0; each < count; ++each) {
        maybe_[found] = each;
        found += index_.words_of_short_.may_have(grams::lone_word(words.hashes[each])) ? 1U : 0U;
    }
    auto const is_one = [this](std::uint32_t each, std::uint32_t back, std::uint32_t word) {
        return each >= back && maybe_[each - back] == word;
    };
    for (std::uint32_t each = 0; each < found; ++each) {
        auto const word = maybe_[each];
        if (word < words.repeated) {
            continue;
        }
        auto const hash = words.hashes[word];
        ask(words, word, grams::lone_word(hash), 0);
        if (word >= 1 && is_one(each, 1, word - 1)) {
            ask(words, word, grams::run_of_two(words.hashes[word - 1], hash), 1);
        }
        if (word >= 2 && (is_one(each, 1, word - 2) || is_one(each, 2, word - 2))) {
            ask(words, word, grams::pair_over_gap(words.hashes[word - 2], hash), 2);
        }
    }
}

void gram_index::search::ask(grams::hashed_words const& words, std::uint32_t last, std::uint64_t gram,
                             std::uint32_t back) {
    if (index_.filter_.may_have(gram)) {
        keep_all(words, last, gram, back);
    }
}

/// gram: of the words from last - back to last.
void gram_index::search::keep_all(grams::hashed_words const& words, std::uint32_t last, std::uint64_t gram,
                                  std::uint32_t back) {
    byte_span const span{words.spans[last - back].begin, words.spans[last].end};
    times_.resize(index_.quotations_.size());
    for (auto const& each : index_.entries_of(gram)) {
        kept_hit const met{each.quotation, {at_ + last - back, span, each.position, each.last}};
        if (!keeps_) {
            note(met);
            continue;
        }
        kept_.push_back(met);
        ++times_[each.quotation];
        if (kept_.size() == most_kept) {
            keeps_ = false;
            std::ranges::for_each(kept_, [this](kept_hit const& one) { note(one); });
            kept_.clear();
        }
    }
}

/// A common phrase is in many quotations, and alone it is of none: most hits need no state of their quotation.
void gram_index::search::note_kept() {
    constexpr std::uint32_t words_a_hit = 2;
    for (auto const& each : kept_) {
        if (times_[each.quotation] * words_a_hit >= index_.quotations_[each.quotation].needed) {
            note(each);
        }
    }
    kept_.clear();
}

void gram_index::search::note(kept_hit const& each) {
    auto const& met = each.met;
    auto const& wanted = index_.quotations_[each.quotation];
    auto& here = state_of(each.quotation);
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

gram_index::search::state& gram_index::search::state_of(std::uint32_t quotation) {
    slots_.resize(index_.quotations_.size());
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
void gram_index::search::count(state& here, hit const& met, int change) {
    count(here, met.position, change);
    if (met.last != met.position) {
        count(here, met.last, change);
    }
}

void gram_index::search::count(state& here, std::uint16_t position, int change) {
    auto& times = here.met[position];
    bool const was = times > 0;
    times = static_cast<std::uint16_t>(times + change);
    here.met_words += (times > 0 ? 1U : 0U) - (was ? 1U : 0U);
}

void gram_index::search::open_or_extend(state& here, indexed_quotation const& wanted) {
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

std::uint64_t gram_index::search::bits_of(hit const& met) {
    std::uint64_t bits = 0;
    for (auto at = met.position; at <= met.last && at < most_run; ++at) {
        bits |= std::uint64_t{1} << at;
    }
    return bits;
}

void gram_index::search::close(state& here) {
    if (here.is_open && here.given < most_places_a_quotation) {
        bool const is_seen_whole = index_.quotations_[here.quotation].words <= most_run;
        here.open.longest_run = is_seen_whole ? longest_run(here.open_met) : most_run;
        out_.push_back(here.open);
        ++here.given;
    }
    here.is_open = false;
}

} // namespace inquit

#include "compare/clusters.hpp"

#include "check/gram_index.hpp"
#include "grammar/vocabulary.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <utility>

namespace inquit {
namespace {

constexpr double least_score = 0.75;
constexpr std::size_t fewest_own_words = 5; ///< that two speakers do not say by chance
constexpr std::size_t fewest_words = 3;

constexpr class_set closed_classes{
    word_class::determiner,        word_class::preposition,    word_class::conjunction,
    word_class::pronoun_subject,   word_class::pronoun_object, word_class::pronoun_possessive,
    word_class::auxiliary,         word_class::modal,          word_class::subordinator,
    word_class::infinitive_marker, word_class::relative,       word_class::negation};

bool is_content(align::word const& word) {
    auto const* const entry = vocabulary{}.find(word.key);
    return entry == nullptr || !entry->classes.has_any(closed_classes);
}

/// Sets that grow together (union-find).
class unions {
  public:
    explicit unions(std::size_t size) : parents_(size) { std::iota(parents_.begin(), parents_.end(), 0U); }

    std::uint32_t root(std::uint32_t of) {
        while (parents_[of] != of) {
            of = parents_[of] = parents_[parents_[of]];
        }
        return of;
    }

    void join(std::uint32_t left, std::uint32_t right) {
        auto const one = root(left);
        auto const other = root(right);
        parents_[std::max(one, other)] = std::min(one, other);
    }

  private:
    std::vector<std::uint32_t> parents_;
};

bool has_content(quoted_text const& quotation) { return std::ranges::any_of(quotation.words, is_content); }

bool is_one_statement(printed_quotation const& shorter, printed_quotation const& longer) {
    auto const speakers = agreement_of(shorter.by, longer.by);
    bool const is_one_speaker = speakers == agreement::same || speakers == agreement::metonymy;
    bool const is_reported =
        shorter.kind == quotation_kind::indirect || longer.kind == quotation_kind::indirect;
    auto const found = match_within(shorter.words, longer.words);
    if (!found || (is_reported && !is_one_speaker)) {
        return false;
    }
    auto const count = shorter.words.words.size();
    if (shorter.kind == quotation_kind::indirect && count < fewest_own_words) {
        return false; // what was blamed or seen: a name, and no wording of anything
    }
    if (count < fewest_words) {
        return is_one_speaker && found->score == 1 && has_content(shorter.words);
    }
    if (found->score >= least_score) {
        return count >= fewest_own_words || speakers != agreement::different;
    }
    return std::ranges::any_of(found->stretches,
                               [](stretch const& each) { return each.quoted.size() >= shortest_overlap; });
}

/// A quotation that by itself tells one statement from others, so that what it has in common with two makes them one.
bool is_telling(printed_quotation const& each) { return each.words.words.size() >= shortest_overlap; }

/// "utterly unacceptable", "absolutely unacceptable": two words of one speaker, the last the same.
std::string key_of_pair(quoted_text const& quotation) {
    return quotation.words.size() == 2 && is_content(quotation.words.back()) ? quotation.words.back().key
                                                                             : "";
}

/// Joins quotations. "It will not be easy" said of two things does not make them one: a few words go with one other quotation, which
/// is longer or stands before it, and so never bring two together.
class joiner {
  public:
    explicit joiner(std::span<printed_quotation const> quotations)
        : quotations_{quotations}, joined_{quotations.size()}, larger_(quotations.size(), none) {}

    void join_where_they_stand() {
        gram_index index;
        for (auto const& each : quotations_) {
            index.add(each.words.text, each.words.spans);
        }
        index.finish();
        for (std::uint32_t at = 0; at < quotations_.size(); ++at) {
            for (auto const& where : index.places_in(quotations_[at].text)) {
                if (where.quotation != at) {
                    take(where.quotation, at);
                }
            }
        }
    }

    void join_pairs() {
        std::map<std::string, std::vector<std::uint32_t>> by_last_word;
        for (std::uint32_t at = 0; at < quotations_.size(); ++at) {
            auto const key = key_of_pair(quotations_[at].words);
            if (key.empty()) {
                continue;
            }
            auto& before = by_last_word[key];
            auto const alike =
                std::ranges::find_if(before, [&](std::uint32_t other) { return is_one_speaker(at, other); });
            if (larger_[at] == none && alike != before.end()) {
                larger_[at] = *alike;
            }
            if (before.size() < gram_index::most_places_a_quotation) {
                before.push_back(at);
            }
        }
    }

    /// By their first member; members ascending.
    [[nodiscard]] std::map<std::uint32_t, std::vector<std::uint32_t>> sets() {
        for (std::uint32_t at = 0; at < quotations_.size(); ++at) {
            if (larger_[at] != none) {
                joined_.join(at, larger_[at]);
            }
        }
        std::map<std::uint32_t, std::vector<std::uint32_t>> out;
        for (std::uint32_t at = 0; at < quotations_.size(); ++at) {
            out[joined_.root(at)].push_back(at);
        }
        return out;
    }

  private:
    static constexpr std::uint32_t none = 0xFFFFFFFF;

    [[nodiscard]] std::size_t size_of(std::uint32_t at) const { return quotations_[at].words.words.size(); }

    [[nodiscard]] bool is_one_speaker(std::uint32_t left, std::uint32_t right) const {
        auto const speakers = agreement_of(quotations_[left].by, quotations_[right].by);
        return speakers == agreement::same || speakers == agreement::metonymy;
    }

    /// Words of `shorter` stand in `longer`.
    void take(std::uint32_t shorter, std::uint32_t longer) {
        if (size_of(shorter) > size_of(longer)) {
            return;
        }
        if (is_telling(quotations_[shorter])) {
            if (joined_.root(shorter) != joined_.root(longer)
                && is_one_statement(quotations_[shorter], quotations_[longer])) {
                joined_.join(shorter, longer);
            }
            return;
        }
        bool const is_before = size_of(shorter) < size_of(longer) || longer < shorter;
        if (is_before && (larger_[shorter] == none || rank(shorter, longer) > rank(shorter, larger_[shorter]))
            && is_one_statement(quotations_[shorter], quotations_[longer])) {
            larger_[shorter] = longer;
        }
    }

    /// Of a longer quotation for a few words: one of the same speaker is better, then one of more words. Of equals the first stays.
    [[nodiscard]] std::pair<bool, std::size_t> rank(std::uint32_t shorter, std::uint32_t longer) const {
        return {is_one_speaker(shorter, longer), size_of(longer)};
    }

    std::span<printed_quotation const> quotations_;
    unions joined_;                     ///< of telling ones
    std::vector<std::uint32_t> larger_; ///< of the others: what each goes with
};

} // namespace

std::vector<std::vector<std::uint32_t>> statements_among(std::span<printed_quotation const> quotations) {
    joiner all{quotations};
    all.join_where_they_stand();
    all.join_pairs();
    auto sets = all.sets();
    std::vector<std::vector<std::uint32_t>> out;
    for (auto& each : sets) {
        auto& members = each.second;
        auto const article = quotations[members.front()].article;
        bool const is_in_two = std::ranges::any_of(
            members, [&](std::uint32_t member) { return quotations[member].article != article; });
        if (is_in_two) {
            out.push_back(std::move(members));
        }
    }
    return out;
}

} // namespace inquit

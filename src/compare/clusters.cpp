#include "compare/clusters.hpp"

#include "check/gram_index.hpp"
#include "grammar/vocabulary.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <unordered_map>

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
    auto const found = match_within(shorter.words, longer.words);
    if (!found) {
        return false;
    }
    auto const count = shorter.words.words.size();
    if (count < fewest_words) {
        return is_one_speaker && found->score == 1 && has_content(shorter.words);
    }
    if (found->score >= least_score) {
        return count >= fewest_own_words || speakers != agreement::different;
    }
    return std::ranges::any_of(found->stretches,
                               [](stretch const& each) { return each.quoted.size() >= shortest_overlap; });
}

/// "utterly unacceptable", "absolutely unacceptable": two words of one speaker, the last the same.
std::string key_of_pair(quoted_text const& quotation) {
    return quotation.words.size() == 2 && is_content(quotation.words.back()) ? quotation.words.back().key
                                                                             : "";
}

void join_pairs(std::span<printed_quotation const> quotations, unions& joined) {
    std::map<std::string, std::vector<std::uint32_t>> by_last_word;
    for (std::uint32_t at = 0; at < quotations.size(); ++at) {
        auto const key = key_of_pair(quotations[at].words);
        if (key.empty()) {
            continue;
        }
        auto& before = by_last_word[key];
        for (auto const other : before) {
            auto const speakers = agreement_of(quotations[at].by, quotations[other].by);
            if (speakers == agreement::same || speakers == agreement::metonymy) {
                joined.join(at, other);
            }
        }
        if (before.size() < gram_index::most_places_a_quotation) {
            before.push_back(at);
        }
    }
}

} // namespace

std::vector<std::vector<std::uint32_t>> statements_among(std::span<printed_quotation const> quotations) {
    gram_index index;
    for (auto const& each : quotations) {
        index.add(each.words.text, each.words.spans);
    }
    index.finish();
    unions joined{quotations.size()};
    for (std::uint32_t at = 0; at < quotations.size(); ++at) {
        for (auto const& where : index.places_in(quotations[at].text)) {
            auto const other = where.quotation;
            bool const is_shorter = quotations[other].words.words.size() <= quotations[at].words.words.size();
            if (other != at && is_shorter && joined.root(other) != joined.root(at)
                && is_one_statement(quotations[other], quotations[at])) {
                joined.join(other, at);
            }
        }
    }
    join_pairs(quotations, joined);
    std::map<std::uint32_t, std::vector<std::uint32_t>> sets;
    for (std::uint32_t at = 0; at < quotations.size(); ++at) {
        sets[joined.root(at)].push_back(at);
    }
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

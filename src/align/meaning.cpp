#include "align/meaning.hpp"

#include "align/equivalence.hpp"
#include "align/rows.hpp"
#include "grammar/vocabulary.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <string_view>
#include <vector>

namespace inquit::align {
namespace {

constexpr row deciding_words[] = {
#include "meaning.inc"
};

constexpr auto deciding_begins = begins_in(deciding_words, &row::left);

constexpr std::string_view contracted_negation = "n't";
constexpr std::string_view negation = "negation";
constexpr std::string_view condition = "condition";
constexpr std::string_view modality = "modality";
constexpr std::string_view hedge = "hedge";

/// What of a statement each word decides; "" for most.
std::string_view matter_of(word const& each) {
    if (each.key.ends_with(contracted_negation)) {
        return negation;
    }
    if (!deciding_begins[begin_of(each.key)]) {
        return {};
    }
    auto const found = std::ranges::find(deciding_words, std::string_view{each.key}, &row::left);
    return found == std::end(deciding_words) ? std::string_view{} : found->right;
}

std::vector<std::string_view> words_about(std::span<word const> words, std::string_view matter) {
    std::vector<std::string_view> found;
    for (auto const& each : words) {
        if (matter_of(each) == matter) {
            found.push_back(matter == negation ? negation
                                               : std::string_view{each.key}); // "not" is as good as "never"
        }
    }
    return found;
}

std::vector<std::string_view> persons_in(std::span<word const> words) {
    std::vector<std::string_view> found;
    for (auto const& each : words) {
        if (auto const matter = matter_of(each); matter.find("person") != std::string_view::npos) {
            found.push_back(matter);
        }
    }
    return found;
}

/// "one" by itself is rather a pronoun than a number.
std::vector<double> values_in(std::span<word const> words) {
    std::vector<double> found;
    auto const numbers = numbers_in(words);
    for (std::size_t at = 0; at < words.size(); ++at) {
        if (numbers[at].words > 0 && words[at].key != "one") {
            found.push_back(numbers[at].value);
        }
    }
    return found;
}

template <class T>
bool contradict(std::vector<T> const& left, std::vector<T> const& right) {
    return !left.empty() && !right.empty() && left != right;
}

} // namespace

bool flips_meaning(std::span<word const> draft, std::span<word const> source) {
    auto const differ_in = [&](std::string_view matter) {
        return words_about(draft, matter) != words_about(source, matter);
    };
    return differ_in(negation) || differ_in(modality) || differ_in(hedge) || differ_in(condition)
           || contradict(persons_in(draft), persons_in(source))
           || contradict(values_in(draft), values_in(source));
}

bool decides_meaning(std::span<word const> cut) {
    return std::ranges::any_of(cut, [](word const& each) {
        auto const matter = matter_of(each);
        return matter == negation || matter == condition;
    });
}

bool share_lemma(word const& left, word const& right) {
    vocabulary const words;
    auto const* const one = words.find(left.key);
    auto const* const other = words.find(right.key);
    return one != nullptr && other != nullptr && one->lemma == other->lemma;
}

} // namespace inquit::align

#include "check/speakers.hpp"

#include "align/word.hpp"
#include "grammar/vocabulary.hpp"
#include "resolve/name_words.hpp"
#include "text/unicode.hpp"

#include <algorithm>
#include <iterator>
#include <utility>
#include <vector>

namespace inquit {
namespace {

using names = std::vector<std::string>;

constexpr std::size_t shortest_nickname = 3;

bool is_suffix(std::string const& word) {
    auto const* const entry = vocabulary{}.find(word);
    return entry != nullptr && entry->is(word_class::name_suffix);
}

/// The words of a name in lower case, without suffixes behind.
names keys_of(std::string_view name) {
    auto words = words_of_name(name);
    std::ranges::transform(words, words.begin(),
                           [](std::string const& word) { return unicode::lower(word); });
    while (words.size() > 1 && is_suffix(words.back())) {
        words.pop_back();
    }
    return words;
}

/// One letter more, less or other: "sergey", "sergei".
bool is_other_spelling(std::string_view left, std::string_view right) {
    if (std::min(left.size(), right.size()) < shortest_nickname) {
        return false;
    }
    auto const front = std::ranges::mismatch(left, right);
    std::string_view const left_rest{front.in1, left.end()};
    std::string_view const right_rest{front.in2, right.end()};
    auto const skip = [](std::string_view rest) { return rest.empty() ? rest : rest.substr(1); };
    return skip(left_rest) == skip(right_rest) || skip(left_rest) == right_rest
           || left_rest == skip(right_rest);
}

/// "J" and "Joan", "Tim" and "Timothy".
bool is_short_form(std::string_view left, std::string_view right) {
    auto const shorter = std::min(left.size(), right.size());
    return (shorter == 1 || shorter >= shortest_nickname)
           && left.substr(0, shorter) == right.substr(0, shorter);
}

agreement agreement_of_persons(names const& left, names const& right) {
    if (left == right) {
        return agreement::same;
    }
    auto const& longer = left.size() >= right.size() ? left : right;
    auto const& shorter = left.size() >= right.size() ? right : left;
    if (shorter.size() == 1) {
        bool const is_either = shorter.front() == longer.back() || shorter.front() == longer.front();
        return is_either ? agreement::same : agreement::different;
    }
    if (left.back() != right.back() && !is_other_spelling(left.back(), right.back())) {
        return agreement::different;
    }
    auto const& first = left.front();
    auto const& other = right.front();
    if (first == other || is_other_spelling(first, other) || is_short_form(first, other)) {
        return agreement::same;
    }
    return first.front() == other.front() ? agreement::unknown : agreement::different;
}

/// "ECHR", "European Court of Human Rights"
bool is_acronym_of(std::string_view acronym, std::string_view name) {
    auto const words = words_of_name(name);
    return words.size() > 1 && acronym_of(words) == acronym;
}

bool has_all(names const& of, names const& words) {
    return std::ranges::all_of(
        words, [&of](std::string const& word) { return std::ranges::find(of, word) != of.end(); });
}

agreement agreement_of_bodies(std::string_view left, std::string_view right) {
    auto const mine = keys_of(left);
    auto const theirs = keys_of(right);
    bool const is_one = has_all(mine, theirs) || has_all(theirs, mine) || is_acronym_of(left, right)
                        || is_acronym_of(right, left);
    return is_one ? agreement::same : agreement::unknown; // "the White House" and "the administration"
}

bool is_body(speaker_type type) {
    return type == speaker_type::organization || type == speaker_type::document
           || type == speaker_type::group;
}

} // namespace

agreement agreement_of(named_speaker const& left, named_speaker const& right) {
    if (!left.name || !right.name) {
        return agreement::unknown;
    }
    auto const mine = keys_of(*left.name);
    auto const theirs = keys_of(*right.name);
    if (mine.empty() || theirs.empty()) {
        return agreement::unknown;
    }
    if (mine == theirs) {
        return agreement::same;
    }
    if (is_body(left.type) && is_body(right.type)) {
        return agreement_of_bodies(*left.name, *right.name);
    }
    return is_body(left.type) || is_body(right.type) ? agreement::metonymy
                                                     : agreement_of_persons(mine, theirs);
}

std::string naming_word(std::string_view name) {
    auto keys = keys_of(name);
    return keys.empty() ? std::string{} : std::move(keys.back());
}

std::vector<std::string> words_that_name(std::string_view text) {
    std::string parted{text};
    std::ranges::replace(parted, '_', ' '); // is no word character, yet joins the words of file names
    std::vector<std::string> out;
    std::ranges::transform(align::words_of(parted), std::back_inserter(out), &align::word::key);
    return out;
}

bool is_named_in(std::string_view name, std::string_view text) {
    auto const wanted = naming_word(name);
    auto const words = words_that_name(text);
    return !wanted.empty() && std::ranges::find(words, wanted) != words.end();
}

} // namespace inquit

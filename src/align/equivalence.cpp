#include "align/equivalence.hpp"

#include "align/rows.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <iterator>
#include <string>
#include <string_view>

namespace inquit::align {
namespace {

constexpr row contractions[] = {
#include "contractions.inc"
};
constexpr row spellings[] = {
#include "spellings.inc"
};
constexpr row number_words[] = {
#include "numbers.inc"
};
constexpr row fillers[] = {
#include "fillers.inc"
};

std::string joined(std::span<word const> words, std::string_view between) {
    std::string out;
    for (auto const& each : words) {
        out += out.empty() ? "" : between;
        out += each.key;
    }
    return out;
}

/// The words without blanks between them are `text`. Makes no string: it is asked of each pair of words of two texts.
bool are_joined(std::span<word const> words, std::string_view text) {
    for (auto const& each : words) {
        if (!text.starts_with(each.key)) {
            return false;
        }
        text.remove_prefix(each.key.size());
    }
    return text.empty();
}

bool is_ending(std::string_view contraction) { return contraction.starts_with('\'') || contraction == "n't"; }

/// Of those that no apostrophe tells: "cannot".
constexpr auto contraction_begins = [] {
    std::array<bool, begins> table{};
    for (auto const& each : contractions) {
        if (each.left.find('\'') == std::string_view::npos) {
            table[begin_of(each.left)] = true;
        }
    }
    return table;
}();
constexpr auto number_begins = begins_in(number_words, &row::left);
constexpr auto spelling_begins = begins_in(spellings, &row::left, &row::right);

/// How the words end that are spelled otherwise by their ending.
constexpr auto spelled_ends = [] {
    std::array<bool, begins> table{};
    for (auto const& each : spellings) {
        if (each.left.starts_with('-')) {
            table[end_of(each.left)] = table[end_of(each.right)] = true;
        }
    }
    return table;
}();

/// Asked of each pair of words of two texts, so it is quick for most words.
bool may_be_contraction(std::string_view key) {
    return contraction_begins[begin_of(key)] || key.find('\'') != std::string_view::npos;
}

/// One word is short for the others: "don't", "do not".
bool is_contraction_of(word const& contracted, std::span<word const> words) {
    if (!may_be_contraction(contracted.key)) {
        return false;
    }
    auto const full = joined(words, " ");
    return std::ranges::any_of(contractions, [&](row const& each) {
        if (contracted.key == each.left) {
            return full == each.right;
        }
        if (!is_ending(each.left) || !contracted.key.ends_with(each.left)) {
            return false;
        }
        auto const stem =
            std::string_view{contracted.key}.substr(0, contracted.key.size() - each.left.size());
        return full.size() == stem.size() + 1 + each.right.size() && full.starts_with(stem)
               && full[stem.size()] == ' ' && full.ends_with(each.right);
    });
}

/// "Sanders'" and "Sanders's": an apostrophe at the end is no part of a word.
bool is_possessive_of(std::string_view longer, std::string_view shorter) {
    return shorter.ends_with('s') && longer.size() == shorter.size() + 2 && longer.starts_with(shorter)
           && longer.ends_with("'s");
}

/// What words of two spellings have in common, those that are listed whole aside; a key_begin has it.
constexpr std::size_t shortest_stem = 3;

/// "color" and "colour", or the other way round.
bool is_spelled(std::string_view american, std::string_view british) {
    bool const may_share_stem = american.substr(0, shortest_stem) == british.substr(0, shortest_stem);
    return std::ranges::any_of(spellings, [&](row const& each) {
        if (!each.left.starts_with('-')) {
            return american == each.left && british == each.right;
        }
        auto const ours = each.left.substr(1);
        if (!may_share_stem || !american.ends_with(ours) || !british.ends_with(each.right)) {
            return false;
        }
        auto const stem = american.substr(0, american.size() - ours.size());
        return stem.size() >= shortest_stem && stem == british.substr(0, british.size() - each.right.size());
    });
}

/// Signs, and how the words for them begin.
constexpr row signs[] = {{"%", "percent"}, {"%", "per"}, {"&", "and"}};

bool is_percent(std::span<word const> words) {
    return are_joined(words, "%") || are_joined(words, "percent");
}

bool is_and(std::span<word const> words) {
    return words.size() == 1 && (words.front().key == "&" || words.front().key == "and");
}

struct number_word {
    double value = 0;
    bool multiplies = false;
};

std::optional<double> value_of_digits(std::string_view key) {
    if (key.empty() || key.front() < '0' || key.front() > '9') {
        return std::nullopt;
    }
    double value = 0;
    auto const [end, problem] = std::from_chars(key.data(), key.data() + key.size(), value);
    bool const whole = problem == std::errc{} && end == key.data() + key.size();
    return whole ? std::optional{value} : std::nullopt;
}

std::optional<number_word> number_word_of(std::string_view key) {
    if (!number_begins[begin_of(key)]) {
        return std::nullopt;
    }
    auto const found = std::ranges::find(number_words, key, &row::left);
    if (found == std::end(number_words)) {
        return std::nullopt;
    }
    bool const multiplies = found->right.starts_with('x');
    return number_word{*value_of_digits(found->right.substr(multiplies ? 1 : 0)), multiplies};
}

/// Reads the number that begins at `begin`, as people count: units within hundreds, these within thousands.
number_run number_from(std::span<word const> words, std::size_t begin) {
    double total = 0;   // what "thousand" and the like have closed
    double current = 0; // what may still be multiplied
    double last = 0;    // the part added last
    std::size_t at = begin;
    for (; at < words.size(); ++at) {
        auto const& key = words[at].key;
        if (auto const digits = value_of_digits(key); digits && at == begin) {
            current = last = *digits;
            continue;
        }
        auto const next = number_word_of(key);
        if (!next) {
            break;
        }
        if (next->multiplies) {
            constexpr double hundred = 100;
            if (at == begin) {
                break; // "hundreds of", "a million": no number by itself
            }
            if (next->value > hundred) {
                total += current * next->value;
                current = 0;
            } else {
                current *= next->value;
            }
            last = next->value;
        } else {
            constexpr double ten = 10;
            bool const goes_on =
                at == begin || last >= 100 || (last >= 2 * ten && last < 100 && next->value < ten);
            if (!goes_on) {
                break;
            }
            current += next->value;
            last = next->value;
        }
    }
    return {static_cast<std::uint32_t>(at - begin), total + current};
}

key_begin key_begin_of(std::string_view key) {
    auto const stem = key.substr(0, std::max<std::size_t>(1, key.find('\'')));
    key_begin made;
    for (std::size_t at = 0; at < std::min(stem.size(), shortest_stem); ++at) {
        made.bytes |= std::uint32_t{static_cast<unsigned char>(stem[at])} << (8 * at);
        made.mask |= std::uint32_t{0xFF} << (8 * at);
    }
    return made;
}

bool has_other(word_shape const& of, word_shape const& begin) {
    return std::ranges::any_of(of.others, [&begin](key_begin each) { return agree(each, begin.begin); });
}

} // namespace

std::vector<number_run> numbers_in(std::span<word const> words) {
    std::vector<number_run> ending(words.size());
    for (std::size_t at = 0; at < words.size();) {
        auto const run = number_from(words, at);
        if (run.words == 0) {
            ++at;
            continue;
        }
        at += run.words;
        ending[at - 1] = run;
    }
    return ending;
}

word_shape shape_of(word const& from) {
    std::string_view const key{from.key};
    word_shape made;
    made.begin = key_begin_of(key);
    auto const put = [&made](std::string_view other) {
        if (auto const begin = key_begin_of(other); begin != made.begin) {
            made.others.push_back(begin);
        }
    };
    if (may_be_contraction(key)) {
        for (auto const& each : contractions) {
            if (key == each.left) {
                put(each.right);
            }
        }
    }
    for (auto const& each : signs) {
        if (key == each.left) {
            put(each.right);
        } else if (key == each.right) {
            put(each.left);
        }
    }
    made.is_spelled_anew =
        spelling_begins[begin_of(key)] && std::ranges::any_of(spellings, [key](row const& each) {
            return key == each.left || key == each.right;
        });
    made.may_have_forms = made.is_spelled_anew || may_be_contraction(key) || spelled_ends[end_of(key)];
    return made;
}

bool may_be_equivalent(word_shape const& left, word_shape const& right) {
    bool const may_be_form = left.begin == right.begin && (left.may_have_forms || right.may_have_forms);
    return may_be_form || (left.is_spelled_anew && right.is_spelled_anew) || has_other(left, right)
           || has_other(right, left);
}

bool may_begin(word_shape const& first, word_shape const& whole) {
    return agree(first.begin, whole.begin) || has_other(first, whole) || has_other(whole, first);
}

shared_begins::shared_begins(std::span<word_shape const> left, std::span<word_shape const> right)
    : width_{right.size()}, pairs_(left.size() * width_) {
    std::vector<key_begin> begins_of_right;
    std::ranges::transform(right, std::back_inserter(begins_of_right), &word_shape::begin);
    bool const is_plain =
        std::ranges::all_of(right, [](word_shape const& each) { return each.others.empty(); });
    for (std::size_t i = 0; i < left.size(); ++i) {
        auto* const row = pairs_.data() + i * width_;
        auto const begin = left[i].begin;
        for (std::size_t j = 0; j < width_; ++j) {
            row[j] = agree(begin, begins_of_right[j]) ? 1 : 0;
        }
        for (std::size_t j = 0; (!is_plain || !left[i].others.empty()) && j < width_; ++j) {
            row[j] = row[j] != 0 || may_begin(left[i], right[j]) ? 1 : 0;
        }
    }
}

std::optional<equivalence> equivalence_of(std::span<word const> left, std::span<word const> right) {
    if ((left.size() == 1 && is_contraction_of(left.front(), right))
        || (right.size() == 1 && is_contraction_of(right.front(), left))) {
        return equivalence::contraction;
    }
    if (is_percent(left) && is_percent(right)) {
        return equivalence::number_form;
    }
    if (is_and(left) && is_and(right)) {
        return equivalence::spelling;
    }
    if (left.size() == 1 && right.size() == 1) {
        bool const spelled = is_possessive_of(left.front().key, right.front().key)
                             || is_possessive_of(right.front().key, left.front().key)
                             || is_spelled(left.front().key, right.front().key)
                             || is_spelled(right.front().key, left.front().key);
        return spelled ? std::optional{equivalence::spelling} : std::nullopt;
    }
    bool const is_one = left.size() == 1    ? are_joined(right, left.front().key)
                        : right.size() == 1 ? are_joined(left, right.front().key)
                                            : joined(left, "") == joined(right, "");
    return is_one ? std::optional{equivalence::spelling} : std::nullopt;
}

std::uint32_t filler_length(std::span<word const> words) {
    for (auto const& filler : fillers) {
        auto const length = static_cast<std::size_t>(std::ranges::count(filler.left, ' ')) + 1;
        if (length <= words.size() && joined(words.first(length), " ") == filler.left) {
            return static_cast<std::uint32_t>(length);
        }
    }
    return 0;
}

} // namespace inquit::align

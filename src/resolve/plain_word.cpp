#include "resolve/plain_word.hpp"

#include "text/unicode.hpp"
#include "text/words.hpp"

#include <algorithm>

namespace inquit {
namespace {

using enum word_class;

constexpr std::size_t longest_word = 32; // bytes

/// Takes the word in front off, with the space before it; empty where a point or a capital stands there.
std::string_view take_lower_word(std::string_view& rest) {
    if (!rest.starts_with(' ')) {
        return {};
    }
    auto const word = rest.substr(1, std::min(rest.find_first_of(" ,.;:\n", 1), longest_word) - 1);
    rest.remove_prefix(std::min(rest.size(), word.size() + 1));
    return word.empty() || unicode::is_upper(unicode::decode(word, 0).code_point) ? std::string_view{} : word;
}

bool begins_sentence(std::string_view text, std::uint32_t begin) {
    auto const before = text.substr(0, begin);
    auto const last = before.find_last_not_of(" \n");
    return last == std::string_view::npos || before[last] == '.' || before.ends_with('\n');
}

bool is_plain_noun(std::string_view word, vocabulary const& words) {
    auto const* const entry = words.find(word);
    return entry != nullptr && entry->is(common_noun) && entry->form == verb_form::none;
}

} // namespace

bool opens_as_noun(std::string_view text, std::uint32_t begin, std::string_view name,
                   vocabulary const& words) {
    if (!begins_sentence(text, begin)) {
        return false;
    }
    auto const* const number = words.find(unicode::lower(name.substr(0, name.find('-'))));
    if (number != nullptr && number->is(number_word)) {
        return true;
    }
    auto rest = text.substr(std::min(text.size(), begin + name.size()));
    auto const next = take_lower_word(rest);
    auto const behind = take_lower_word(rest);
    auto const* const link = words.find(next);
    if (next.empty() || link == nullptr) {
        return false;
    }
    return is_plain_noun(next, words) || (link->is(by_author) && !behind.empty())
           || (link->is(conjunction) && is_plain_noun(behind, words));
}

bool is_one_of_a_sort(std::string_view text, std::uint32_t begin, vocabulary const& words) {
    auto const* const entry = words.find(unicode::lower(word_before(text, begin)));
    return entry != nullptr && entry->is(determiner) && !entry->classes.has_any({definite, number_word});
}

} // namespace inquit

#include "resolve/kin.hpp"

#include "text/unicode.hpp"
#include "text/words.hpp"

#include <algorithm>

namespace inquit {
namespace {

using enum word_class;

constexpr std::uint32_t reach = 60; // bytes: "his younger half-brother, "
constexpr unsigned most_modifiers = 2;

/// Takes the last word off, with the space before it.
std::string_view take_last_word(std::string_view& before) {
    auto const word = last_word(before);
    before.remove_suffix(std::min(before.size(), word.size() + 1));
    return word;
}

bool is_possessive(std::string_view word, vocabulary const& words) {
    auto const* const entry = words.find(unicode::lower(word));
    return word.ends_with("'s") || word.ends_with("\xE2\x80\x99s")
           || (entry != nullptr && entry->is(pronoun_possessive));
}

} // namespace

std::optional<std::string> kin_before(std::string_view text, std::uint32_t name_begin,
                                      vocabulary const& words) {
    auto before = text.substr(name_begin - std::min(name_begin, reach), std::min(name_begin, reach));
    for (std::string_view const link : {", ", " "}) {
        if (before.ends_with(link)) {
            before.remove_suffix(link.size());
            break;
        }
    }
    auto const kin = take_last_word(before);
    auto const* const entry = words.find(unicode::lower(kin));
    if (entry == nullptr || !entry->is(person_noun) || entry->number == grammatical_number::plural) {
        return std::nullopt;
    }
    for (unsigned taken = 0; taken <= most_modifiers; ++taken) {
        if (is_possessive(take_last_word(before), words)) {
            return unicode::lower(kin);
        }
    }
    return std::nullopt;
}

bool is_title_of_kin(std::string_view role, vocabulary const& words) {
    auto const second = take_last_word(role);
    auto const first = take_last_word(role);
    auto const* const phrase = words.find_phrase(unicode::lower(first), unicode::lower(second));
    return phrase != nullptr && phrase->is(person_noun);
}

} // namespace inquit

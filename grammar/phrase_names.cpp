#include "grammar/phrase_names.hpp"

#include "grammar/phrase_rules.hpp"
#include "grammar/word_kinds.hpp"

#include <algorithm>

namespace inquit::grammar {
namespace {

using enum word_class;

/// Not what no name of phrase_rules.cpp begins with, as most words are.
bool may_begin_name(token const& t) {
    return t.known != nullptr || (is_word(t) && (t.capitalized || t.is(surname_particle)));
}

} // namespace

bool is_acronym_in_plural(std::string_view word) {
    constexpr std::size_t shortest = 3;
    return word.size() >= shortest && word.ends_with('s')
           && std::ranges::all_of(word.substr(0, word.size() - 1),
                                  [](char c) { return 'A' <= c && c <= 'Z'; });
}

bool is_acronym_before_name(sentence_tokens const& s, std::uint32_t at) {
    constexpr std::uint32_t shortest = 3;
    token const& here = s.at(at);
    if (at == 0 || at + 2 >= s.size() || !is_word(here) || !here.unlisted()
        || !s.at(at - 1).is(preposition)) {
        return false;
    }
    bool const opens = at == 1 && here.all_caps && here.span.size() >= shortest;
    return (opens || is_acronym_in_plural(s.words(at))) && s.at(at + 1).is(given_name)
           && s.at(at + 1).capitalized && is_name_word(s.at(at + 2));
}

std::uint32_t length_of_office(sentence_tokens const& s, std::uint32_t index) {
    bool const office = is_word(s.at(index)) && has_any(s.at(index), {role_noun, title})
                        && s.at(index).entry->number != grammatical_number::plural;
    return office && index + 1 < s.size() ? length_of_office_complement(s.from(index + 1)) : 0;
}

std::uint32_t length_of_name(sentence_tokens const& s, std::uint32_t index) {
    if (!may_begin_name(s.at(index))) {
        return 0;
    }
    bool const may_be_date = s.at(index).is(month) && index > 0 // "in June Carroll said"
                             && !has_any(s.at(index - 1), {title, role_noun}) && s.at(index - 1).point != ',';
    if (may_be_date) {
        return 0;
    }
    auto const length = length_of_simple_name(s.from(index));
    bool const office = length != 0 && length_of_office(s, index + length - 1) != 0;
    return office ? length : length_of_numbered_name(s.from(index));
}

} // namespace inquit::grammar

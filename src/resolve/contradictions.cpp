#include "resolve/contradictions.hpp"

#include "resolve/age.hpp"
#include "resolve/name_words.hpp"
#include "text/unicode.hpp"

#include <algorithm>
#include <iterator>

namespace inquit {
namespace {

using enum word_class;

bool is(antecedents const& read, std::string const& word, word_class wanted) {
    auto const* const entry = read.lexicon().find(unicode::lower(word));
    return entry != nullptr && entry->is(wanted);
}

bool has_word(antecedents const& read, std::vector<std::string> const& words, word_class wanted) {
    return std::ranges::any_of(words, [&](std::string const& word) { return is(read, word, wanted); });
}

/// Whoever holds one of these offices holds no other of them.
bool is_of_another_office(antecedents const& read, std::uint32_t entity,
                          std::vector<std::string> const& words) {
    auto const head = unicode::lower(words.back());
    return !has_word(read, words, past_holder) && is(read, head, exclusive_office)
           && !read.entities().roles().has(entity, head)
           && !read.entities().roles().words_of(entity, exclusive_office).empty();
}

bool is_of_another_age(antecedents const& read, std::uint32_t entity, std::vector<std::string> const& words) {
    auto const& own = read.entity_at(entity).age;
    return own && std::ranges::any_of(words, [&own](std::string const& word) {
               auto const wanted = age_in(word);
               return wanted && wanted != own;
           });
}

} // namespace

bool contradicts(antecedents const& read, std::uint32_t entity, std::vector<std::string> const& words) {
    return read.entities().roles().is_of_another_party(entity, words)
           || is_of_another_age(read, entity, words) || is_of_another_office(read, entity, words)
           || is_of_another_place(read, entity, words);
}

bool is_of_another_place(antecedents const& read, std::uint32_t entity,
                         std::vector<std::string> const& words) {
    auto const wanted = read.words().places_in(words);
    auto const& role = read.entity_at(entity).role;
    auto own = read.entity_at(entity).places;
    if (wanted.empty() || (!role && own.empty())) {
        return false;
    }
    std::ranges::copy(read.words().places_in(words_of_name(role.value_or(""))), std::back_inserter(own));
    return !own.empty() && std::ranges::none_of(wanted, [&own](std::string const& one) {
        return std::ranges::find(own, one) != own.end();
    });
}

bool may_have_role(antecedents const& read, std::uint32_t entity, std::string const& head) {
    return !read.entity_at(entity).role || read.entities().roles().has(entity, head);
}

bool may_be_new(antecedents const& read, std::vector<std::string> const& words) {
    std::vector<std::string> const before_head{words.begin(), words.end() - 1};
    bool const takes_up = !read.words().places_in(words).empty() || has_word(read, before_head, past_holder)
                          || has_word(read, before_head, nationality)
                          || has_word(read, before_head, group_noun) || has_word(read, before_head, party);
    return !takes_up && is(read, words.back(), office_of_one);
}

} // namespace inquit

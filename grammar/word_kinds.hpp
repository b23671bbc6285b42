// What a token can be in a noun phrase, by its lexicon entry and its letters.
#pragma once

#include "grammar/token.hpp"

#include <string_view>

namespace inquit::grammar {

[[nodiscard]] inline bool has_any(token const& t, class_set wanted) {
    return t.entry != nullptr && t.entry->classes.has_any(wanted);
}
[[nodiscard]] inline bool is_word(token const& t) { return t.kind == token_kind::word; }
[[nodiscard]] constexpr bool is_of_person(gender g) { return g == gender::male || g == gender::female; }

/// Pronouns, prepositions, conjunctions, helpers, adverbs.
[[nodiscard]] bool is_closed_class(token const& t);
[[nodiscard]] bool is_noun(token const& t); ///< the lexicon has it as a common noun
[[nodiscard]] bool is_verb(token const& t); ///< the lexicon has it as a verb; "report" is both
[[nodiscard]] bool ends_like_verb(std::string_view word);

/// A capitalised word that can stand in a name. At a sentence's begin every word is capitalised, so there
/// a word that the lexicon knows as something else is none.
[[nodiscard]] bool is_name_word(token const& t);
[[nodiscard]] bool is_determiner(token const& t);
[[nodiscard]] bool is_modifier(token const& t); ///< "senior", "three", "blorpish"
[[nodiscard]] bool is_unlisted_lower(token const& t);
/// A noun that the lexicon lists, outside names: "ruling", "report", "Critics" at a sentence's begin.
[[nodiscard]] bool is_plain_noun(token const& t);
/// "spokesman", "voter": what stands before a name and says who that is.
/// "Democrats": behind a noun they are its members, "committee Democrats".
[[nodiscard]] bool is_members_noun(token const& t);
[[nodiscard]] bool is_role_before_name(token const& t);
/// "planned", "missing"
[[nodiscard]] bool is_participle_as_modifier(token const& t);

} // namespace inquit::grammar

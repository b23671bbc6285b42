// Words of a paragraph with what the lexicon knows of them.
#pragma once

#include "grammar/vocabulary.hpp"
#include "text/span.hpp"

#include <cstdint>

namespace inquit {

enum class token_kind : std::uint8_t {
    word, ///< letters, with inner hyphens, apostrophes and abbreviation points: "Smith-Spark", "don't", "U.S."
    number,    ///< begins with a digit or a currency sign
    point,     ///< one punctuation character
    clitic,    ///< 's, a bare ' after a plural, 'll, 're, 've, 'd
    quotation, ///< a quotation collapsed to one token
    bullet,    ///< any other character
};

struct token {
    byte_span span;
    token_kind kind{};
    char point =
        0; ///< kind point: , . ; : ? ! ( ) [ ] - (any dash) or 0; kind quotation: what ends its words
    bool capitalized =
        false; ///< begins with an upper or title case letter, as "al-Awlaki" does and "Texas-based" not
    bool all_caps = false; ///< two letters or more, all upper case
    bool begins_sentence = false;
    bool ends_with_point = false;       ///< kind word: an abbreviation or initial with its point
    bool adverbial = false;             ///< kind word: an adverb of the lexicon, or an unlisted word in -ly
    bool negated = false;               ///< kind word: ends in n't; `entry` is that of the word without it
    bool space_before = true;           ///< white space stands before it
    std::uint32_t quotation = 0;        ///< kind quotation: index into pairing::quotations
    word_entry const* entry = nullptr;  ///< of the lower-cased word; null where the lexicon does not have it
    word_entry const* phrase = nullptr; ///< of the word and the next one together: "went | on"
    known_name const* known = nullptr;  ///< the user's name that begins here, `known_length` tokens long
    std::uint32_t known_length = 0;

    /// The lexicon has no class for it.
    [[nodiscard]] bool unlisted() const { return entry == nullptr || entry->classes.empty(); }
    [[nodiscard]] bool is(word_class wanted) const { return entry != nullptr && entry->is(wanted); }
};

} // namespace inquit

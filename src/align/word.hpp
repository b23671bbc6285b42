// The words of a text, as they are compared.
#pragma once

#include "text/span.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace inquit::align {

/// What stands around a word and changes what a difference there means.
enum class word_role : std::uint8_t {
    plain,
    bracketed, ///< in square brackets: an editor's gloss in a draft, a stage direction in a source
    aside,     ///< in parentheses, all in capitals: "(APPLAUSE)"
    inserted, ///< of a source: the reporter's between two parts of one quotation, "she said"; append_words() gives it to none
};

/// Letters and digits, with an apostrophe between letters ("don't") or before them ("'em"), a point or comma between digits;
/// also the signs that are read as words: % $ &
struct word {
    byte_span span;
    std::string key; ///< lower case, NFC, a straight apostrophe, digits without commas
    word_role role = word_role::plain;
    bool after_ellipsis = false; ///< "..." or "[...]" stands before it
    bool begins_range = false;   ///< first of a range: of a quotation's part
};

/// Appends the words of text[range] to `out`, in text order. O(range).
void append_words(std::vector<word>& out, std::string_view text, byte_span range);

[[nodiscard]] std::vector<word> words_of(std::string_view text);

} // namespace inquit::align

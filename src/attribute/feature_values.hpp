// The words that features are made of: what a chunk, a token, a cue, a mention or a number is called.
#pragma once

#include "attribute/paragraph.hpp"
#include "attribute/shape.hpp"

#include <cstddef>
#include <string_view>

namespace inquit {

/// "0" .. "4" "5-7" "8+"
[[nodiscard]] std::string_view count_bucket(std::size_t count);

/// "1" "2" "3" "4-7" "8+"
[[nodiscard]] std::string_view words_bucket(quotation_shape const& shape);

/// "short", of fewer words than four, or "long": a word or two in marks are rather a term than speech.
[[nodiscard]] std::string_view length_of(quotation_shape const& shape);

/// "period", "comma", ...: what ends the quoted words
[[nodiscard]] std::string_view name_of_point(char point);

/// "say", "call", ..., "copula", "other", "unlisted"
[[nodiscard]] std::string_view class_of_cue(verb_group const& verb);

/// The lexicon's lemma of the verb that reports, "call" of "has called"; "unlisted" where it has none
[[nodiscard]] std::string_view lemma_of(sentence const& where, verb_group const& verb);

/// "passive", "infinitive", "participle", "finite", "negated", "bare"
[[nodiscard]] std::string_view form_of(verb_group const& verb);

/// "noun", "verb", "comma", ...
[[nodiscard]] std::string_view sort_of(chunk const& c);

/// The same for the chunk at this index; "none" outside the sentence.
[[nodiscard]] std::string_view sort_at(sentence const& where, std::size_t chunk_index);

/// "the", "preposition", "Name", "word", ...; "none" for null
[[nodiscard]] std::string_view sort_of(token const* t);

/// "name", "names", "he", "it", "they", "I", "pronoun", "descriptor", "descriptors", "organization", "document"
[[nodiscard]] std::string_view sort_of(std::string_view text, mention const& source);

} // namespace inquit

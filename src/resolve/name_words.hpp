// The words of a name, as keys.
#pragma once

#include "grammar/vocabulary.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace inquit {

/// Without points, possessive endings and brackets; a hyphen parts no words.
[[nodiscard]] std::vector<std::string> words_of_name(std::string_view name);
/// "ORTEGA" in a transcript's label is Ortega; words of three letters or fewer stay.
[[nodiscard]] std::vector<std::string> calm_words(std::vector<std::string> words);
/// The first letters of the words that begin with a capital: "EU" of "European Union".
[[nodiscard]] std::string acronym_of(std::vector<std::string> const& words);
/// The same, or one is the initial of the other.
[[nodiscard]] bool same_or_initial(std::string const& a, std::string const& b);
[[nodiscard]] bool begins_upper(std::string const& word);
/// "said I.": no initial, but whoever writes.
[[nodiscard]] bool means_narrator(std::vector<std::string> const& words, vocabulary const& lexicon);

} // namespace inquit

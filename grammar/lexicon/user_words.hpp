// From a user's words and names to a vocabulary.
#pragma once

#include "grammar/lexicon/user_source.hpp"
#include "grammar/vocabulary.hpp"

#include <span>
#include <tl/expected.hpp>
#include <vector>

namespace inquit::lexicon {

/// The compiled-in lexicon with all that the sources add. A word may be listed that the lexicon has already: it is then
/// all that both say, and a gender or number that the user states holds.
/// Errors, all that there are: the sources' own diagnostics; forms, gender or number of a word stated twice differently, a
/// word twice in a class of one file, or there in classes that exclude each other; a name or alias of two names, or twice.
[[nodiscard]] tl::expected<vocabulary, std::vector<diagnostic>>
extended_vocabulary(std::span<user_source const> sources);

} // namespace inquit::lexicon

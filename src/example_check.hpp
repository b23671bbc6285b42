// Examples of a lexicon, carried out: a user's as ours are by the tests.
#pragma once

#include "grammar/lexicon/example.hpp"
#include "grammar/lexicon/user_source.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace inquit {

/// In an example all that is marked must be found, in a counter-example nothing of it.
enum class expectation : std::uint8_t { found, absent };

/// Whether attribution, with these words, finds in the example's text what it should.
[[nodiscard]] bool holds(lexicon::example_text const& example, expectation expected, vocabulary const& words);

struct checked_examples {
    std::size_t carried_out = 0;
    std::vector<lexicon::diagnostic> failures; ///< at the words' places, in the order of the file
};

/// Carries out the examples and counter-examples of a source for each word that has them.
/// words: an extended vocabulary that has the source's words; its templates are known to expand.
[[nodiscard]] checked_examples examples_of(lexicon::user_source const& source, vocabulary const& words);

} // namespace inquit

// What the lexicon and the user's words say of a word as it stands in a text: in capitals, with a curved apostrophe.
#pragma once

#include "grammar/token.hpp"
#include "grammar/vocabulary.hpp"

#include <string_view>

namespace inquit {

class listed_words {
  public:
    /// words must outlive it.
    explicit listed_words(vocabulary const& words) : words_{words} {}

    /// Null: not listed.
    [[nodiscard]] word_entry const* entry_of(std::string_view word) const;
    /// Of a word with the one behind it, or null.
    [[nodiscard]] word_entry const* phrase_of(token const& first, std::string_view second) const;

  private:
    vocabulary const& words_;
};

} // namespace inquit

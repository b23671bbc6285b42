// The words of a run: the compiled-in lexicon, and what a user adds to it.
#pragma once

#include "grammar/lexicon.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace inquit {

enum class name_type : std::uint8_t { person, organization };

/// A person or an organisation that a user named.
struct known_name {
    std::string name; ///< as records give it: full, without title or role
    std::vector<std::string> aliases;
    name_type type{};
    gender sex = gender::unknown; ///< of organisations neuter
};

namespace lexicon {
class added_words;
} // namespace lexicon

/// Where words are looked up. Immutable, and copies share what they hold, so that threads may use one or several.
/// Entries and names live as long as a copy of their vocabulary does.
class vocabulary {
  public:
    /// The compiled-in lexicon alone.
    vocabulary() = default;
    /// The compiled-in lexicon with what is added; lexicon/user_words.hpp makes that of files.
    explicit vocabulary(std::shared_ptr<lexicon::added_words const> added);

    /// The entry of a lower-cased word (U+2019 as '), or null. O(1); no allocation.
    [[nodiscard]] word_entry const* find(std::string_view lower_case_word) const;

    /// The entry of two words in a row, both lower-cased, or null: ("went", "on") is a form of "go on". Only worth
    /// asking where find(first)->begins_phrase.
    [[nodiscard]] word_entry const* find_phrase(std::string_view first, std::string_view second) const;

    struct name_match {
        known_name const* name = nullptr;
        std::size_t length = 0; ///< bytes
    };
    /// The longest name or alias that `text` begins with, whatever follows it: as it was given or all in capitals.
    ///   given O'Neill-Kahn; text O\u2019Neill-Kahn said         white space, apostrophes and hyphens count as alike
    [[nodiscard]] name_match name_at_begin(std::string_view text) const;
    [[nodiscard]] bool has_names() const;

  private:
    std::shared_ptr<lexicon::added_words const> added_; ///< null: nothing
};

} // namespace inquit

// What a user adds to the compiled-in lexicon, ready for lookup: what user_words.cpp makes and vocabulary.cpp reads.
#pragma once

#include "grammar/lexicon/merge.hpp"
#include "grammar/lexicon/table.hpp"
#include "grammar/vocabulary.hpp"

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace inquit::lexicon {

class added_words {
  public:
    /// words: each once, with all that is to be found of it: what the compiled-in lexicon says as well.
    /// names: without control characters, in NFC, beginning with a letter or a digit.
    added_words(std::vector<merged_word> words, std::vector<known_name> names);
    added_words(added_words const&) = delete; // entries point into words
    added_words& operator=(added_words const&) = delete;

    [[nodiscard]] std::span<word_entry const> entries() const { return entries_; }
    [[nodiscard]] std::span<std::uint32_t const> slots() const { return slots_; }

    struct spelling {
        std::string words;
        known_name const* name = nullptr;
    };
    [[nodiscard]] bool has_names() const { return !names_.empty(); }
    /// The spellings that begin with this word (lower case), the longest first.
    [[nodiscard]] std::span<spelling const> spellings_with(std::string_view first_word) const;

  private:
    void add_spelling(std::string_view words, known_name const& name);

    std::vector<merged_word> words_;
    std::vector<word_entry> entries_;
    std::vector<std::uint32_t> slots_; ///< as table::slots
    std::vector<known_name> names_;
    std::map<std::string, std::vector<spelling>, std::less<>> by_first_word_;
};

/// The letters and digits that `text` begins with.
[[nodiscard]] std::string_view first_word_of(std::string_view text);

} // namespace inquit::lexicon

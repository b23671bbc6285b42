// From the groups of all files to one entry per word.
#pragma once

#include "grammar/lexicon/example.hpp"
#include "grammar/lexicon/inflection.hpp"
#include "grammar/lexicon/source.hpp"

#include <map>
#include <span>
#include <string>
#include <vector>

namespace inquit::lexicon {

/// A form of a listed word; several of them may become one entry.
struct word_reading {
    std::string word;
    std::string lemma;
    class_set classes;
    gender sex = gender::unknown;
    grammatical_number number = grammatical_number::unknown;
    verb_form form = verb_form::none;
};

/// The irregular forms that any file states, by lemma.
class irregular_verbs {
  public:
    /// listed: entries of another lexicon, whose verbs inflect as they do there unless a group states forms.
    /// Diagnostics: forms stated at two places.
    irregular_verbs(std::span<source_group const> groups, std::vector<diagnostic>& diagnostics,
                    std::span<word_entry const> listed = {});

    /// Of a verb or a phrase that begins with one.
    [[nodiscard]] verb_paradigm paradigm_of(std::string_view verb) const;

  private:
    std::map<std::string, source_word const*, std::less<>> stated_;
    std::multimap<std::string_view, word_entry const*> listed_; ///< verbs of one word, by lemma
};

/// All forms of a word, the listed one first.
[[nodiscard]] std::vector<word_reading> readings_of(source_word const& word, source_group const& group,
                                                    irregular_verbs const& verbs);

/// The values for the word's example templates.
[[nodiscard]] placeholder_value example_values(source_word const& word, source_group const& group,
                                               irregular_verbs const& verbs);

struct merged_word : word_reading {
    bool begins_phrase = false;
};

/// Adds what `other` says of the same word. Classes: of both. Lemma and form: as word_entry says. Gender and number: what
/// `word` knows of them holds.
void unite(merged_word& word, merged_word const& other);

struct merged_lexicon {
    std::vector<merged_word> words; ///< sorted by word, each once
    std::vector<diagnostic> diagnostics;
};

/// Unites the readings. Gender: neuter yields to a person's; male and female give unknown unless a word states it.
/// Number: singular and plural give unknown likewise. Lemma and form: as word_entry says.
/// listed: as for irregular_verbs. Diagnostics: a word twice in a class, a gender or number stated twice differently, examples that do not expand.
[[nodiscard]] merged_lexicon merged(std::span<source_group const> groups,
                                    std::span<word_entry const> listed = {});

} // namespace inquit::lexicon

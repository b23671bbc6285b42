// The lexicon's YAML files, read and checked.
//
//     - class: role_noun                  one class or a list
//       gender: male                      optional, for all words of the group; so are number and point
//       example: '"We go on," [the {}] said.'
//       counter: '"We go on," Ms. Reyes told [the {}].'
//       words:
//         - spokesman
//         - {word: chief, example: ..., counter: ..., gender: ..., number: ..., forms: {plural: chiefs}}
//
// forms: what no rule can know: past, past_participle, third, ing, base (further present forms), plural; each one
// spelling or a list, [] for none. Stated once, a verb's forms hold in every class that lists the verb.
// stands_for: the word that an abbreviation or another word for the same office stands for; it becomes the lemma ("gov."
// stands for governor, "congresswoman" for congressman).
// number: plural: the words are plurals; no others are made of them.
// inflection: none, noun or verb, where the classes' own habit does not fit ("titled" as term_head).
// point: optional: "mr." is found as "mr" too, but only "mr." is an abbreviation.
// example, counter: example.hpp; a user's file may leave them out.
// A word may be two words ("press release", "go on"); verbs inflect the first, nouns the last.
#pragma once

#include "grammar/lexicon.hpp"

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace inquit::lexicon {

struct source_line {
    std::string file;
    std::size_t number = 0; ///< 1-based; 0 where no line can be named
    std::size_t column = 0; ///< 1-based, in code points
};

struct diagnostic {
    source_line where;
    std::string message;
};

/// "words.yaml:3:7: unknown class "cue_sya"; did you mean "cue_say"?": one line.
[[nodiscard]] std::string describe(diagnostic const& problem);

enum class inflection : std::uint8_t { none, noun, verb };
enum class final_point : std::uint8_t { kept, optional };

/// Names of forms ("past") and their spellings.
using stated_forms = std::map<std::string, std::vector<std::string>, std::less<>>;

struct source_word {
    source_line where;
    std::string word;
    std::string stands_for; ///< "" unless stated
    stated_forms forms;
    std::optional<gender> sex;                ///< stated for this word, not for its group
    std::optional<grammatical_number> number; ///< likewise
    std::string example;                      ///< the word's own, else its group's
    std::string counter;
};

struct source_group {
    source_line where;
    class_set classes;
    lexicon::inflection inflection{};
    final_point point{};
    gender sex = gender::unknown;
    grammatical_number number = grammatical_number::unknown; ///< of the words as listed
    std::vector<source_word> words;
};

struct source {
    std::vector<source_group> groups;
    std::vector<diagnostic> diagnostics;
};

/// Whether each word needs an example and a counter-example: ours do, a user's may have them.
enum class examples : std::uint8_t { required, optional };

/// Reads one file's text; `file` is for diagnostics. What is wrong is left out and told.
[[nodiscard]] source parsed_source(std::string const& yaml, std::string const& file,
                                   examples wanted = examples::required);

} // namespace inquit::lexicon

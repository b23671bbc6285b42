// A user's lexicon file, read and checked: words in the shape of our own (source.hpp), and names.
//
//     words:
//       - class: cue_say
//         words: [chortle, {word: sing, forms: {past: sang}}]
//     names:
//       - name: Maria Reyes-Castro        as records are to give it, without title or role
//         aliases: [Reyes, M. Reyes]      other spellings; a string or a list; optional
//         type: person                    or organization
//         gender: female                  of persons; male or unknown else; optional
//
// A file that is a list is the value of `words`. Names and aliases are found as they are spelled, or all in capitals;
// a leading "the" is left aside.
#pragma once

#include "grammar/lexicon/source.hpp"
#include "grammar/vocabulary.hpp"

#include <string>
#include <vector>

namespace inquit::lexicon {

struct source_name {
    source_line where;
    known_name name;
    std::vector<source_line> alias_places; ///< of each of name.aliases
};

/// The words and names of one file.
struct user_source {
    std::string file; ///< as diagnostics name it
    std::vector<source_group> groups;
    std::vector<source_name> names;
    std::vector<diagnostic> diagnostics;
};

/// Reads one file's text; `file` is for diagnostics. What is wrong is left out and told; so is a file that adds nothing.
[[nodiscard]] user_source parsed_user_source(std::string const& yaml, std::string const& file);

} // namespace inquit::lexicon

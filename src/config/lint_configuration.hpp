// What a project says of the rules of `inquit lint`.
//
//     lint:
//       profile: ap                            default, ap, reuters, guardian, nyt, strict
//       rules:
//         unattributed: error                  off, info, warning, error
//         late-attribution: {level: warning, words: 60}
//       against: [transcripts]                 sources that quotations are checked against, relative to the configuration
//       records: records                       files and folders of records that were made of the articles, likewise
//       overrides:                             later ones win
//         - files: [opinion/**, "*.draft.md"]  patterns as in .gitignore, from the folder of the configuration
//           rules: {cue-loaded: off}
#pragma once

#include "grammar/lexicon/source.hpp"
#include "lint/settings.hpp"

#include <optional>
#include <string>
#include <vector>

namespace inquit {

/// As written: absolute, or relative to the configuration's folder.
struct named_path {
    std::string path;
    lexicon::source_line where;
};

struct lint_configuration {
    struct override_of_files {
        std::vector<std::string> files; ///< patterns; one or more
        std::vector<rule_choice> rules;
    };
    std::optional<std::string> profile; ///< one of lint_settings::profiles()
    std::vector<rule_choice> rules;
    std::vector<override_of_files> overrides;
    std::vector<named_path> against; ///< sources
    std::vector<named_path> records;
};

/// The value of `lint:` that says the same, for all rules: level and options.
[[nodiscard]] std::string lint_section_text(lint_settings const& from);

/// A commented configuration to begin with: every rule with what it does, none of them changed.
[[nodiscard]] std::string first_configuration();

} // namespace inquit

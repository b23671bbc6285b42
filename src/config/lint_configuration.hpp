// What a project says of the rules of `inquit lint`.
//
//     lint:
//       profile: ap                            default, ap, reuters, guardian, nyt, strict
//       rules:
//         unattributed: error                  off, info, warning, error
//         late-attribution: {level: warning, words: 60}
//       overrides:                             later ones win
//         - files: [opinion/**, "*.draft.md"]  patterns as in .gitignore, from the folder of the configuration
//           rules: {cue-loaded: off}
#pragma once

#include "lint/settings.hpp"

#include <optional>
#include <string>
#include <vector>

namespace inquit {

struct lint_configuration {
    struct override_of_files {
        std::vector<std::string> files; ///< patterns; one or more
        std::vector<rule_choice> rules;
    };
    std::optional<std::string> profile; ///< one of lint_settings::profiles()
    std::vector<rule_choice> rules;
    std::vector<override_of_files> overrides;
};

/// The value of `lint:` that says the same, for all rules: level and options.
[[nodiscard]] std::string lint_section_text(lint_settings const& from);

/// A commented configuration to begin with: every rule with what it does, none of them changed.
[[nodiscard]] std::string first_configuration();

} // namespace inquit

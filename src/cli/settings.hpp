// What a run works with beside its articles: words, and the defaults of a project and its user.
#pragma once

#include "cli/options.hpp"
#include "cli/reporter.hpp"
#include "config/lint_configuration.hpp"

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace inquit::cli {

struct settings {
    vocabulary words;
    std::vector<lexicon::user_source> sources;        ///< what was added to them, in the order of reading
    std::optional<std::vector<quotation_kind>> kinds; ///< as the project wants them
    std::optional<double> min_confidence;             ///< likewise
    std::string
        texts; ///< of the configuration and all lexicons: the same texts read the same articles the same way
    std::vector<std::filesystem::path>
        outlets_in; ///< folders whose folders are called as outlets are; absolute
    /// What a configuration says of rules.
    struct lint_layer {
        lint_configuration says;
        std::filesystem::path folder; ///< of the configuration: its patterns are relative to it; absolute
    };
    std::vector<lint_layer> lint; ///< the user's, then the project's: later ones win
};

/// The user's configuration, the project's, which wins, and all lexicons in this order; nothing where one cannot be read or is
/// wrong: each fault is reported.
[[nodiscard]] std::optional<settings> settings_of(words_options const& options, reporter& report);

/// The file config.yaml in the folder `inquit` of XDG_CONFIG_HOME, or of .config in the home folder; none where it is not there.
[[nodiscard]] std::optional<std::filesystem::path> configuration_of_user();
/// The same for a folder instead of the working directory: it must be absolute. fail: told of each fault, a line each.
[[nodiscard]] std::optional<settings> settings_in(std::filesystem::path const& folder,
                                                  words_options const& options,
                                                  std::function<void(std::string const&)> const& fail);

/// The configuration that holds in a folder: its own, or the nearest above it up to the root of the repository or the
/// home folder, whichever comes first; above neither, only its own.
[[nodiscard]] std::optional<std::filesystem::path> configuration_above(std::filesystem::path const& folder,
                                                                       std::filesystem::path const& home);

} // namespace inquit::cli

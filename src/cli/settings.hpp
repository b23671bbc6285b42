// What a run works with beside its articles: words, and the defaults of a project.
#pragma once

#include "cli/options.hpp"
#include "cli/reporter.hpp"
#include "config/lint_configuration.hpp"

#include <filesystem>
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
    lint_configuration lint;
    std::filesystem::path folder; ///< of the configuration; "" without one; absolute
};

/// The project's configuration and all lexicons, the project's first; nothing where one cannot be read or is wrong: each
/// fault is reported.
[[nodiscard]] std::optional<settings> settings_of(words_options const& options, reporter& report);

/// The configuration that holds in a folder: its own, or the nearest above it up to the root of the repository or the
/// home folder, whichever comes first; above neither, only its own.
[[nodiscard]] std::optional<std::filesystem::path> configuration_above(std::filesystem::path const& folder,
                                                                       std::filesystem::path const& home);

} // namespace inquit::cli

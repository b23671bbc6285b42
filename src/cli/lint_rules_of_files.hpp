// Which rules a project has for each of its files.
#pragma once

#include "cli/path_pattern.hpp"
#include "cli/settings.hpp"
#include "lint/settings.hpp"

#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace inquit::cli {

class lint_rules_of_files {
  public:
    /// profile: in the place of those of configurations. project must outlive it.
    lint_rules_of_files(settings const& project, std::optional<std::string> const& profile);

    /// The profile, then the rules of each configuration, then the overrides of each whose patterns match, in their order. name: of the file, relative to
    /// the working directory.
    [[nodiscard]] lint_settings of(std::filesystem::path const& name) const;

    /// What decides the same findings for the file, as text.
    [[nodiscard]] std::string text_of(std::filesystem::path const& name) const;

  private:
    struct file_rules {
        std::filesystem::path folder; ///< that the patterns are relative to
        std::vector<path_pattern> patterns;
        std::span<rule_choice const> rules;
    };

    std::filesystem::path working_directory_;
    lint_settings everywhere_;
    std::string everywhere_text_;
    std::vector<file_rules> overridden_; ///< later ones win
};

} // namespace inquit::cli

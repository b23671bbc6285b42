// Which rules a project has for each of its files.
#pragma once

#include "cli/path_pattern.hpp"
#include "cli/settings.hpp"
#include "lint/settings.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace inquit::cli {

class lint_rules_of_files {
  public:
    /// profile: in the place of the project's. project must outlive it.
    lint_rules_of_files(settings const& project, std::optional<std::string> const& profile);

    /// The profile, then the project's rules, then its overrides whose patterns match, in their order. name: of the file, relative to
    /// the working directory.
    [[nodiscard]] lint_settings of(std::filesystem::path const& name) const;

  private:
    [[nodiscard]] std::string in_project(std::filesystem::path const& name) const;

    settings const& project_;
    std::filesystem::path working_directory_;
    lint_settings everywhere_;
    std::vector<std::vector<path_pattern>> overridden_; ///< parallel to the overrides
};

} // namespace inquit::cli

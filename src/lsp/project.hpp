// What the server asks of its surroundings: which rules and words hold for a file.
#pragma once

#include "grammar/vocabulary.hpp"
#include "lint/settings.hpp"

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace inquit::lsp {

struct file_rules {
    lint_settings rules;
    std::shared_ptr<vocabulary const> words; ///< never null
    std::vector<std::string>
        faults; ///< of the configuration, a line each; where there are any, nothing is linted
};

class project_source {
  public:
    project_source() = default;
    project_source(project_source const&) = delete;
    project_source& operator=(project_source const&) = delete;
    virtual ~project_source() = default;

    /// file: absolute; relative: a text without a file, in the working directory.
    [[nodiscard]] virtual file_rules of(std::filesystem::path const& file) = 0;
    /// Configurations may have changed: the next answers read them anew.
    virtual void forget() = 0;
};

} // namespace inquit::lsp

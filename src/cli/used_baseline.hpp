// The baseline of one run: read, asked, written anew.
#pragma once

#include "cli/linted_input.hpp"
#include "cli/reporter.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace inquit::cli {

class used_baseline {
  public:
    /// None where the file is wrong: each fault is reported. A file that is to be made need not be there.
    [[nodiscard]] static std::optional<used_baseline> read(lint_options const& options, reporter& report);

    /// What it has of the article's findings, parallel to them; everything where it is being updated.
    [[nodiscard]] std::vector<bool> known(linted_article const& from);

    /// Writes it where that was asked for, and says how many entries stood for nothing.
    void finish(reporter& report);

  private:
    used_baseline(std::filesystem::path file, baseline_use how, std::vector<baseline_entry> known);
    [[nodiscard]] std::string path_of(linted_article const& from) const;

    std::filesystem::path file_;
    baseline_use how_;
    baseline known_;
    std::vector<baseline_entry> found_; ///< of an update
    std::vector<std::string> linted_;   ///< the articles, as the baseline calls them
};

} // namespace inquit::cli

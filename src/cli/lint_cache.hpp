// What was found in files, for as long as they and all that decides of it stay the same: a file of SQLite.
#pragma once

#include "lint/baseline.hpp"
#include "text/error.hpp"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace inquit::cli {

/// What is read when it is opened is what a run asks; what is found anew is put in at its end. Errors of all functions: those of
/// sqlite::database.
class lint_cache {
  public:
    [[nodiscard]] static result<lint_cache> opened(std::filesystem::path const& file);
    lint_cache(lint_cache const&) = delete;
    lint_cache& operator=(lint_cache const&) = delete;
    lint_cache(lint_cache&&) noexcept;
    lint_cache& operator=(lint_cache&&) noexcept;
    ~lint_cache();

    /// What was found in the file that had this key. file: absolute. In several threads.
    [[nodiscard]] std::optional<std::vector<placed_finding>> find(std::filesystem::path const& file,
                                                                  std::string_view key) const;
    /// To be remembered by save(), in the place of what there was of the file.
    void remember(std::filesystem::path const& file, std::string key,
                  std::vector<placed_finding> const& found);
    /// Writes what was remembered, and forgets files that are no more.
    [[nodiscard]] result<void> save();

  private:
    struct state;
    explicit lint_cache(std::unique_ptr<state> made);
    std::unique_ptr<state> state_;
};

} // namespace inquit::cli

// What `inquit lint` finds in one input; inputs are linted on several threads.
#pragma once

#include "cli/file_fixes.hpp"
#include "cli/inputs.hpp"
#include "cli/lint_cache.hpp"
#include "cli/lint_companions.hpp"
#include "cli/lint_rules_of_files.hpp"
#include "lint/baseline.hpp"

#include <optional>
#include <string>
#include <vector>

namespace inquit::cli {

struct linted_article {
    std::string path;                     ///< as its findings have it
    std::vector<placed_finding> findings; ///< by place
    std::vector<std::string> passages;    ///< parallel to them; of the full format, else empty
};

struct linted_input {
    std::vector<linted_article> articles; ///< several of JSON lines
    std::vector<error> failures;
    std::optional<fixed_article> fixed; ///< where there is something to write or to show
    std::string cache_key;              ///< "": is not to be remembered
};

class input_linter {
  public:
    /// All must outlive it. cache: null: none.
    input_linter(lint_options const& options, settings const& project, lint_companions& companions,
                 lint_cache const* cache);

    /// Any number at a time.
    [[nodiscard]] linted_input linted(input const& from) const;

  private:
    [[nodiscard]] std::optional<linted_input> remembered(input const& from, std::string const& key) const;
    [[nodiscard]] linted_input found_in(input const& from) const;
    [[nodiscard]] linted_article shown(article const& read, std::vector<finding>&& found) const;

    lint_options const& options_;
    settings const& project_;
    lint_companions& companions_;
    lint_rules_of_files rules_;
    lint_cache const* cache_;
    std::uint32_t columns_;
    std::string
        made_with_; ///< what else decides what is found in a file: our version, words, reading options
};

} // namespace inquit::cli

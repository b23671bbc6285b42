// `inquit lint --fix`: the fixes of an article's findings, until none is left, and into its file.
#pragma once

#include "cli/inputs.hpp"

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace inquit::cli {

struct fixed_article {
    std::string before; ///< the file's bytes
    std::string after;
    std::string sha256;            ///< of `before`
    std::size_t fixes = 0;         ///< findings whose fix was applied; 0: nothing changed
    article read;                  ///< of `after`
    std::vector<finding> findings; ///< of `after`
};

/// Reads what the fixes made and lints it again, since one fix can uncover another, ten times at most.
/// lint_again: gives the findings of an article. Files whose bytes are not the text that was read (compressed, in another encoding, JSON lines) stay as
/// they are.
[[nodiscard]] fixed_article fixed(article&& read, std::vector<finding>&& found, read_options const& options,
                                  std::function<std::vector<finding>(article const&)> const& lint_again);

/// Puts `after` in the place of the file, as replaced_file.hpp says.
[[nodiscard]] std::optional<error> replace_failure(std::filesystem::path const& file,
                                                   fixed_article const& with);

} // namespace inquit::cli

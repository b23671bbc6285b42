// The file of a baseline: findings that a project knows and leaves. emit/lint_formats.hpp writes it.
//
//     - {"path":"drafts/a.md","rule":"sic","exact":"[sic]","prefix":"We was ","suffix":" robbed,"}
#pragma once

#include "grammar/lexicon/source.hpp"
#include "lint/baseline.hpp"

#include <string>
#include <vector>

namespace inquit {

struct parsed_baseline {
    std::vector<baseline_entry> entries;
    std::vector<lexicon::diagnostic> problems; ///< the file is worth nothing where there are any
};

/// file: for diagnostics.
[[nodiscard]] parsed_baseline baseline_in(std::string const& yaml, std::string const& file);

} // namespace inquit

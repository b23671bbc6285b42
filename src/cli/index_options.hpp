// The options of `inquit index`.
#pragma once

#include "cli/common_options.hpp"
#include "cli/input_options.hpp"
#include "cli/options.hpp"

#include <string>
#include <tl/expected.hpp>

namespace inquit::cli {

/// What CLI11 fills, beside inputs, words and jobs.
struct raw_index_options {
    std::string archive;
    double patience = 10; ///< seconds
    bool prune = false;
    bool rebuild = false;
};

/// Declares them, but for those of inputs, words and jobs. `raw` and `inputs` must live until the arguments are parsed.
CLI::App* add_index(CLI::App& app, raw_index_options& raw, raw_input_options& inputs);

/// Errors: a sentence.
[[nodiscard]] tl::expected<index_options, std::string>
index_options_of(raw_index_options raw, raw_input_options inputs, raw_common_options common);

} // namespace inquit::cli

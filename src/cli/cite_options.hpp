// The options of `inquit cite`.
#pragma once

#include "cli/common_options.hpp"
#include "cli/input_options.hpp"
#include "cli/options.hpp"

#include <optional>
#include <string>
#include <tl/expected.hpp>
#include <vector>

namespace inquit::cli {

/// What CLI11 fills, beside inputs and what is common.
struct raw_cite_options {
    std::optional<std::string> to;
    std::optional<std::string> style;
    std::vector<std::string> from; ///< none, or format and file
    std::optional<std::string> output;
};

/// All that the command is told.
struct raw_cite {
    raw_cite_options& own;
    raw_common_options& common;
    raw_input_options& inputs;
};

/// Declares the command; what `raw` refers to must live until the arguments are parsed.
void add_cite(CLI::App& app, raw_cite raw);

/// Takes what was parsed. Errors: a sentence.
[[nodiscard]] tl::expected<cite_options, std::string> cite_options_of(raw_cite raw);

} // namespace inquit::cli

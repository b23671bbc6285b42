// The options of `inquit report`.
#pragma once

#include "cli/common_options.hpp"
#include "cli/input_options.hpp"
#include "cli/options.hpp"

#include <optional>
#include <string>
#include <tl/expected.hpp>

namespace inquit::cli {

/// What CLI11 fills, beside inputs and what is common.
struct raw_page_options {
    std::optional<std::string> output;
    std::string paragraphs{"all"};
    std::string original;
    std::string rules{"strict"};
    bool force = false;
};

/// All that the command is told.
struct raw_page {
    raw_page_options& own;
    raw_common_options& common;
    raw_input_options& inputs;
};

/// Declares the command; what `raw` refers to must live until the arguments are parsed.
void add_report(CLI::App& app, raw_page raw);

/// Takes what was parsed. Errors: a sentence.
[[nodiscard]] tl::expected<page_options, std::string> page_options_of(raw_page raw);

} // namespace inquit::cli

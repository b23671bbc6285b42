// The options of `inquit check` and `inquit compare`.
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
struct raw_report_options {
    std::optional<std::string> format;
    std::string original;
    std::string rules{"strict"};
    std::string fail_on{"error"};
};

/// All that one of the two commands is told.
struct raw_report {
    raw_report_options& own;
    raw_common_options& common;
    raw_input_options& inputs;
};

// Declare the commands; what `raw` refers to must live until the arguments are parsed.
void add_check(CLI::App& app, raw_report raw);
void add_compare(CLI::App& app, raw_report raw);

/// House rules, for all commands that compare words.
void add_profile(CLI::App& to, std::string& rules);

// Take what was parsed. Errors: a sentence.
[[nodiscard]] tl::expected<profile, std::string> profile_called(std::string const& name);
[[nodiscard]] tl::expected<check_options, std::string> check_options_of(raw_report raw);
[[nodiscard]] tl::expected<compare_options, std::string> compare_options_of(raw_report raw);

} // namespace inquit::cli

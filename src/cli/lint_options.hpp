// The options of `inquit lint`, `inquit rules`, `inquit init` and `inquit lsp`.
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
struct raw_lint_options {
    std::string format{"text"};
    std::string fail_on{"error"};
    std::optional<std::string> profile;
    std::vector<std::string> records;
    bool quiet = false;
    bool print_config = false;
    bool fix = false;
    bool dry_run = false;
    std::optional<std::string> baseline;
    bool update_baseline = false;
    bool prune_baseline = false;
    std::optional<std::string> cache;
    bool stdio = false; ///< what `inquit lsp` does anyway
    std::string rule;
    std::string rules_format{"text"};
};

/// All that the commands are told.
struct raw_lint {
    raw_lint_options& own;
    raw_common_options& common;
    raw_input_options& inputs;
};

// Declare the commands; what `raw` refers to must live until the arguments are parsed.
void add_lint(CLI::App& app, raw_lint raw);
void add_rules(CLI::App& app, raw_lint_options& raw);
void add_init(CLI::App& app);
void add_lsp(CLI::App& app, raw_lint raw);

// Take what was parsed. Errors: a sentence.
[[nodiscard]] tl::expected<lint_options, std::string> lint_options_of(raw_lint raw);
[[nodiscard]] tl::expected<rules_options, std::string> rules_options_of(raw_lint_options const& raw);
[[nodiscard]] tl::expected<lsp_options, std::string> lsp_options_of(raw_lint raw);

} // namespace inquit::cli

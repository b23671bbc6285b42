// The options of all commands that read articles, beside those of inputs.
#pragma once

#include "cli/options.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <vector>

namespace CLI {
class App;
class Option;
} // namespace CLI

namespace inquit::cli {

/// What CLI11 fills.
struct raw_common_options {
    std::vector<std::string> lexicons;
    bool no_config = false;
    std::optional<std::string> kinds;
    std::string color{"auto"};
    std::vector<std::string> against;
    unsigned jobs = 0; ///< threads; 0: as many as there are processors
};

// Each declares an option; the command and `raw` must live until the arguments are parsed.
void add_words(CLI::App& to, raw_common_options& raw);
void add_kinds(CLI::App& to, raw_common_options& raw);
void add_color(CLI::App& to, raw_common_options& raw);
/// Returns the option.
CLI::Option* add_against(CLI::App& to, raw_common_options& raw);
/// of: what goes at a time.
void add_jobs(CLI::App& to, raw_common_options& raw, std::string const& of = "Files");

/// Of all kinds of quotations, in the order of --help.
[[nodiscard]] std::vector<std::string> kind_names();
[[nodiscard]] words_options words_of(raw_common_options& raw);
/// None where the option is not given. Errors: a sentence.
[[nodiscard]] tl::expected<std::optional<std::vector<quotation_kind>>, std::string>
kinds_of(raw_common_options const& raw);
/// Errors: a sentence.
[[nodiscard]] tl::expected<color_use, std::string> color_of(raw_common_options const& raw);

} // namespace inquit::cli

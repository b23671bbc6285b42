// The options of all commands that read articles.
#pragma once

#include "cli/options.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <vector>

namespace CLI {
class App;
}

namespace inquit::cli {

/// What CLI11 fills.
struct raw_input_options {
    std::vector<std::string> paths;
    std::string stdin_path;
    std::string format{"auto"};
    std::optional<std::string> encoding;
    std::optional<std::string> max_expanded;
    std::vector<std::string> include;
    std::vector<std::string> exclude;
};

/// Declares them, but for the paths. The command and `raw` must live until the arguments are parsed.
void add_input_options(CLI::App& to, raw_input_options& raw);

/// Errors: a sentence.
[[nodiscard]] tl::expected<input_options, std::string> input_options_of(std::string_view command_name,
                                                                        raw_input_options raw);

} // namespace inquit::cli

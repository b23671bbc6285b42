// The options of `inquit review`.
#pragma once

#include "cli/options.hpp"

#include <string>
#include <tl/expected.hpp>

namespace CLI {
class App;
} // namespace CLI

namespace inquit::cli {

/// What CLI11 fills.
struct raw_review_options {
    review_options given;
    std::string format{"text"};
};

/// Declares them; `raw` must live until the arguments are parsed.
CLI::App* add_review(CLI::App& app, raw_review_options& raw);

/// Errors: a sentence.
[[nodiscard]] tl::expected<review_options, std::string> review_options_of(raw_review_options raw);

} // namespace inquit::cli

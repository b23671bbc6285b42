#include "cli/targets.hpp"

#include <algorithm>
#include <charconv>
#include <iterator>
#include <limits>
#include <map>
#include <system_error>
#include <utility>

namespace inquit::cli {
namespace {

namespace fs = std::filesystem;

bool is_there(std::string_view path) {
    std::error_code ignored;
    return fs::exists(fs::symlink_status(fs::path{path}, ignored));
}

/// "a.txt:12" in two; a number that is too large for any file stays too large.
std::optional<named_target> split_at_number(std::string_view argument) {
    auto const colon = argument.rfind(':');
    if (colon == std::string_view::npos || colon == 0 || colon + 1 == argument.size()) {
        return std::nullopt;
    }
    auto const digits = argument.substr(colon + 1);
    if (digits.find_first_not_of("0123456789") != std::string_view::npos) {
        return std::nullopt;
    }
    std::uint32_t line = 0;
    auto const read = std::from_chars(digits.data(), digits.data() + digits.size(), line);
    if (read.ec == std::errc::result_out_of_range) {
        line = std::numeric_limits<std::uint32_t>::max();
    }
    return named_target{std::string{argument.substr(0, colon)}, line};
}

class target_collector {
  public:
    explicit target_collector(input_options const& input) : input_{input} {}

    void add(std::string const& argument) {
        auto const named = target_of(argument);
        std::error_code ignored;
        if (named.line && fs::is_directory(named.path, ignored)) {
            out_.failures.push_back(
                {error_code::bad_option, readable(argument), {}, "a folder has no lines; name a file"});
            return;
        }
        auto found = inputs_of({&named.path, 1}, input_.stdin_path, input_.search);
        std::ranges::move(found.failures, std::back_inserter(out_.failures));
        for (auto& each : found.inputs) {
            add(std::move(each), named.line);
        }
    }

    [[nodiscard]] target_list take() {
        for (auto& each : out_.targets) {
            std::ranges::sort(each.lines);
            auto const repeated = std::unique(each.lines.begin(), each.lines.end());
            each.lines.erase(repeated, each.lines.end());
        }
        return std::move(out_);
    }

  private:
    void add(input from, std::optional<std::uint32_t> line) {
        auto const [at, is_new] = seen_.emplace(std::pair{from.from, from.name}, out_.targets.size());
        if (is_new) {
            out_.targets.push_back({std::move(from), {}});
        }
        auto& lines = out_.targets[at->second].lines;
        if (!line) {
            lines.clear();
        } else if (is_new || !lines.empty()) {
            lines.push_back(*line);
        }
    }

    input_options const& input_;
    std::map<std::pair<input::origin, fs::path>, std::size_t> seen_; ///< indices into out_.targets
    target_list out_;
};

} // namespace

named_target target_of(std::string_view argument) {
    if (is_there(argument)) {
        return {std::string{argument}, {}};
    }
    auto const with_line = split_at_number(argument);
    if (!with_line) {
        return {std::string{argument}, {}};
    }
    if (!is_there(with_line->path)) {
        if (auto const with_column = split_at_number(with_line->path)) {
            return *with_column;
        }
    }
    return *with_line;
}

target_list targets_of(input_options const& input) {
    target_collector found{input};
    for (auto const& argument : input.paths) {
        found.add(argument);
    }
    return found.take();
}

} // namespace inquit::cli

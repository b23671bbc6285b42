#include "emit/lint_formats.hpp"
#include "lint/finding_text.hpp"

#include <fmt/format.h>

namespace inquit {
namespace {

constexpr std::size_t most_shown = 10; // of a kind in a step

std::string_view command_of(lint_level level) {
    return level == lint_level::info ? "notice" : name_of(level);
}

/// What ends a value of a workflow command, and what the escapes begin with.
std::string escaped(std::string_view value, std::string_view marks) {
    std::string out;
    for (char const c : value) {
        out += marks.find(c) == std::string_view::npos
                   ? std::string(1, c)
                   : fmt::format("%{:02X}", static_cast<unsigned char>(c));
    }
    return out;
}

std::string in_property(std::string_view value) { return escaped(value, "%\r\n:,"); }
std::string in_message(std::string_view value) { return escaped(value, "%\r\n"); }

std::string annotation(finding const& from) {
    auto const& at = from.where;
    auto out = fmt::format("::{} file={},line={},endLine={},", command_of(from.level), in_property(from.path),
                           at.start.line, at.end.line);
    if (at.start.line == at.end.line) { // columns of several lines are refused
        out += fmt::format("col={},endColumn={},", at.start.column, at.end.column);
    }
    return out
           + fmt::format("title={}::{}\n", in_property(fmt::format("inquit {}", from.of->id)),
                         in_message(from.message));
}

} // namespace

std::string github_annotations(std::span<finding const> all) {
    std::string shown;
    std::string rest;
    std::size_t left_out = 0;
    for (auto const level : {lint_level::error, lint_level::warning, lint_level::info}) {
        std::size_t count = 0;
        for (auto const& each : all) {
            if (each.level != level) {
                continue;
            }
            if (++count <= most_shown) {
                shown += annotation(each);
            } else {
                rest += finding_line(each);
                ++left_out;
            }
        }
    }
    return left_out == 0
               ? shown
               : shown + fmt::format("{} more, for GitHub shows {} of each level:\n", left_out, most_shown)
                     + rest;
}

} // namespace inquit

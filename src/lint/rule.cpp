#include "lint/rule.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <fmt/format.h>
#include <fmt/ranges.h>

namespace inquit {
namespace {

constexpr std::array<std::string_view, 4> level_names{"off", "info", "warning", "error"};
constexpr int largest_number = 9999;

bool is_number(std::string const& text) {
    int value = -1;
    auto const* const end = text.data() + text.size();
    auto const read = std::from_chars(text.data(), end, value);
    return read.ec == std::errc{} && read.ptr == end && value >= 0 && value <= largest_number;
}

} // namespace

std::string_view name_of(lint_level level) { return level_names[static_cast<std::size_t>(level)]; }

std::span<std::string_view const> lint_level_names() { return level_names; }

std::optional<lint_level> lint_level_named(std::string_view name) {
    auto const found = std::ranges::find(level_names, name);
    return found == level_names.end() ? std::nullopt
                                      : std::optional{static_cast<lint_level>(found - level_names.begin())};
}

std::optional<std::string> problem_with(rule_option const& option, std::span<std::string const> values) {
    switch (option.kind) {
    case option_kind::words:
        return std::nullopt;
    case option_kind::number:
        return values.size() == 1 && is_number(values.front())
                   ? std::nullopt
                   : std::optional{fmt::format("a whole number from 0 to {}", largest_number)};
    case option_kind::choice:
        break;
    }
    bool const is_known =
        values.size() == 1 && std::ranges::find(option.choices, values.front()) != option.choices.end();
    return is_known ? std::nullopt : std::optional{fmt::format("one of {}", fmt::join(option.choices, ", "))};
}

lint_rule const* lint_rule_named(std::string_view id) {
    auto const all = lint_rules();
    auto const found = std::ranges::find(all, id, &lint_rule::id);
    return found == all.end() ? nullptr : &*found;
}

std::size_t index_of(lint_rule const& among_all) {
    return static_cast<std::size_t>(&among_all - lint_rules().data());
}

} // namespace inquit

#include "lint/settings.hpp"

#include <algorithm>
#include <array>

namespace inquit {
namespace {

/// "unbalanced" and a level, or "late-attribution.words" and the option's value; a list's parted by commas.
struct row {
    std::string_view key;
    std::string_view value;
};

constexpr row default_rows[] = {
#include "default.inc"
};
constexpr row ap_rows[] = {
#include "ap.inc"
};
constexpr row reuters_rows[] = {
#include "reuters.inc"
};
constexpr row guardian_rows[] = {
#include "guardian.inc"
};
constexpr row nyt_rows[] = {
#include "nyt.inc"
};
constexpr row strict_rows[] = {
#include "strict.inc"
};

constexpr std::array<std::string_view, 6> profile_names{"default",  "ap",  "reuters",
                                                        "guardian", "nyt", "strict"};
constexpr std::array<std::span<row const>, profile_names.size()> profile_rows{
    default_rows, ap_rows, reuters_rows, guardian_rows, nyt_rows, strict_rows};

std::vector<std::string> parted(std::string_view list) {
    std::vector<std::string> out;
    while (!list.empty()) {
        auto const comma = std::min(list.find(','), list.size());
        out.emplace_back(list.substr(0, comma));
        list.remove_prefix(std::min(list.size(), list.find_first_not_of(", ", comma)));
    }
    return out;
}

/// None for a row that names no rule or no level of it: the tests see to it that no profile has one.
std::optional<rule_choice> choice_of(row const& said) {
    auto const point = std::min(said.key.find('.'), said.key.size());
    auto const* const of = lint_rule_named(said.key.substr(0, point));
    if (of == nullptr) {
        return std::nullopt;
    }
    if (point < said.key.size()) {
        return rule_choice{of, std::nullopt, {{said.key.substr(point + 1), parted(said.value)}}};
    }
    return rule_choice{of, lint_level_named(said.value), {}};
}

} // namespace

lint_settings::lint_settings() {
    for (auto const& each : lint_rules()) {
        auto& held = held_.emplace_back();
        held.level = each.level;
        for (auto const& option : each.options) {
            held.values.emplace_back(option.usual.begin(), option.usual.end());
        }
    }
}

std::optional<lint_settings> lint_settings::of_profile(std::string_view name) {
    auto const found = std::ranges::find(profile_names, name);
    if (found == profile_names.end()) {
        return std::nullopt;
    }
    lint_settings made;
    for (auto const& each : profile_rows[static_cast<std::size_t>(found - profile_names.begin())]) {
        if (auto const choice = choice_of(each)) {
            made.apply(*choice);
        }
    }
    return made;
}

std::span<std::string_view const> lint_settings::profiles() { return profile_names; }

void lint_settings::apply(rule_choice const& choice) {
    auto& held = held_[index_of(*choice.of)];
    held.level = choice.level.value_or(held.level);
    for (auto const& each : choice.options) {
        auto const at = std::ranges::find(choice.of->options, each.option, &rule_option::name);
        if (at != choice.of->options.end()) {
            held.values[static_cast<std::size_t>(at - choice.of->options.begin())] = each.values;
        }
    }
}

std::span<std::string const> lint_settings::values_of(lint_rule const& which, std::string_view option) const {
    auto const at = std::ranges::find(which.options, option, &rule_option::name);
    if (at == which.options.end()) {
        return {};
    }
    return held_[index_of(which)].values[static_cast<std::size_t>(at - which.options.begin())];
}

} // namespace inquit

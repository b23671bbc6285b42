#include "config/lint_section.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <iterator>

namespace inquit {
namespace {

using lexicon::yaml_file;

constexpr auto lint_keys =
    std::to_array<std::string_view>({"profile", "rules", "overrides", "against", "records"});
constexpr auto override_keys = std::to_array<std::string_view>({"files", "rules"});
constexpr std::string_view level_key = "level";

std::vector<std::string_view> rule_ids() {
    std::vector<std::string_view> ids;
    std::ranges::transform(lint_rules(), std::back_inserter(ids), &lint_rule::id);
    return ids;
}

std::optional<std::vector<std::string>> scalars_of(yaml_file& file, YAML::Node const& node,
                                                   std::string_view what) {
    std::vector<std::string> out;
    if (node.IsScalar()) {
        out.push_back(node.Scalar());
        return out;
    }
    bool const is_list =
        node.IsSequence()
        && std::all_of(node.begin(), node.end(), [](YAML::Node const& each) { return each.IsScalar(); });
    if (!is_list) {
        file.complain(node, fmt::format("{}: a value or a list of values", what));
        return std::nullopt;
    }
    std::transform(node.begin(), node.end(), std::back_inserter(out),
                   [](YAML::Node const& each) { return each.Scalar(); });
    return out;
}

void read_level(yaml_file& file, YAML::Node const& node, rule_choice& out) {
    out.level = file.named_value_of<lint_level>(node, level_key, lint_level_names());
}

void read_options(yaml_file& file, YAML::Node const& map, rule_choice& out) {
    std::vector<std::string_view> known{level_key};
    std::ranges::transform(out.of->options, std::back_inserter(known), &rule_option::name);
    file.check_keys(map, known);
    if (YAML::Node const level = map[std::string{level_key}]; level.IsDefined()) {
        read_level(file, level, out);
    }
    for (auto const& option : out.of->options) {
        YAML::Node const node = map[std::string{option.name}];
        auto values = node.IsDefined() ? scalars_of(file, node, option.name) : std::nullopt;
        if (!values) {
            continue;
        }
        if (auto const problem = problem_with(option, *values)) {
            file.complain(node, fmt::format("{}: {}", option.name, *problem));
            continue;
        }
        out.options.push_back({option.name, std::move(*values)});
    }
}

std::vector<rule_choice> rules_of(yaml_file& file, YAML::Node const& map) {
    std::vector<rule_choice> out;
    if (!map.IsMap()) {
        file.complain(map, "rules: a map of rules, each to its level or to a map of level and options");
        return out;
    }
    file.check_keys(map, rule_ids());
    for (auto const& each : map) {
        auto const* const of = each.first.IsScalar() ? lint_rule_named(each.first.Scalar()) : nullptr;
        if (of == nullptr) {
            continue; // told by check_keys
        }
        rule_choice choice{of, {}, {}};
        if (each.second.IsMap()) {
            read_options(file, each.second, choice);
        } else {
            read_level(file, each.second, choice);
        }
        out.push_back(std::move(choice));
    }
    return out;
}

std::vector<named_path> paths_of(yaml_file& file, YAML::Node const& node, std::string_view key) {
    std::vector<named_path> out;
    auto const paths = scalars_of(file, node, fmt::format("{}: files and folders", key));
    if (paths && (paths->empty() || std::ranges::find(*paths, "") != paths->end())) {
        file.complain(node, fmt::format("{}: one path at least, and none that is empty", key));
        return out;
    }
    for (auto const& each : paths.value_or(std::vector<std::string>{})) {
        out.push_back({each, file.place_of(node)});
    }
    return out;
}

void read_override(yaml_file& file, YAML::Node const& node, lint_configuration& out) {
    if (!node.IsMap() || !node["files"].IsDefined() || !node["rules"].IsDefined()) {
        file.complain(node, fmt::format("an override is a map with {}", fmt::join(override_keys, " and ")));
        return;
    }
    file.check_keys(node, override_keys);
    auto patterns = scalars_of(file, node["files"], "files");
    if (patterns && (patterns->empty() || std::ranges::find(*patterns, "") != patterns->end())) {
        file.complain(node["files"], "files: one pattern at least, and none that is empty");
        return;
    }
    out.overrides.push_back(
        {std::move(patterns).value_or(std::vector<std::string>{}), rules_of(file, node["rules"])});
}

void read_overrides(yaml_file& file, YAML::Node const& node, lint_configuration& out) {
    if (!node.IsSequence()) {
        file.complain(node, "overrides: a list of maps with files and rules");
        return;
    }
    for (YAML::Node const& each : node) {
        read_override(file, each, out);
    }
}

} // namespace

lint_configuration lint_section_of(yaml_file& file, YAML::Node const& section) {
    lint_configuration out;
    if (!section.IsMap()) {
        file.complain(section, fmt::format("lint: a map with some of {}", fmt::join(lint_keys, ", ")));
        return out;
    }
    file.check_keys(section, lint_keys);
    if (YAML::Node const profile = section["profile"]; profile.IsDefined()) {
        auto const known = lint_settings::profiles();
        if (auto const index = file.named_value_of<std::size_t>(profile, "profile", known)) {
            out.profile = std::string{known[*index]};
        }
    }
    if (YAML::Node const rules = section["rules"]; rules.IsDefined()) {
        out.rules = rules_of(file, rules);
    }
    if (YAML::Node const overrides = section["overrides"]; overrides.IsDefined()) {
        read_overrides(file, overrides, out);
    }
    if (YAML::Node const against = section["against"]; against.IsDefined()) {
        out.against = paths_of(file, against, "against");
    }
    if (YAML::Node const records = section["records"]; records.IsDefined()) {
        out.records = paths_of(file, records, "records");
    }
    return out;
}

} // namespace inquit

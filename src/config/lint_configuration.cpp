#include "config/lint_configuration.hpp"

#include <fmt/format.h>
#include <yaml-cpp/yaml.h>

namespace inquit {
namespace {

void write_values(YAML::Emitter& out, rule_option const& option, std::span<std::string const> values) {
    out << YAML::Key << std::string{option.name} << YAML::Value;
    if (option.kind != option_kind::words) {
        out << (values.empty() ? std::string{} : values.front());
        return;
    }
    out << YAML::Flow << YAML::BeginSeq;
    for (auto const& each : values) {
        out << each;
    }
    out << YAML::EndSeq;
}

void write_rule(YAML::Emitter& out, lint_rule const& of, lint_settings const& from) {
    out << YAML::Key << std::string{of.id} << YAML::Value;
    if (of.options.empty()) {
        out << std::string{name_of(from.level_of(of))};
        return;
    }
    out << YAML::BeginMap << YAML::Key << "level" << YAML::Value << std::string{name_of(from.level_of(of))};
    for (auto const& option : of.options) {
        write_values(out, option, from.values_of(of, option.name));
    }
    out << YAML::EndMap;
}

/// Comments are what yaml-cpp's emitter writes worse than a person.
constexpr std::string_view first_lines =
    R"(# What inquit does in this folder and below; inquit lint --print-config shows what holds.
#
# words:                 # words that you use in a way of your own; inquit lexicon check reads them
#   - {class: cue_say, words: [chortle]}
# names:
#   - {name: Maria Reyes-Castro, aliases: [Reyes], type: person, gender: female}
lint:
  profile: default       # ap, reuters, guardian, nyt, strict
  # rules:               # inquit rules ID says more of each
)";

constexpr std::string_view last_lines =
    R"(  # against: [transcripts]   # sources that quotations are checked against
  # records: [records]       # what inquit extract wrote of the articles
  # overrides:
  #   - files: [opinion/**]
  #     rules: {cue-loaded: off}
)";

} // namespace

std::string lint_section_text(lint_settings const& from) {
    YAML::Emitter out;
    out << YAML::BeginMap << YAML::Key << "lint" << YAML::Value << YAML::BeginMap << YAML::Key << "rules"
        << YAML::Value << YAML::BeginMap;
    for (auto const& each : lint_rules()) {
        write_rule(out, each, from);
    }
    out << YAML::EndMap << YAML::EndMap << YAML::EndMap;
    return std::string{out.c_str(), out.size()} + '\n';
}

std::string first_configuration() {
    std::string out{first_lines};
    for (auto const& each : lint_rules()) {
        auto const entry = fmt::format("{}: {}", each.id, name_of(each.level));
        out += fmt::format("  #   {:<30} # {}\n", entry, each.says);
    }
    out += last_lines;
    return out;
}

} // namespace inquit

#include "config/baseline_file.hpp"

#include "grammar/lexicon/yaml_file.hpp"

#include <array>
#include <fmt/format.h>

namespace inquit {
namespace {

constexpr auto keys = std::to_array<std::string_view>({"path", "rule", "exact", "prefix", "suffix"});

/// The text of a key; complains where there is none.
std::string text_of(lexicon::yaml_file& file, YAML::Node const& entry, std::string_view key) {
    YAML::Node const node = entry[std::string{key}];
    if (!node.IsDefined() || !node.IsScalar()) {
        file.complain(node.IsDefined() ? node : entry, fmt::format("{}: a text", key));
        return {};
    }
    return node.Scalar();
}

void read_entry(lexicon::yaml_file& file, YAML::Node const& node, std::vector<baseline_entry>& out) {
    if (!node.IsMap()) {
        file.complain(node, "an entry is a map of path, rule, exact, prefix and suffix");
        return;
    }
    file.check_keys(node, keys);
    baseline_entry made;
    made.path = text_of(file, node, "path");
    made.rule = text_of(file, node, "rule");
    made.where.exact = text_of(file, node, "exact");
    made.where.prefix = text_of(file, node, "prefix");
    made.where.suffix = text_of(file, node, "suffix");
    if (!made.rule.empty() && lint_rule_named(made.rule) == nullptr) {
        file.complain(node, fmt::format("no rule is called \"{}\"", made.rule));
    }
    out.push_back(std::move(made));
}

} // namespace

parsed_baseline baseline_in(std::string const& yaml, std::string const& name) {
    parsed_baseline out;
    lexicon::yaml_file file{yaml, name, out.problems};
    file.read([&](YAML::Node const& root) {
        if (root.IsNull()) {
            return;
        }
        if (!root.IsSequence()) {
            file.complain(root, "a baseline is a list of findings");
            return;
        }
        for (YAML::Node const& each : root) {
            read_entry(file, each, out.entries);
        }
    });
    return out;
}

} // namespace inquit

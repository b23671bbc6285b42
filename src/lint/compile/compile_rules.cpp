// compile_rules TABLE.cpp RULE.yaml...: what the rules of `inquit lint` are, as a C++ table.
//
//     id: late-attribution            as the file is called; the function that finds it is late_attribution
//     group: speakers                 marks, speakers, words, sources, suppressions
//     level: info                     in the profile `default`
//     says: ...                       a sentence
//     why: ...
//     guide: ...                      optional; so are measured, fix (typography) and options
//     options:
//       - {name: words, kind: number, usual: 40, says: the most words before the speaker}
//     example: |                      an article with a finding
//     counter: |                      one without
//     source: |                       optional, beside both: what their quotations are checked against
//     records: |                      optional, beside both: records of an earlier run
#include <fmt/format.h>
#include <fmt/ostream.h>
#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <exception>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace {

constexpr std::array<std::string_view, 5> groups{"marks", "speakers", "words", "sources", "suppressions"};
constexpr std::array<std::string_view, 4> levels{"off", "info", "warning", "error"};
constexpr std::array<std::string_view, 3> kinds{"number", "choice", "words"};

struct compiled_rule {
    std::size_t group = 0;
    std::string id, options, row;
};

std::string function_of(std::string id) {
    std::ranges::replace(id, '-', '_');
    return id;
}

/// Long enough a delimiter that no prose has it.
std::string literal(std::string_view text) { return fmt::format("R\"_rule_({})_rule_\"", text); }

std::string text_at(YAML::Node const& map, char const* key) {
    auto const node = map[key];
    if (!node || !node.IsScalar() || node.Scalar().empty()) {
        throw std::runtime_error{fmt::format("line {}: no '{}'", map.Mark().line + 1, key)};
    }
    return node.Scalar();
}

std::string optional_text(YAML::Node const& map, char const* key) {
    return map[key] ? text_at(map, key) : "";
}

template <std::size_t Count>
std::size_t place_in(std::array<std::string_view, Count> const& names, std::string const& name) {
    auto const found = std::ranges::find(names, name);
    if (found == names.end()) {
        throw std::runtime_error{fmt::format("'{}' is none of {}", name, fmt::join(names, ", "))};
    }
    return static_cast<std::size_t>(found - names.begin());
}

std::vector<std::string> list_of(YAML::Node const& node) {
    std::vector<std::string> out;
    if (node && node.IsScalar()) {
        out.push_back(node.Scalar());
    } else if (node) {
        for (auto const& each : node) {
            out.push_back(each.Scalar());
        }
    }
    return out;
}

/// The declaration of an array, and the name to refer to it by.
std::string array_of(std::string const& name, std::vector<std::string> const& values, std::string& declared) {
    if (values.empty()) {
        return "{}";
    }
    declared += fmt::format("constexpr std::string_view {}[] = {{", name);
    for (auto const& each : values) {
        declared += literal(each) + ", ";
    }
    declared += "};\n";
    return name;
}

void add_options(compiled_rule& made, YAML::Node const& options) {
    std::string rows;
    auto const function = function_of(made.id);
    for (auto const& each : options) {
        auto const name = text_at(each, "name");
        auto const kind = text_at(each, "kind");
        auto const array = function + "_" + name;
        auto const usual = array_of(array + "_usual", list_of(each["usual"]), made.options);
        auto const choices = array_of(array + "_choices", list_of(each["choices"]), made.options);
        rows += fmt::format("    {{{}, option_kind::{}, {}, {}, {}}},\n", literal(name),
                            kinds[place_in(kinds, kind)], literal(text_at(each, "says")), usual, choices);
    }
    if (!rows.empty()) {
        made.options += fmt::format("constexpr rule_option {}_options[] = {{\n{}}};\n", function, rows);
    }
}

compiled_rule rule_in(std::string const& path) {
    auto const root = YAML::LoadFile(path);
    compiled_rule made;
    made.id = text_at(root, "id");
    if (made.id != std::filesystem::path{path}.stem()) {
        throw std::runtime_error{"a rule's file is called as the rule is"};
    }
    made.group = place_in(groups, text_at(root, "group"));
    add_options(made, root["options"]);
    auto const function = function_of(made.id);
    auto const fix = root["fix"] ? text_at(root, "fix") : "never";
    made.row = fmt::format(
        "    {{{}, {}, lint_level::{}, {}, {}, {}, {}, fixing::{}, {}, {}, {}, {}, {}, &rules::{}}},\n",
        literal(made.id), literal(groups[made.group]), levels[place_in(levels, text_at(root, "level"))],
        literal(text_at(root, "says")), literal(text_at(root, "why")), literal(optional_text(root, "guide")),
        literal(optional_text(root, "measured")), fix, made.options.empty() ? "{}" : function + "_options",
        literal(text_at(root, "example")), literal(text_at(root, "counter")),
        literal(optional_text(root, "source")), literal(optional_text(root, "records")), function);
    return made;
}

void write(std::ostream& out, std::vector<compiled_rule> const& all) {
    fmt::print(out, "// Written by compile_rules; edit the YAML files instead.\n"
                    "#include \"lint/rule_run.hpp\"\n\nnamespace inquit {{\nnamespace rules {{\n\n");
    for (auto const& each : all) {
        fmt::print(out, "void {}(rule_run& run);\n", function_of(each.id));
    }
    fmt::print(out, "\n}} // namespace rules\n\nnamespace {{\n\n");
    for (auto const& each : all) {
        fmt::print(out, "{}", each.options);
    }
    fmt::print(out, "\nconstexpr lint_rule table[] = {{\n");
    for (auto const& each : all) {
        fmt::print(out, "{}", each.row);
    }
    fmt::print(out,
               "}};\n\n}} // namespace\n\n"
               "std::span<lint_rule const> lint_rules() {{ return table; }}\n\n}} // namespace inquit\n");
}

} // namespace

int main(int count, char** arguments) {
    if (count < 3) {
        std::cerr << "usage: compile_rules TABLE.cpp RULE.yaml...\n";
        return EXIT_FAILURE;
    }
    std::string path;
    try {
        std::vector<compiled_rule> all;
        for (int index = 2; index < count; ++index) {
            path = arguments[index];
            all.push_back(rule_in(path));
        }
        std::ranges::sort(all, [](compiled_rule const& a, compiled_rule const& b) {
            return std::pair{a.group, a.id} < std::pair{b.group, b.id};
        });
        std::ofstream out{arguments[1]};
        write(out, all);
        out.flush();
        return out ? EXIT_SUCCESS : EXIT_FAILURE;
    } catch (std::exception const& error) {
        std::cerr << path << ": " << error.what() << '\n';
        return EXIT_FAILURE;
    }
}

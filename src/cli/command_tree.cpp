#include "cli/command_tree.hpp"

#include "cli/common_options.hpp"
#include "lint/rule.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>

namespace inquit::cli {
namespace {

std::vector<std::string> parts_of(std::string const& text, char separator) {
    return CLI::detail::split(text, separator);
}

/// name: what type_name() was given, "FILE", "PATH...", "a|b".
listed_argument argument_named(std::string const& name) {
    auto const is_one_of = [&](auto... names) { return ((name == names) || ...); };
    if (is_one_of("FILE", "PATH...", "NAME|FILE.csl")) {
        return {argument_kind::files, name, {}};
    }
    if (name == "DIR") {
        return {argument_kind::folders, name, {}};
    }
    if (name == "LIST") {
        return {argument_kind::list, name, kind_names()};
    }
    if (name.find('|') != std::string::npos) {
        return {argument_kind::choice, name, parts_of(name, '|')};
    }
    return {argument_kind::other, name, {}};
}

listed_argument argument_of_positional(CLI::Option const& option) {
    auto const name = option.get_name(true, true);
    if (name == "RULE") {
        std::vector<std::string> ids;
        for (auto const& rule : lint_rules()) {
            ids.emplace_back(rule.id);
        }
        return {argument_kind::choice, name, ids};
    }
    if (option.get_type_name() == "TEXT") { // it says no more: files and folders
        return {argument_kind::files, name, {}};
    }
    auto out = argument_named(option.get_type_name());
    out.name = name;
    return out;
}

std::vector<listed_argument> arguments_of(CLI::Option const& option) {
    std::vector<listed_argument> out;
    if (!option.nonpositional()) {
        out.push_back(argument_of_positional(option));
    } else if (option.get_items_expected_max() > 0) {
        // Behind a colon CLI11 adds what is checked: "N:UINT in [1 - 1024]".
        auto const type = parts_of(option.get_type_name(), ':').front();
        std::ranges::transform(parts_of(type, ' '), std::back_inserter(out), argument_named);
    }
    return out;
}

listed_option listed_of(CLI::Option const& option) {
    listed_option out;
    for (auto const& name : option.get_snames()) {
        out.names.push_back("-" + name);
    }
    for (auto const& name : option.get_lnames()) {
        out.names.push_back("--" + name);
    }
    out.arguments = arguments_of(option);
    out.usual = option.get_default_str();
    out.variable = option.get_envname();
    out.group = option.get_group();
    out.text = option.get_description();
    out.is_repeatable = option.get_expected_max() > 1;
    out.is_required = option.get_required();
    return out;
}

} // namespace

listed_command listed(CLI::App const& app) {
    listed_command out;
    out.name = app.get_name();
    out.text = app.get_description();
    out.footer = app.get_footer();
    for (auto const* const option : app.get_options()) {
        out.options.push_back(listed_of(*option));
    }
    for (auto const* const each : app.get_subcommands(nullptr)) {
        out.commands.push_back(listed(*each));
        if (out.commands.back().footer == out.footer) { // CLI11 hands it down
            out.commands.back().footer.clear();
        }
    }
    return out;
}

} // namespace inquit::cli

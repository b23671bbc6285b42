#include "cli/completions.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <fmt/ranges.h>

namespace inquit::cli {
namespace {

constexpr std::string_view bash_script =
#include "inquit.bash.inc"
    ;
constexpr std::string_view zsh_script =
#include "inquit.zsh.inc"
    ;
constexpr std::string_view fish_script =
#include "inquit.fish.inc"
    ;

/// The script with rows in the place of its mark.
std::string filled(std::string_view script, std::string_view rows) {
    constexpr std::string_view mark = "# ROWS\n";
    auto const at = script.find(mark);
    return fmt::format("{}{}{}", script.substr(0, at), rows, script.substr(at + mark.size()));
}

std::string replaced(std::string_view text, char what, std::string_view by) {
    std::string out;
    for (char const each : text) {
        if (each == what) {
            out += by;
        } else {
            out.push_back(each);
        }
    }
    return out;
}

// --- bash: rows that its functions look up ---

std::string bash_argument(listed_argument const& of) {
    switch (of.kind) {
    case argument_kind::files:
        return "files";
    case argument_kind::folders:
        return "folders";
    case argument_kind::choice:
        return fmt::format("choice {}", fmt::join(of.words, " "));
    case argument_kind::list:
        return fmt::format("list {}", fmt::join(of.words, " "));
    case argument_kind::other:
        break;
    }
    return "other";
}

/// path: "lexicon check"; "" of the program.
std::string bash_rows(std::string const& path, listed_command const& command) {
    std::string out;
    for (auto const& option : command.options) {
        out += fmt::format("{};{}", path,
                           option.is_positional() ? "*" : fmt::format("{}", fmt::join(option.names, " ")));
        for (auto const& argument : option.arguments) {
            out += ";" + bash_argument(argument);
        }
        out.push_back('\n');
    }
    for (auto const& each : command.commands) {
        out += fmt::format("{};command;{}\n", path, each.name);
    }
    for (auto const& each : command.commands) {
        out += bash_rows(path.empty() ? each.name : path + " " + each.name, each);
    }
    return out;
}

// --- zsh: a function for each command, with the words that _arguments reads ---

std::string zsh_quoted(std::string_view text) { return "'" + replaced(text, '\'', "'\\''") + "'"; }

/// What stands between brackets or colons.
std::string zsh_text(std::string_view text) {
    std::string out;
    for (char const each : text) {
        if (each == '[' || each == ']' || each == ':' || each == '\\') {
            out.push_back('\\');
        }
        out.push_back(each);
    }
    return out;
}

std::string zsh_action(listed_argument const& of) {
    switch (of.kind) {
    case argument_kind::files:
        return "_files";
    case argument_kind::folders:
        return "_files -/";
    case argument_kind::choice:
        return fmt::format("({})", fmt::join(of.words, " "));
    case argument_kind::list:
        return fmt::format("_sequence compadd - {}", fmt::join(of.words, " "));
    case argument_kind::other:
        break;
    }
    return " ";
}

std::string zsh_arguments(listed_option const& option) {
    std::string out;
    for (auto const& argument : option.arguments) {
        out += fmt::format(":{}:{}", zsh_text(argument.name), zsh_action(argument));
    }
    return out;
}

std::string zsh_words(listed_option const& option) {
    if (option.is_positional()) {
        return fmt::format(" \\\n        {}",
                           zsh_quoted((option.is_repeatable ? "*" : "") + zsh_arguments(option)));
    }
    std::string out;
    for (auto const& name : option.names) {
        auto const before = option.is_repeatable ? "*" : fmt::format("({})", fmt::join(option.names, " "));
        auto const sign = option.arguments.empty() ? "" : name.starts_with("--") ? "=" : "+";
        out += fmt::format(" \\\n        {}",
                           zsh_quoted(fmt::format("{}{}{}[{}]{}", before, name, sign, zsh_text(option.text),
                                                  zsh_arguments(option))));
    }
    return out;
}

std::string zsh_functions(std::string const& function, listed_command const& command) {
    std::string out;
    for (auto const& each : command.commands) {
        out += zsh_functions(function + "_" + each.name, each);
    }
    if (!command.commands.empty()) {
        out += fmt::format("{}() {{\n    _inquit_commands {}", function, function);
        for (auto const& each : command.commands) {
            out +=
                fmt::format(" \\\n        {}", zsh_quoted(zsh_text(each.name) + ":" + zsh_text(each.text)));
        }
    } else {
        out += fmt::format("{}() {{\n    _arguments -s -S", function);
        for (auto const& option : command.options) {
            out += zsh_words(option);
        }
    }
    return out + "\n}\n\n";
}

// --- fish: a line for each option ---

std::string fish_quoted(std::string_view text) {
    return "'" + replaced(replaced(text, '\\', "\\\\"), '\'', "\\'") + "'";
}

std::string fish_argument(listed_option const& option) {
    if (option.arguments.empty()) {
        return "";
    }
    auto const& first = option.arguments.front();
    bool const is_operand = option.is_positional();
    switch (first.kind) {
    case argument_kind::files:
        return is_operand ? " -F" : " -r -F";
    case argument_kind::folders:
        return " -x -a '(__fish_complete_directories (commandline -ct))'";
    case argument_kind::choice:
        return fmt::format("{} -a '{}'",
                           option.arguments.size() > 1 ? " -r -F"
                           : is_operand                ? ""
                                                       : " -x",
                           fmt::join(first.words, " "));
    case argument_kind::list:
        return fmt::format(" -x -a '(__fish_append , {})'", fmt::join(first.words, " "));
    case argument_kind::other:
        break;
    }
    return is_operand ? "" : " -x";
}

std::string fish_line(std::string const& condition, listed_option const& option) {
    auto out = fmt::format("complete -c inquit -n '{}'", condition);
    for (auto const& name : option.names) {
        out += name.starts_with("--") ? " -l " + name.substr(2) : " -s " + name.substr(1);
    }
    out += fish_argument(option);
    return option.is_positional() ? out + "\n" : out + " -d " + fish_quoted(option.text) + "\n";
}

std::string fish_lines(std::string const& path, listed_command const& command) {
    std::string out;
    auto const at = path.empty() ? "__inquit_at" : "__inquit_at " + path;
    auto const in = path.empty() ? at : "__inquit_in " + path;
    for (auto const& option : command.options) {
        out += fish_line(in, option);
    }
    for (auto const& each : command.commands) {
        out += fmt::format("complete -c inquit -n '{}' -a {} -d {}\n", at, each.name, fish_quoted(each.text));
    }
    for (auto const& each : command.commands) {
        out += fish_lines(path.empty() ? each.name : path + " " + each.name, each);
    }
    return out;
}

constexpr std::array<std::string_view, 3> shell_names = {"bash", "zsh", "fish"};

} // namespace

std::span<std::string_view const> shells() { return shell_names; }

std::string completions(std::string_view shell, listed_command const& program) {
    if (shell == "bash") {
        return filled(bash_script, bash_rows("", program));
    }
    return shell == "zsh" ? filled(zsh_script, zsh_functions("_inquit", program))
                          : filled(fish_script, fish_lines("", program));
}

} // namespace inquit::cli

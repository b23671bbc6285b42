// The commands and options as values: what CLI11 was told of them, for completions and the manual.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace CLI {
class App;
} // namespace CLI

namespace inquit::cli {

enum class argument_kind : std::uint8_t {
    files,
    folders,
    choice, ///< one of `words`
    list,   ///< some of `words`, with commas between
    other,  ///< a name, a number, ...
};

/// What stands behind an option, or by itself.
struct listed_argument {
    argument_kind kind = argument_kind::other;
    std::string name; ///< "FILE", "yaml|jsonl|csv", as --help has it
    std::vector<std::string> words;
};

struct listed_option {
    std::vector<std::string> names;         ///< "-o", "--output"; none: it stands by itself
    std::vector<listed_argument> arguments; ///< none: a flag
    std::string usual;                      ///< "" if that goes without saying
    std::string variable;                   ///< of the environment, "" if none
    std::string group;                      ///< "Options"
    std::string text;
    bool is_repeatable = false;
    bool is_required = false;

    [[nodiscard]] bool is_positional() const { return names.empty(); }
};

struct listed_command {
    std::string name; ///< "extract"; "inquit" of the whole
    std::string text;
    std::string footer;
    std::vector<listed_option> options; ///< in the order of --help
    std::vector<listed_command> commands;
};

[[nodiscard]] listed_command listed(CLI::App const& app);

} // namespace inquit::cli

#include "lint/rule_text.hpp"

#include "lint/settings.hpp"
#include "text/unicode.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace inquit {
namespace {

constexpr std::size_t line_length = 100;

std::string usual_of(rule_option const& option) {
    return option.kind == option_kind::words ? fmt::format("[{}]", fmt::join(option.usual, ", "))
                                             : fmt::format("{}", fmt::join(option.usual, ""));
}

std::string says_of(rule_option const& option) {
    auto const choices =
        option.choices.empty() ? std::string{} : fmt::format(" ({})", fmt::join(option.choices, ", "));
    return fmt::format("{}{}", option.says, choices);
}

/// Words in lines of at most line_length bytes behind so many blanks.
std::string wrapped(std::string_view words, std::size_t indent) {
    std::string out;
    std::size_t column = line_length;
    for (std::size_t begin = 0; begin < words.size();) {
        auto const end = std::min(words.find_first_of(" \n", begin), words.size());
        auto const word = words.substr(begin, end - begin);
        begin = end + 1;
        if (word.empty()) {
            continue;
        }
        if (column + 1 + word.size() > line_length) {
            out += fmt::format("{}{:{}}{}", out.empty() ? "" : "\n", "", indent, word);
            column = indent + word.size();
        } else {
            out += fmt::format(" {}", word);
            column += 1 + word.size();
        }
    }
    return out + '\n';
}

std::string indented(std::string_view lines) {
    std::string out;
    for (std::size_t begin = 0; begin < lines.size();) {
        auto const end = std::min(lines.find('\n', begin), lines.size());
        auto const line = lines.substr(begin, end - begin);
        out += line.empty() ? "\n" : fmt::format("    {}\n", line);
        begin = end + 1;
    }
    return out;
}

std::string options_as_text(lint_rule const& of) {
    std::string out;
    for (auto const& option : of.options) {
        out += fmt::format("  {}: {}\n{}", option.name, usual_of(option), wrapped(says_of(option), 4));
    }
    return out.empty() ? out : "\nOptions\n" + out;
}

/// What Markdown would take for a tag, a list or a column of a table.
std::string in_markdown(std::string_view words) {
    std::string out;
    for (char const c : words) {
        if (c == '<' || c == '*' || c == '_' || c == '[' || c == ']' || c == '|' || c == '`') {
            out.push_back('\\');
        }
        out.push_back(c);
    }
    return out;
}

/// What the two articles are linted with, under a heading of that layout.
template <class Layout>
std::string beside_text(lint_rule const& of, Layout heading) {
    std::string out;
    if (!of.source.empty()) {
        out += fmt::format("{}{}\n", heading("Source"), indented(of.source));
    }
    if (!of.records.empty()) {
        out += fmt::format("{}{}\n", heading("Records"), indented(of.records));
    }
    return out;
}

std::string section_of(lint_rule const& of) {
    auto out =
        fmt::format("### {}\n\n{}\n\n{}\n\n- Level: {}{}\n", of.id, in_markdown(of.says), in_markdown(of.why),
                    name_of(of.level), of.fix == fixing::typography ? "; can be fixed" : "");
    if (!of.guide.empty()) {
        out += fmt::format("- Style guide: {}\n", in_markdown(of.guide));
    }
    if (!of.measured.empty()) {
        out += fmt::format("- Measured: {}\n", in_markdown(of.measured));
    }
    for (auto const& option : of.options) {
        out += fmt::format("- Option `{}`: `{}`; {}\n", option.name, usual_of(option),
                           in_markdown(says_of(option)));
    }
    auto const beside = beside_text(of, [](std::string_view what) { return fmt::format("{}:\n\n", what); });
    return out
           + fmt::format("\n{}Told:\n\n{}\nNot told:\n\n{}\n", beside, indented(of.example),
                         indented(of.counter));
}

std::string profile_table() {
    auto const names = lint_settings::profiles();
    std::string out = "| Rule |";
    std::string line = "|---|";
    for (auto const name : names) {
        out += fmt::format(" {} |", name);
        line += "---|";
    }
    out += '\n' + line + '\n';
    for (auto const& each : lint_rules()) {
        out += fmt::format("| [{}](#{}) |", each.id, each.id);
        for (auto const name : names) {
            out += fmt::format(" {} |", name_of(lint_settings::of_profile(name)->level_of(each)));
        }
        out += '\n';
    }
    return out;
}

} // namespace

std::string rule_list() {
    std::string out;
    std::string_view group;
    for (auto const& each : lint_rules()) {
        if (each.group != group) {
            out += fmt::format("{}{}\n", group.empty() ? "" : "\n", each.group);
            group = each.group;
        }
        out += fmt::format("  {:<8}{:<21}{}\n", name_of(each.level), each.id, each.says);
    }
    return out;
}

std::string rule_explanation(lint_rule const& of) {
    auto out = fmt::format("{} ({}, {}{})\n\n{}\n{}", of.id, of.group, name_of(of.level),
                           of.fix == fixing::typography ? ", can be fixed" : "", wrapped(of.says, 0),
                           wrapped(of.why, 0));
    if (!of.guide.empty()) {
        out += "\nStyle guide\n" + wrapped(of.guide, 2);
    }
    out += options_as_text(of);
    if (!of.measured.empty()) {
        out += "\nMeasured\n" + wrapped(of.measured, 2);
    }
    auto const beside = beside_text(of, [](std::string_view what) { return fmt::format("{}\n", what); });
    return out
           + fmt::format("\n{}Told\n{}\nNot told\n{}", beside, indented(of.example), indented(of.counter));
}

std::string rules_document() {
    std::string out = "# The rules of `inquit lint`\n\n"
                      "Made by `inquit rules --format markdown` from src/lint/rules; a test holds it equal. "
                      "`inquit rules` lists "
                      "them, `inquit rules ID` explains one.\n\n"
                      "A level is error, warning, info or off. The profiles set levels and options "
                      "(src/lint/profiles); a project's `.inquit.yaml` changes them.\n\n";
    out += profile_table();
    std::string_view group;
    for (auto const& each : lint_rules()) {
        if (each.group != group) {
            out += fmt::format("\n## {}\n", each.group);
            group = each.group;
        }
        out += '\n' + section_of(each);
        out.pop_back();
    }
    return out;
}

} // namespace inquit

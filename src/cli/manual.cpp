#include "cli/manual.hpp"

#include "inquit.hpp"

#include <algorithm>
#include <cmark.h>
#include <cstdlib>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <memory>
#include <new>
#include <string_view>

namespace inquit::cli {
namespace {

constexpr std::string_view prose =
#include "inquit.1.md.inc"
    ;
constexpr std::string_view commands_mark = "<!-- commands -->\n";
constexpr std::string_view inputs = "Inputs"; ///< the group of options that are the same wherever they are

struct node_deleter {
    void operator()(cmark_node* node) const { cmark_node_free(node); }
};
using owned_node = std::unique_ptr<cmark_node, node_deleter>;

/// cmark knows what must be escaped for man; it chooses the macros of what Markdown has.
std::string rendered(cmark_node* document) {
    std::unique_ptr<char, decltype(&std::free)> const text{cmark_render_man(document, CMARK_OPT_DEFAULT, 0),
                                                           &std::free};
    return text.get();
}

std::string rendered_markdown(std::string_view markdown) {
    owned_node const document{cmark_parse_document(markdown.data(), markdown.size(), CMARK_OPT_DEFAULT)};
    return rendered(document.get());
}

enum class face : std::uint8_t { roman, bold, italic };
struct words {
    face in = face::roman;
    std::string text;
};

cmark_node* added(cmark_node* parent, cmark_node_type type) {
    auto* const out = cmark_node_new(type);
    if (out == nullptr) {
        throw std::bad_alloc{};
    }
    cmark_node_append_child(parent, out);
    return out;
}

/// A paragraph, without the macro that begins one.
std::string line_of(std::vector<words> const& all) {
    owned_node const document{cmark_node_new(CMARK_NODE_DOCUMENT)};
    auto* const paragraph = added(document.get(), CMARK_NODE_PARAGRAPH);
    for (auto const& each : all) {
        auto* const parent = each.in == face::roman  ? paragraph
                             : each.in == face::bold ? added(paragraph, CMARK_NODE_STRONG)
                                                     : added(paragraph, CMARK_NODE_EMPH);
        cmark_node_set_literal(added(parent, CMARK_NODE_TEXT), each.text.c_str());
    }
    constexpr std::string_view begin = ".PP\n";
    return rendered(document.get()).substr(begin.size());
}

std::string paragraph_of(std::string const& text) { return ".PP\n" + line_of({{face::roman, text}}); }

/// An entry with its term and what is said of it.
std::string entry_of(std::vector<words> const& term, std::string const& text) {
    return ".TP\n" + line_of(term) + line_of({{face::roman, text}});
}

std::string entry_of(listed_option const& option) {
    std::vector<words> term;
    for (auto const& name : option.names) {
        term.push_back({face::roman, term.empty() ? "" : ", "});
        term.push_back({face::bold, name});
    }
    for (auto const& argument : option.arguments) {
        term.push_back({face::roman, term.empty() ? "" : " "});
        term.push_back({face::italic, argument.name});
    }
    auto text = option.text + ".";
    if (!option.usual.empty()) {
        text += fmt::format(" Default: {}.", option.usual);
    }
    if (!option.variable.empty()) {
        text += fmt::format(" In the environment: {}.", option.variable);
    }
    return entry_of(term, text);
}

std::vector<std::string_view> split(std::string_view text, std::string_view separator) {
    std::vector<std::string_view> out;
    for (;;) {
        auto const at = std::min(text.find(separator), text.size());
        out.push_back(text.substr(0, at));
        if (at == text.size()) {
            return out;
        }
        text.remove_prefix(at + separator.size());
    }
}

std::string_view trimmed(std::string_view text) {
    text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
    return text.substr(0, text.find_last_not_of(' ') + 1);
}

/// "  inquit lint drafts     a line for each finding": command and what it does, two blanks or more between.
/// A line of the latter alone goes on with the line before.
std::string examples_of(std::vector<std::string_view> const& lines) {
    constexpr std::size_t deep = 20;
    std::string out;
    for (auto const line : lines) {
        auto const text = trimmed(line);
        auto const gap = std::min(text.find("  "), text.size());
        if (line.find_first_not_of(' ') >= deep) {
            out += line_of({{face::roman, std::string{text}}});
        } else {
            out += ".TP\n" + line_of({{face::bold, std::string{text.substr(0, gap)}}});
            out += line_of({{face::roman, std::string{trimmed(text.substr(gap))}}});
        }
    }
    return out;
}

/// What stands below a command's --help: paragraphs, and those that begin with "Examples:".
std::string notes_of(std::string const& footer) {
    std::string out;
    for (auto const paragraph : split(footer, "\n\n")) {
        auto lines = split(paragraph, "\n");
        if (lines.front() == "Examples:") {
            lines.erase(lines.begin());
            out += paragraph_of("Examples:") + examples_of(lines);
        } else if (!paragraph.empty()) {
            out += paragraph_of(fmt::format("{}", fmt::join(lines, " ")));
        }
    }
    return out;
}

bool is_of_inputs(listed_option const& option) { return option.group == inputs; }
bool is_help(listed_option const& option) {
    return std::ranges::find(option.names, "--help") != option.names.end();
}

/// path: "inquit lexicon"
std::string section_of(std::string const& path, listed_command const& command) {
    if (!command.commands.empty()) {
        std::string out;
        for (auto const& each : command.commands) {
            out += section_of(path + " " + command.name, each);
        }
        return out;
    }
    std::vector<words> synopsis{{face::bold, path + " " + command.name},
                                {face::roman, " ["},
                                {face::italic, "OPTIONS"},
                                {face::roman, "]"}};
    for (auto const& option : command.options) {
        if (option.is_positional()) {
            synopsis.push_back({face::roman, " "});
            synopsis.push_back({face::italic, option.arguments.front().name});
            synopsis.push_back({face::roman, option.is_repeatable ? "..." : ""});
        }
    }
    auto out = ".SS\n" + line_of({{face::roman, path + " " + command.name}}) + ".PP\n" + line_of(synopsis)
               + paragraph_of(command.text + ".");
    for (auto const& option : command.options) {
        if (!is_of_inputs(option) && !is_help(option)) {
            out += entry_of(option);
        }
    }
    if (std::ranges::any_of(command.options, is_of_inputs)) {
        out += paragraph_of("Also the options of inputs, which stand below.");
    }
    return out + notes_of(command.footer);
}

std::string input_options_of(listed_command const& program) {
    for (auto const& command : program.commands) {
        if (std::ranges::any_of(command.options, is_of_inputs)) {
            std::string out = ".SS\nOptions of inputs\n";
            for (auto const& option : command.options) {
                out += is_of_inputs(option) ? entry_of(option) : "";
            }
            return out;
        }
    }
    return "";
}

} // namespace

std::string manual(listed_command const& program) {
    auto const mark = prose.find(commands_mark);
    auto out = fmt::format(".TH INQUIT 1 \"\" \"inquit {}\" \"User Commands\"\n", version());
    out += rendered_markdown(prose.substr(0, mark));
    for (auto const& command : program.commands) {
        out += section_of(program.name, command);
    }
    out += input_options_of(program);
    return out + rendered_markdown(prose.substr(mark + commands_mark.size()));
}

} // namespace inquit::cli

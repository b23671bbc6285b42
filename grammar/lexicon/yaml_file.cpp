#include "grammar/lexicon/yaml_file.hpp"

#include "text/unicode.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <set>

namespace inquit::lexicon {

namespace {

/// yaml-cpp takes U+0004 for the end of the file and drops what follows, and a NUL for the end of a line.
bool is_control(char byte) {
    auto const code = static_cast<unsigned char>(byte);
    return (code < 0x20 && byte != '\t' && byte != '\n' && byte != '\r') || code == 0x7F;
}

/// Of a byte: its line, and its column in code points.
source_line place_of_byte(std::string const& name, std::string_view text, std::size_t offset) {
    auto const before = text.substr(0, offset);
    auto const line_begin = before.rfind('\n') + 1; // npos + 1: 0
    return {name, static_cast<std::size_t>(std::ranges::count(before, '\n')) + 1,
            unicode::count_code_points(before.substr(line_begin)) + 1};
}

} // namespace

std::string describe(diagnostic const& problem) {
    auto const& [file, line, column] = problem.where;
    if (line == 0) {
        return fmt::format("{}: {}", file, problem.message);
    }
    return fmt::format("{}:{}:{}: {}", file, line, column, problem.message);
}

void yaml_file::read(std::function<void(YAML::Node const&)> const& read) {
    if (!is_text()) {
        return;
    }
    try {
        auto const documents = YAML::LoadAll(text_);
        if (documents.size() > 1) {
            complain(documents[1], "a second document: the file is one, without further lines of ---");
            return;
        }
        read(documents.empty() ? YAML::Node{} : documents.front());
    } catch (YAML::Exception const& problem) {
        problems_.push_back({place_of(problem.mark), problem.msg});
    }
}

bool yaml_file::is_text() {
    if (auto const offset = unicode::first_invalid(text_)) {
        problems_.push_back(
            {place_of_byte(name_, text_, *offset), fmt::format("byte {} of the file is not UTF-8", *offset)});
        return false;
    }
    auto const control = std::ranges::find_if(text_, is_control);
    if (control != text_.end()) {
        problems_.push_back(
            {place_of_byte(name_, text_, static_cast<std::size_t>(control - text_.begin())),
             fmt::format("control character U+{:04X}", static_cast<unsigned char>(*control))});
        return false;
    }
    return true;
}

source_line yaml_file::place_of(YAML::Mark const& mark) const {
    if (mark.line < 0) {
        return {name_, 0, 0};
    }
    std::size_t begin = 0; // of the line
    for (int line = 0; line < mark.line; ++line) {
        auto const end = text_.find('\n', begin);
        begin = end == std::string::npos ? text_.size() : end + 1;
    }
    auto const column = static_cast<std::size_t>(std::max(mark.column, 0));
    auto const before = std::string_view{text_}.substr(begin, column);
    return {name_, static_cast<std::size_t>(mark.line) + 1, unicode::count_code_points(before) + 1};
}

void yaml_file::complain(YAML::Node const& node, std::string message) {
    problems_.push_back({place_of(node), std::move(message)});
}

void yaml_file::check_keys(YAML::Node const& map, std::span<std::string_view const> known) {
    std::set<std::string> seen;
    for (auto const& item : map) {
        auto const& key = item.first.Scalar();
        if (std::ranges::find(known, key) == known.end()) {
            complain(item.first, unknown_message("key", key, known));
        } else if (!seen.insert(key).second) {
            complain(item.first, fmt::format("the key \"{}\" stands twice", key));
        }
    }
}

std::optional<std::size_t> yaml_file::index_of(YAML::Node const& node, std::string_view what,
                                               std::span<std::string_view const> names) {
    auto const found = std::ranges::find(names, node.Scalar());
    if (found == names.end()) {
        complain(node, unknown_message(what, node.Scalar(), names));
        return std::nullopt;
    }
    return static_cast<std::size_t>(found - names.begin());
}

std::optional<std::string> problem_with_spelling(std::string_view words) {
    if (words.empty()) {
        return "an empty entry (YAML's null and ~ need quotation marks)";
    }
    if (words.starts_with(' ') || words.ends_with(' ') || words.find("  ") != std::string_view::npos) {
        return fmt::format("\"{}\": one space stands between words, and none before or behind them", words);
    }
    if (std::ranges::any_of(words,
                            [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; })) {
        return "a line end, a tab or another control character in a word";
    }
    if (unicode::nfc(words) != words) {
        return fmt::format("\"{}\" is not in NFC", words);
    }
    return std::nullopt;
}

} // namespace inquit::lexicon

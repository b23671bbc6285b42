// The phrase compiler, run by the build: compile_phrases OUT.inc FILE.yaml...
// Writes rows {class, words in lower case, meaning}, sorted by words and class; tells what is wrong as "file: message".

#include <algorithm>
#include <fmt/format.h>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <tuple>
#include <vector>
#include <yaml-cpp/yaml.h>

namespace {

/// Sorted by words, then by class.
struct row {
    std::string words;
    std::string kind;
    std::string meaning;
};

/// ASCII only, as the matcher does.
std::string lower(std::string text) {
    std::ranges::transform(text, text.begin(), [](char c) {
        return 'A' <= c && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return text;
}

/// A string literal; what is not plain ASCII as octal escapes, which cannot swallow a following digit.
std::string literal(std::string const& text) {
    std::string quoted = "\"";
    for (char const c : text) {
        auto const is_plain = ' ' <= c && c <= '~' && c != '"' && c != '\\';
        quoted += is_plain ? std::string{c} : fmt::format("\\{:03o}", static_cast<unsigned char>(c));
    }
    return quoted + '"';
}

/// List entries mean themselves.
void append_rows(std::vector<row>& rows, std::string const& kind, YAML::Node const& words) {
    for (auto const& entry : words) {
        auto const word = words.IsMap() ? entry.first.as<std::string>() : entry.as<std::string>();
        rows.push_back({lower(word), kind, words.IsMap() ? entry.second.as<std::string>() : word});
    }
}

std::vector<row> rows_of(std::vector<std::string> const& files) {
    std::vector<row> rows;
    for (auto const& file : files) {
        for (auto const& group : YAML::LoadFile(file)) {
            append_rows(rows, group.first.as<std::string>(), group.second["words"]);
        }
    }
    std::ranges::sort(rows, {}, [](row const& one) { return std::tie(one.words, one.kind); });
    return rows;
}

/// The first two rows with the same class and words, if any.
std::vector<row>::const_iterator duplicate_in(std::vector<row> const& rows) {
    return std::ranges::adjacent_find(rows, [](row const& a, row const& b) {
        return std::tie(a.kind, a.words) == std::tie(b.kind, b.words);
    });
}

} // namespace

int main(int argc, char** argv) try {
    std::vector<std::string> const arguments(argv + 1, argv + argc);
    auto const rows = rows_of({arguments.begin() + 1, arguments.end()});
    if (auto const twice = duplicate_in(rows); twice != rows.end()) {
        std::cerr << twice->kind << ": \"" << twice->words << "\" is listed twice\n";
        return 1;
    }
    std::ofstream out{arguments.front()};
    for (auto const& one : rows) {
        out << fmt::format("{{phrase_class::{}, {}, {}}},\n", one.kind, literal(one.words),
                           literal(one.meaning));
    }
    return out.flush() ? 0 : 1;
} catch (std::exception const& failure) {
    std::cerr << "compile_phrases: " << failure.what() << '\n';
    return 1;
}

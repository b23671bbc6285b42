#include "tests/corpus.hpp"

#include "tests/catch.hpp"
#include "tests/exact_copy.hpp"
#include "tests/repository.hpp"
#include "text/unicode.hpp"

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>

namespace inquit::testing {

namespace {

constexpr std::string_view case_mark = "===";
constexpr std::string_view divider = "---";
constexpr std::string_view escape_begin = "\\u{";

struct numbered_line {
    std::string_view text;
    std::size_t number;
};

std::vector<numbered_line> lines_of(std::string_view text) {
    std::vector<numbered_line> lines;
    for (std::size_t begin = 0; begin < text.size();) {
        auto const end = std::min(text.find('\n', begin), text.size());
        lines.push_back({text.substr(begin, end - begin), lines.size() + 1});
        begin = end + 1;
    }
    return lines;
}

bool begins_case(numbered_line const& line) {
    return line.text == case_mark || line.text.starts_with("=== ");
}

bool is_divider(numbered_line const& line) { return line.text == divider; }

bool may_precede_cases(numbered_line const& line) { return line.text.empty() || line.text.starts_with('#'); }

std::optional<char32_t> code_point_of(std::string_view digits) {
    std::uint32_t value = 0;
    auto const [end, failure] = std::from_chars(digits.data(), digits.data() + digits.size(), value, 16);
    bool const is_surrogate = value >= 0xD800 && value <= 0xDFFF;
    if (failure != std::errc{} || end != digits.data() + digits.size() || value > 0x10FFFF || is_surrogate) {
        return std::nullopt;
    }
    return char32_t{value};
}

/// The line with its escapes replaced; nothing where one of them names no code point.
std::optional<std::string> unescaped(std::string_view line) {
    std::string out;
    while (true) {
        auto const escape = line.find(escape_begin);
        out += line.substr(0, escape);
        if (escape == std::string_view::npos) {
            return out;
        }
        auto const rest = line.substr(escape + escape_begin.size());
        auto const close = rest.find('}');
        auto const code_point =
            close == std::string_view::npos ? std::nullopt : code_point_of(rest.substr(0, close));
        if (!code_point) {
            return std::nullopt;
        }
        unicode::append(out, *code_point);
        line = rest.substr(close + 1);
    }
}

using line_iterator = std::vector<numbered_line>::const_iterator;

tl::expected<std::string, corpus_error> joined(line_iterator begin, line_iterator end) {
    while (begin != end && std::prev(end)->text.empty()) {
        --end;
    }
    std::string out;
    for (auto line = begin; line != end; ++line) {
        auto const text = unescaped(line->text);
        if (!text) {
            return tl::unexpected{corpus_error{line->number, "an escape that names no code point"}};
        }
        out += line == begin ? "" : "\n";
        out += *text;
    }
    return out;
}

/// The case whose `===` line is `head` and whose last line is before `end`.
tl::expected<corpus_case, corpus_error> parsed_case(line_iterator head, line_iterator end) {
    auto const name = unicode::trim(head->text.substr(case_mark.size()));
    if (name.empty()) {
        return tl::unexpected{corpus_error{head->number, "a case without a name"}};
    }
    auto const middle = std::find_if(head, end, is_divider);
    if (middle == end) {
        return tl::unexpected{corpus_error{head->number, "a case without ---"}};
    }
    auto input = joined(std::next(head), middle);
    if (!input) {
        return tl::unexpected{input.error()};
    }
    auto expected = joined(std::next(middle), end);
    if (!expected) {
        return tl::unexpected{expected.error()};
    }
    return corpus_case{std::string{name}, *std::move(input), *std::move(expected), head->number};
}

} // namespace

tl::expected<std::vector<corpus_case>, corpus_error> parsed_corpus(std::string_view text) {
    auto const lines = lines_of(text);
    auto head = std::ranges::find_if(lines, begins_case);
    if (auto const stray = std::find_if_not(lines.begin(), head, may_precede_cases); stray != head) {
        return tl::unexpected{corpus_error{stray->number, "text before the first case"}};
    }
    if (head == lines.end()) {
        return tl::unexpected{corpus_error{lines.size(), "no case"}};
    }
    std::vector<corpus_case> cases;
    while (head != lines.end()) {
        auto const next = std::find_if(std::next(head), lines.end(), begins_case);
        auto parsed = parsed_case(head, next);
        if (!parsed) {
            return tl::unexpected{parsed.error()};
        }
        if (std::ranges::find(cases, parsed->name, &corpus_case::name) != cases.end()) {
            return tl::unexpected{corpus_error{parsed->line, "a name that an earlier case has"}};
        }
        cases.push_back(*std::move(parsed));
        head = next;
    }
    return cases;
}

std::vector<corpus_case> corpus_cases(std::string_view path) {
    auto cases = parsed_corpus(repository_file(path));
    if (!cases) {
        FAIL(path << ':' << cases.error().line << ": " << cases.error().message);
    }
    return *std::move(cases);
}

void check_corpus(std::string_view path, std::function<std::string(std::string_view)> const& answer) {
    for (auto const& sample : corpus_cases(path)) {
        INFO(path << ':' << sample.line << ": " << sample.name);
        exact_copy const input{sample.input};
        CHECK(answer(input.view()) == sample.expected);
    }
}

std::string repository_file(std::string_view path) {
    std::ifstream file{std::filesystem::path{repository_root()} / path, std::ios::binary};
    if (!file) {
        FAIL(path << ": cannot be read");
    }
    return {std::istreambuf_iterator<char>{file}, {}};
}

std::string_view repository_root() { return root_at_build_time; }

} // namespace inquit::testing

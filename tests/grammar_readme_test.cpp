// grammar/README.md is true to the code: the rules that it names are there, and the rules that are there it names.
#include "tests/catch.hpp"
#include "tests/corpus.hpp"

#include <algorithm>
#include <filesystem>
#include <regex>
#include <set>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

using inquit::testing::repository_file;
using inquit::testing::repository_root;

namespace {

using names = std::set<std::string, std::less<>>;

constexpr std::string_view readme_path = "grammar/README.md";

/// The files of a folder that end in `suffix`, as one text, without comments and #include lines.
std::string code_of(std::string_view folder, std::string_view suffix) {
    std::string code;
    auto const path = std::filesystem::path{repository_root()} / folder;
    for (auto const& file : std::filesystem::directory_iterator{path}) {
        auto const name = file.path().filename().string();
        bool const says_features = name.find("feature") != std::string::npos; // their words are no rules
        if (!name.ends_with(suffix) || says_features) {
            continue;
        }
        std::istringstream lines{repository_file(std::string{folder} + '/' + name)};
        for (std::string line; std::getline(lines, line);) {
            if (!line.starts_with("#include")) {
                code += line.substr(0, line.find("//")) + '\n';
            }
        }
    }
    return code;
}

/// All first groups of the pattern's matches.
names matches(std::string const& text, char const* pattern) {
    std::regex const wanted{pattern, std::regex::multiline};
    names found;
    for (std::sregex_iterator at{text.begin(), text.end(), wanted}; at != std::sregex_iterator{}; ++at) {
        found.insert((*at)[1].str());
    }
    return found;
}

std::string difference(names const& left, names const& right) {
    std::string lines;
    for (auto const& name : left) {
        lines += right.contains(name) ? "" : name + '\n';
    }
    return lines;
}

std::string const& readme() {
    static auto const text = repository_file(readme_path);
    return text;
}

std::string const& attribution_code() {
    static auto const code = code_of("grammar", "frame.cpp") + code_of("grammar", "reported_clause.cpp")
                             + code_of("grammar", "reported_complement.cpp")
                             + code_of("grammar", "reported_inquit.cpp")
                             + code_of("grammar", "reported_noun.cpp") + code_of("src/attribute", ".cpp")
                             + code_of("src/resolve", "headlines.cpp");
    return code;
}

std::string const& grammar_code() {
    static auto const code = code_of("grammar", ".cpp") + code_of("grammar", ".hpp");
    return code;
}

} // namespace

TEST_CASE("each rule that a record can name stands in the grammar's README, and no other") {
    auto const in_table = matches(readme(), R"(^\| `([a-z-]+)` \|)");
    auto const written = matches(attribution_code(), R"re("([a-z]+(?:-[a-z]+)+)")re");
    REQUIRE(written.size() > 20);
    CHECK(difference(written, in_table) == "");
    CHECK(difference(in_table, matches(attribution_code(), R"re("([a-z]+(?:-[a-z]+)*)")re")) == "");
}

TEST_CASE("each X3 rule stands in the grammar's README") {
    auto const defined =
        matches(grammar_code(),
                R"(^(?:inline )?constexpr auto\s+([a-z_]+)\s*=(?!\s*(?:any_of_classes)\(|\s*\[\] \{))");
    REQUIRE(defined.size() > 150);
    CHECK(difference(defined, matches(readme(), R"(\b([a-z_]+)\b)")) == "");
}

TEST_CASE("each rule in the grammar's README is one of the code") {
    auto const told = matches(readme(), R"(^    ([a-z]+(?:_[a-z]+)+) +=)");
    REQUIRE(told.size() > 80);
    CHECK(difference(told, matches(grammar_code(), R"(\b([a-z_]+)\b)")) == "");
}

TEST_CASE("each example in the grammar's README has a counter-example") {
    std::istringstream lines{readme()};
    std::size_t examples = 0;
    bool is_open = false; // an example whose counter-example must stand on the next line
    for (std::string line; std::getline(lines, line);) {
        auto const trimmed = line.substr(std::min(line.find_first_not_of(' '), line.size()));
        if (is_open) {
            INFO(line);
            CHECK(trimmed.starts_with("- "));
        }
        bool const is_example = line.starts_with("      + ");
        is_open = is_example && line.find(" - ") == std::string::npos;
        examples += is_example ? 1U : 0U;
    }
    CHECK(examples > 80);
    CHECK_FALSE(is_open);
}

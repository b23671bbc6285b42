// docs/ARCHITECTURE.md is true to the code: the functions, types and files that it names are there.
#include "catch.hpp"
#include "corpus.hpp"

#include <filesystem>
#include <regex>
#include <set>
#include <string>
#include <string_view>

namespace fs = std::filesystem;
using inquit::testing::repository_file;
using inquit::testing::repository_root;

namespace {

using names = std::set<std::string, std::less<>>;

std::string const& page() {
    static auto const text = repository_file("docs/ARCHITECTURE.md");
    return text;
}

void add_matches(names& found, std::string const& text, std::regex const& pattern) {
    for (std::sregex_iterator at{text.begin(), text.end(), pattern}; at != std::sregex_iterator{}; ++at) {
        found.insert((*at)[1].str());
    }
}

names matches(std::string const& text, char const* pattern) {
    names found;
    add_matches(found, text, std::regex{pattern});
    return found;
}

/// All names of `src`, `grammar`, `tests` and the build's files.
names const& names_in_code() {
    static auto const known = [] {
        names found;
        std::regex const name{R"(([A-Za-z_]\w*))"};
        for (auto const* top : {"src", "grammar", "tests"}) {
            for (auto const& entry : fs::recursive_directory_iterator{fs::path{repository_root()} / top}) {
                auto const extension = entry.path().extension();
                if (extension == ".cpp" || extension == ".hpp") {
                    add_matches(
                        found,
                        repository_file(fs::relative(entry.path(), repository_root()).generic_string()),
                        name);
                }
            }
        }
        return found;
    }();
    return known;
}

/// From "## HEADING" up to the next heading.
std::string section(std::string const& heading) {
    auto const begin = page().find("\n## " + heading);
    REQUIRE(begin != std::string::npos);
    return page().substr(begin, page().find("\n## ", begin + 1) - begin);
}

} // namespace

TEST_CASE("the architecture names functions and types that there are") {
    // A name of two words at least, or of a class: `pair_marks`, `checker::judged`. Single words are words of the language too.
    auto const said = matches(page(), R"re(`(?:\w+::)?([a-z]\w*_\w+)`)re");
    CHECK(said.size() > 150);
    for (auto const& name : said) {
        INFO(name);
        CHECK(names_in_code().contains(name));
    }
    auto const members = matches(page(), R"re(`\w+::(\w+)`)re");
    for (auto const& name : members) {
        INFO(name);
        CHECK(names_in_code().contains(name));
    }
}

TEST_CASE("the architecture names files and folders that there are") {
    auto const said = matches(page(), R"re(((?:src|grammar|tests|fixtures|docs)/[\w/.*-]*[\w*]))re");
    CHECK(said.size() > 100);
    for (auto const& name : said) {
        bool const is_pattern =
            name.find_first_of("*") != std::string::npos || name.find("STAGE") != std::string::npos
            || name.find("NAME") != std::string::npos || name.find("ID") != std::string::npos;
        INFO(name);
        CHECK((is_pattern || fs::exists(fs::path{repository_root()} / name)));
    }
}

TEST_CASE("where a decision is made, the file has the function") {
    std::regex const row{R"re(`(?:(\w+)::)?(\w+)`, ((?:src|grammar)/[\w/]+\.[ch]pp))re"};
    auto const table = section("Where each decision is made");
    std::size_t rows = 0;
    for (std::sregex_iterator at{table.begin(), table.end(), row}; at != std::sregex_iterator{}; ++at) {
        ++rows;
        INFO((*at)[0].str());
        CHECK(std::regex_search(repository_file((*at)[3].str()), std::regex{"\\b" + (*at)[2].str() + "\\b"}));
    }
    CHECK(rows > 50);
}

// Folders depend in one direction: each includes itself and what its CMakeLists.txt says that it depends on, which stands before it in
// the list of the top CMakeLists.txt; and a library is included where docs/ARCHITECTURE.md says.
#include "catch.hpp"
#include "corpus.hpp"

#include <algorithm>
#include <filesystem>
#include <map>
#include <regex>
#include <set>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

namespace fs = std::filesystem;
using inquit::testing::repository_file;
using inquit::testing::repository_root;

namespace {

using names = std::set<std::string, std::less<>>;

/// The groups 1 of all matches, in order.
std::vector<std::string> all_of(std::string const& text, char const* pattern) {
    std::regex const wanted{pattern, std::regex::multiline};
    std::vector<std::string> found;
    for (std::sregex_iterator at{text.begin(), text.end(), wanted}; at != std::sregex_iterator{}; ++at) {
        found.push_back((*at)[1].str());
    }
    return found;
}

/// src/text ... src/cli, in the order in which they are built.
std::vector<std::string> const& folders() {
    static auto const listed = [] {
        auto found =
            all_of(repository_file("CMakeLists.txt"), R"(^add_subdirectory\(((?:src|grammar)[\w/]*)\))");
        return found;
    }();
    return listed;
}

bool is_below(std::string_view path, std::string_view folder) {
    return path.starts_with(folder) && path.substr(folder.size()).starts_with('/');
}

/// The listed folder that a path of the repository belongs to, the innermost one; empty for none.
std::string folder_of(std::string_view path) {
    std::string best;
    for (auto const& each : folders()) {
        if (is_below(path, each) && each.size() > best.size()) {
            best = each;
        }
    }
    return best;
}

/// The files of ours that a file includes, as paths of the repository; those that the build makes are left out.
std::vector<std::string> included_by(std::string const& path) {
    std::vector<std::string> found;
    for (auto const& name : all_of(repository_file(path), R"re(^#include "([^"]+)")re")) {
        auto const beside = (fs::path{path}.parent_path() / name).string();
        for (auto const& candidate : {"src/" + name, name, beside}) {
            if (fs::exists(fs::path{repository_root()} / candidate)) {
                found.push_back(candidate);
                break;
            }
        }
    }
    return found;
}

std::vector<std::string> const& sources() {
    static auto const paths = [] {
        std::vector<std::string> found;
        for (auto const* top : {"src", "grammar"}) {
            for (auto const& entry : fs::recursive_directory_iterator{fs::path{repository_root()} / top}) {
                auto const extension = entry.path().extension();
                if (extension == ".cpp" || extension == ".hpp") {
                    found.push_back(fs::relative(entry.path(), repository_root()).generic_string());
                }
            }
        }
        std::ranges::sort(found);
        return found;
    }();
    return paths;
}

/// What inquit_stage() says that a folder depends on, by the folders' names without "src/".
std::vector<std::string> declared_dependencies(std::string const& folder) {
    auto const said = all_of(repository_file(folder + "/CMakeLists.txt"),
                             R"(^inquit_stage\(\w+ DEPENDS ([\w ]*?)(?: LIBRARIES [^)]*)?\))");
    std::vector<std::string> found;
    for (auto const& line : said) {
        std::istringstream words{line};
        for (std::string word; words >> word;) {
            found.push_back(word == "grammar" ? word : "src/" + word);
        }
    }
    return found;
}

/// What a folder may include: itself, and all that it depends on, directly or not.
std::map<std::string, names> allowed_by_folder() {
    std::map<std::string, names> allowed;
    for (auto const& folder : folders()) {
        auto& own = allowed[folder];
        own.insert(folder);
        for (auto const& each : declared_dependencies(folder)) {
            // A library of the lexicon is a part of grammar/.
            auto const known = allowed.contains(each) ? each : std::string{"grammar"};
            auto const theirs = allowed[known];
            own.insert(theirs.begin(), theirs.end());
        }
    }
    return allowed;
}

/// A library's header, and where it may be included.
struct library {
    std::string_view header;
    std::vector<std::string_view> places;
};

std::vector<library> const& libraries() {
    static std::vector<library> const known{
        {"boost/", {"grammar/"}},
        {"CLI/", {"src/cli/"}},
        {"tbb/", {"src/cli/in_order."}},
        {"dtl/", {"src/cli/unified_diff.cpp"}},
        {"sqlite3.h", {"src/archive/sqlite.cpp"}},
        {"csv.h", {"src/emit/csv.cpp"}},
        {"cmark.h", {"src/cite/markdown.cpp", "src/cli/manual.cpp"}},
        {"md4c.h", {"src/markdown/leaves.cpp"}},
        {"gumbo.h", {"src/html/"}},
        {"expat.h", {"src/formats/xml_parser.cpp"}},
        {"iconv.h", {"src/decode/"}},
        {"zlib.h", {"src/decode/"}},
        {"zstd.h", {"src/decode/", "src/archive/packed.cpp"}},
        {"nettle/", {"src/text/digest.cpp"}},
        {"pugixml.hpp",
         {"src/cite/tei.cpp", "src/cli/csl_styles.cpp", "src/cli/run.cpp", "src/emit/build_servers.cpp",
          "src/markup/html_tree.cpp"}},
    };
    return known;
}

} // namespace

TEST_CASE("each folder depends on earlier folders alone") {
    REQUIRE(folders().size() > 20);
    names earlier;
    for (auto const& folder : folders()) {
        for (auto const& each : declared_dependencies(folder)) {
            INFO(folder << " depends on " << each);
            CHECK((earlier.contains(each) || !fs::exists(fs::path{repository_root()} / each)));
        }
        earlier.insert(folder);
    }
}

TEST_CASE("each folder includes itself and what it depends on") {
    auto const allowed = allowed_by_folder();
    std::size_t seen = 0;
    for (auto const& path : sources()) {
        auto const folder = folder_of(path);
        // These link everything, and stand behind everything.
        bool const is_top =
            folder == "src" || folder == "src/cli" || folder == "src/requests" || folder == "src/c";
        for (auto const& included : included_by(path)) {
            ++seen;
            INFO(path << " includes " << included);
            CHECK((is_top || allowed.at(folder).contains(folder_of(included))));
            CHECK((folder == "src/cli" || folder_of(included) != "src/cli"));
        }
    }
    CHECK(seen > 1000);
}

TEST_CASE("each library is included in its place alone") {
    std::size_t seen = 0;
    for (auto const& path : sources()) {
        for (auto const& header : all_of(repository_file(path), R"(^#include <([^>]+)>)")) {
            for (auto const& each : libraries()) {
                if (std::string_view{header}.starts_with(each.header)) {
                    ++seen;
                    INFO(path << " includes <" << header << '>');
                    CHECK(std::ranges::any_of(
                        each.places, [&path](std::string_view place) { return path.starts_with(place); }));
                }
            }
        }
    }
    CHECK(seen > 30);
}

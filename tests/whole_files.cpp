#include "tests/whole_files.hpp"

#include "tests/catch.hpp"
#include "tests/corpus.hpp"
#include "tests/expected_records.hpp"

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <sstream>

namespace inquit::testing {

namespace {

constexpr std::string_view known_wrong_list = "/known_wrong.list";

std::string one_per_line(std::string_view name, std::vector<std::string> const& lines) {
    std::string out;
    for (auto const& line : lines) {
        out += '\n' + std::string{name} + ": " + line;
    }
    return out;
}

/// A difference without what was expected and found: `"We go,": speaker`.
std::string key_of(std::string const& difference) {
    return difference.substr(0, std::min(difference.find(": expected"), difference.find(" (")));
}

/// What inquit is known to read otherwise than a person did.
std::vector<std::string> known_wrong(std::string_view folder) {
    std::vector<std::string> out;
    auto const path = std::string{folder} + std::string{known_wrong_list};
    if (!std::filesystem::exists(std::filesystem::path{repository_root()} / path)) {
        return out;
    }
    std::istringstream lines{repository_file(path)};
    for (std::string line; std::getline(lines, line);) {
        if (!line.empty() && line.front() != '#') {
            out.push_back(line);
        }
    }
    return out;
}

std::vector<expected_record> reading_of(std::string const& path) {
    auto reading = expected_records(repository_file(path));
    INFO(path << ": " << (reading ? "" : reading.error()));
    REQUIRE(reading);
    return std::move(*reading);
}

} // namespace

std::vector<std::string> names_ending_in(std::string_view folder, std::string_view suffix) {
    std::vector<std::string> out;
    for (auto const& file :
         std::filesystem::directory_iterator{std::filesystem::path{repository_root()} / folder}) {
        if (auto const name = file.path().filename().string(); name.ends_with(suffix)) {
            out.push_back(name.substr(0, name.size() - suffix.size()));
        }
    }
    std::ranges::sort(out);
    return out;
}

article article_in(std::string const& path, file_reader read) {
    auto made = read(repository_file(path), path);
    INFO(path);
    REQUIRE(made);
    return std::move(*made);
}

void check_records(std::string_view folder, std::string_view name, std::vector<record> const& found) {
    auto const known = known_wrong(folder);
    std::vector<std::string> unknown;
    std::vector<std::string> keys;
    auto const expected = reading_of(std::string{folder} + '/' + std::string{name} + ".expected.yaml");
    for (auto const& line : differences(expected, found)) {
        keys.push_back(std::string{name} + ": " + key_of(line));
        if (std::ranges::find(known, keys.back()) == known.end()) {
            unknown.push_back(line);
        }
    }
    std::vector<std::string> mended;
    std::ranges::copy_if(known, std::back_inserter(mended), [&](std::string const& key) {
        return key.starts_with(std::string{name} + ": ") && std::ranges::find(keys, key) == keys.end();
    });
    INFO("wrong:" << one_per_line(name, unknown)
                  << "\nright now, so no more known to be wrong:" << one_per_line(name, mended));
    CHECK(unknown.empty());
    CHECK(mended.empty());
}

} // namespace inquit::testing

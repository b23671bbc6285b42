// Runs a fuzz target over files, without libFuzzer: replay TARGET FOLDER. A property that does not hold ends the process.
#include "generated/fuzz_targets.hpp" // extern "C" functions run_NAME, and `targets`: their names with them

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace {

std::vector<std::filesystem::path> files_in(std::filesystem::path const& folder) {
    std::vector<std::filesystem::path> found;
    for (auto const& entry : std::filesystem::directory_iterator{folder}) {
        found.push_back(entry.path());
    }
    std::ranges::sort(found);
    return found;
}

} // namespace

int main(int count, char** arguments) {
    if (count != 3) {
        std::fputs("usage: replay TARGET FOLDER\n", stderr);
        return 2;
    }
    auto const found = std::ranges::find(targets, std::string_view{arguments[1]}, &target::name);
    if (found == std::end(targets)) {
        std::fprintf(stderr, "no fuzz target %s\n", arguments[1]);
        return 2;
    }
    auto const files = files_in(arguments[2]);
    for (auto const& path : files) {
        std::fprintf(stderr, "%s\n", path.c_str()); // the last one is at fault if a property does not hold
        std::ifstream file{path, std::ios::binary};
        std::vector<char> const bytes{std::istreambuf_iterator<char>{file}, {}};
        found->run(reinterpret_cast<std::uint8_t const*>(bytes.data()), bytes.size());
    }
    return files.empty() ? 2 : 0;
}

// The stages from tokens to sources by corpus files: fixtures/corpus/STAGE/*.txt are right, and
// fixtures/corpus/known_wrong/STAGE*.txt are not yet.
#include "tests/catch.hpp"
#include "tests/corpus.hpp"
#include "tests/exact_copy.hpp"
#include "tests/printed_stages.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

using namespace inquit::testing;

namespace {

struct printed_stage {
    std::string_view name; ///< a folder ("mention") or a file of a folder ("frame/after")
    std::string (*print)(std::string_view lines);
};

constexpr std::array stages{
    printed_stage{"segment/tokens", printed_tokens},
    printed_stage{"segment/sentences", printed_sentences},
    printed_stage{"mention", printed_phrases},
    printed_stage{"chunk", printed_chunks},
    printed_stage{"frame/clauses", printed_clauses},
    printed_stage{"frame/after", printed_matches_after},
    printed_stage{"frame/before", printed_matches_before},
    printed_stage{"frame/gaps", printed_gaps},
    printed_stage{"report", printed_reports},
    printed_stage{"holding", printed_reports_holding},
    printed_stage{"attribute", printed_statements},
    printed_stage{"occasion", printed_occasions},
    printed_stage{"content", printed_contents},
    printed_stage{"resolve", printed_sources},
};

std::vector<std::string> files_of(std::string_view folder) {
    std::vector<std::string> names;
    auto const path = std::filesystem::path{repository_root()} / "fixtures/corpus" / folder;
    for (auto const& file : std::filesystem::directory_iterator{path}) {
        names.push_back("fixtures/corpus/" + std::string{folder} + '/' + file.path().filename().string());
    }
    std::ranges::sort(names);
    return names;
}

/// Of a path below fixtures/corpus: "mention/names.txt", "frame/after.txt"; known_wrong has '_' for '/'.
printed_stage const& stage_of(std::string path) {
    path = path.substr(std::string_view{"fixtures/corpus/"}.size());
    if (path.starts_with("known_wrong/")) {
        path = path.substr(std::string_view{"known_wrong/"}.size());
        std::ranges::replace(path, '_', '/');
    }
    auto const* const found = std::ranges::find_if(
        stages, [&path](printed_stage const& one) { return path.starts_with(one.name); });
    if (found == stages.end()) {
        FAIL(path << ": no stage prints it");
    }
    return *found;
}

void check_folder(std::string_view folder) {
    for (auto const& file : files_of(folder)) {
        check_corpus(file, stage_of(file).print);
    }
}

} // namespace

TEST_CASE("segment: tokens and sentences") { check_folder("segment"); }
TEST_CASE("mention: noun phrases") { check_folder("mention"); }
TEST_CASE("chunk: chunks of a sentence") { check_folder("chunk"); }
TEST_CASE("frame: clauses and inquits") { check_folder("frame"); }
TEST_CASE("report: what is said without marks") { check_folder("report"); }
TEST_CASE("holding: which reports hold the words") { check_folder("holding"); }
TEST_CASE("attribute: quotations to statements") { check_folder("attribute"); }
TEST_CASE("occasion: when and where something was said") { check_folder("occasion"); }
TEST_CASE("content: what of a mixed quotation is said") { check_folder("content"); }
TEST_CASE("resolve: statements to sources") { check_folder("resolve"); }

TEST_CASE("what is known to be wrong is still wrong") {
    for (auto const& file : files_of("known_wrong")) {
        for (auto const& sample : corpus_cases(file)) {
            INFO(file << ':' << sample.line << ": " << sample.name
                      << ": right now; move it to the folder of its stage");
            exact_copy const input{sample.input};
            CHECK(stage_of(file).print(input.view()) != sample.expected);
        }
    }
}

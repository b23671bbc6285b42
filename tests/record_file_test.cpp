// Files of records, read back: what inquit wrote, and what people made of it.
#include "record_file/read_records.hpp"

#include "emit/written.hpp"
#include "inquit.hpp"
#include "tests/catch.hpp"
#include "tests/corpus.hpp"
#include "tests/workplace.hpp"

#include <algorithm>
#include <filesystem>
#include <fmt/format.h>
#include <string>
#include <string_view>

using namespace inquit;
using namespace inquit::testing;

namespace {

constexpr std::string_view sample = R"(---
inquit: 1
id: "q-2f6a4a7d1b10"
kind: "direct"
quote: "We go,"
parts:
  - bytes: [1, 7]
    chars: [1, 7]
    start: {line: 1, column: 2}
    end: {line: 1, column: 8}
content: []
within: null
zone: "body"
at: null
speaker:
  name: "Ann Reyes"
  type: "person"
  anonymous: false
  role: null
  members: []
  mention: {text: "Ann Reyes", bytes: [14, 23], chars: [14, 23]}
  via: "name"
confidence: 0.97
context: {prefix: "\"", suffix: "\" said"}
flags: []
review: null
cue: {text: "said", bytes: [9, 13], chars: [9, 13]}
addressee: null
rule: "quote-cue-name"
source:
  path: "a.txt"
  sha256: "00"
  outlet: null
  title: null
  agency: null
  place: null
  language: null
  url: null
  archive_url: null
  authors: []
  published: null
  updated: null
  accessed: null
)";

std::string with_line_ends(std::string text) {
    for (auto at = text.find("\\n"); at != std::string::npos; at = text.find("\\n", at)) {
        text.replace(at, 2, "\n");
    }
    return text;
}

/// The sample, changed by lines "OLD => NEW".
std::string changed(std::string_view lines) {
    constexpr std::string_view arrow = " =>";
    std::string out{sample};
    while (!lines.empty()) {
        auto const line = lines.substr(0, lines.find('\n'));
        lines.remove_prefix(std::min(line.size() + 1, lines.size()));
        auto const at = line.find(arrow);
        REQUIRE(at != std::string_view::npos);
        auto const from = with_line_ends(std::string{line.substr(0, at)});
        auto const behind = line.substr(at + arrow.size());
        auto const place = out.find(from);
        INFO(from);
        REQUIRE(place != std::string::npos);
        out.replace(place, from.size(),
                    with_line_ends(std::string{behind.substr(std::min<std::size_t>(1, behind.size()))}));
    }
    return out;
}

std::string printed(record_file const& from, position_units units) {
    std::string out;
    for (auto const& each : from.records) {
        out += yaml_document(each.made, units);
    }
    return out;
}

} // namespace

TEST_CASE("what people edited in records is told with its place") {
    check_corpus("fixtures/corpus/record_file/problems.txt", [](std::string_view input) {
        auto const read = read_records(changed(input), "a.yaml");
        CHECK(read.records.size() == (read.problems.empty() ? 1 : 0));
        std::string out;
        for (auto const& each : read.problems) {
            out += fmt::format("{}{}", out.empty() ? "" : "\n", describe(each));
        }
        return out;
    });
}

TEST_CASE("records that were written are read back, of all fixtures") {
    std::size_t count = 0;
    for (auto const* const folder : {"articles", "drafts", "transcripts", "pages"}) {
        for (auto const& entry : std::filesystem::directory_iterator{std::filesystem::path{repository_root()}
                                                                     / "fixtures" / folder}) {
            auto const name = entry.path().filename().string();
            auto const source =
                read_article(repository_file(fmt::format("fixtures/{}/{}", folder, name)), name);
            if (!source || name.ends_with(".yaml")) {
                continue;
            }
            for (auto const units : {position_units::usual, position_units::with_utf16}) {
                std::string yaml;
                for (auto& each : extract(*source).records) {
                    each.review = record_review{"corrected", name, {}, "a \"note\"\n: of two lines"};
                    yaml += yaml_document(each, units);
                    ++count;
                }
                auto const read = read_records(sealed_yaml(yaml), name);
                INFO(name);
                CHECK(read.problems.empty());
                CHECK(printed(read, units) == yaml);
            }
        }
    }
    CHECK(count > 200);
}

TEST_CASE("a record that is wrong takes no other with it") {
    auto const yaml = std::string{sample} + changed("inquit: 1 => inquit: 2") + std::string{sample};
    auto const read = read_records(yaml, "a.yaml");
    REQUIRE(read.problems.size() == 1);
    REQUIRE(read.records.size() == 2);
    CHECK(read.records[0].where.number == 2);
    CHECK(read.records[1].where.number > read.problems.front().where.number);
}

TEST_CASE("what is no YAML ends the reading, and what stands before it is kept") {
    auto const read =
        read_records(std::string{sample} + "---\n{a: [b\n---\n" + std::string{sample}, "a.yaml");
    CHECK(read.records.size() == 1);
    CHECK(read.problems.size() == 1);
    auto const stray = read_records(std::string{sample} + "...\n,", "a.yaml");
    CHECK(stray.records.size() == 1);
    REQUIRE(stray.problems.size() == 1);
    CHECK(stray.problems.front().message == "something between two documents is neither's");
}

TEST_CASE("empty files, empty documents and byte order marks are fine") {
    CHECK(read_records("", "a.yaml").problems.empty());
    CHECK(read_records("# nothing\n", "a.yaml").problems.empty());
    auto const read = read_records("\xEF\xBB\xBF" + std::string{sample} + "---\n", "a.yaml");
    CHECK(read.problems.empty());
    CHECK(read.records.size() == 1);
}

TEST_CASE("what is no text is told by its byte") {
    auto const read = read_records("---\ninquit: \xFF\n", "a.yaml");
    REQUIRE(read.problems.size() == 1);
    CHECK(describe(read.problems.front()) == "a.yaml:2:9: byte 12 of the file is not UTF-8");
    CHECK(read_records(std::string{"a\0b", 3}, "a.yaml").problems.size() == 1);
}

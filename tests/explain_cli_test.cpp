// inquit explain and --min-confidence, with the real binary.
#include "catch.hpp"
#include "cli_samples.hpp"
#include "corpus.hpp"

#include <sstream>
#include <string>
#include <string_view>
#include <vector>

namespace {

using inquit::testing::check_refused;
using inquit::testing::contains;
using inquit::testing::count;
using inquit::testing::workplace;

constexpr std::string_view article = "Moscow\n\n\"We are not worried about it,\" said Ella Kesaeva.\n\n"
                                     "The rain fell.\n\n\"They have made a mistake,\" said Dmitry Peskov.\n";
constexpr std::string_view escape = "\x1B[";

std::vector<std::string> lines_of(std::string const& text) {
    std::vector<std::string> out;
    std::istringstream lines{text};
    for (std::string line; std::getline(lines, line);) {
        out.push_back(line);
    }
    return out;
}

double confidence_in(std::string const& json_line) {
    constexpr std::string_view key = "\"confidence\":";
    return std::stod(json_line.substr(json_line.find(key) + key.size()));
}

} // namespace

TEST_CASE("explain shows each quotation of a file, or those that touch a line") {
    struct row {
        std::string targets;
        std::vector<std::string> headings, failures;
        int exit_code = 0;
    };
    std::string const first = "a.txt:3:2 (direct, ";
    std::string const second = "a.txt:7:2 (direct, ";
    auto const rows = std::vector<row>{
        {"a.txt", {first, second}, {}},
        {"a.txt:3", {first}, {}},
        {"a.txt:3:40", {first}, {}}, // as compilers and editors write it
        {"a.txt:7 a.txt:3", {first, second}, {}},
        {"a.txt:7 a.txt:7", {second}, {}},
        {"a.txt:7 a.txt", {first, second}, {}},
        {"a.txt a.txt:7", {first, second}, {}},
        {"./a.txt:7", {second}, {}},
        {".", {first, second}, {}}, // b.txt:12 is no *.txt
        {"b.txt:12", {"b.txt:12:3:2 (direct, "}, {}},
        {"b.txt:12:3", {"b.txt:12:3:2 (direct, "}, {}},
        {"a.txt:5", {}, {"inquit: a.txt:5: no quotation touches this line\n"}},
        {"a.txt:8", {}, {"inquit: a.txt:8: no such line; the file has 7\n"}, 2},
        {"a.txt:0", {}, {"inquit: a.txt:0: no such line; the file has 7\n"}, 2},
        {"a.txt:99999999999", {}, {"no such line; the file has 7\n"}, 2},
        {"a.txt:8 a.txt:3", {first}, {"inquit: a.txt:8: no such line; the file has 7\n"}, 2},
        {"missing.txt a.txt:3", {first}, {"inquit: missing.txt: no such file or folder\n"}, 2},
        {"missing.txt:3", {}, {"inquit: missing.txt: no such file or folder\n"}, 2},
        {"a.txt:", {}, {"inquit: a.txt:: no such file or folder\n"}, 2},
        {"a.txt:x", {}, {"inquit: a.txt:x: no such file or folder\n"}, 2},
        {":3", {}, {"inquit: :3: no such file or folder\n"}, 2},
        {"in:3", {}, {"inquit: in:3: a folder has no lines; name a file\n"}, 2},
        {"binary a.txt:3", {first}, {"inquit: binary: byte 1 is NUL: a binary file\n"}, 2},
        {"latin a.txt:3", {first}, {"inquit: latin: byte 1 is not UTF-8; "}, 2},
        {"empty:1", {}, {"inquit: empty:1: no such line; the file has 0\n"}, 2},
        {"empty", {}, {}},
        {"- --stdin-path x.txt < a.txt", {"x.txt:3:2", "x.txt:7:2"}, {}},
        {"--stdin-path x.txt -- -:7 < a.txt", {"x.txt:7:2"}, {}},
    };
    workplace const here;
    here.write("a.txt", article);
    here.write("b.txt:12", article.substr(0, article.find("The rain")));
    here.write("in/readme", "");
    here.write("binary", std::string_view{"a\0b", 3});
    here.write("latin", "a\xFF");
    here.write("empty", "");
    for (auto const& [targets, headings, failures, exit_code] : rows) {
        INFO(targets);
        auto const done = here.run("inquit explain " + targets);
        CHECK(done.exit_code == exit_code);
        CHECK(count(done.out, " (direct, ") == headings.size());
        for (auto const& heading : headings) {
            CHECK(contains(done.out, "\n" + heading));
        }
        CHECK(count(done.err, "\n") == failures.size());
        for (auto const& failure : failures) {
            CHECK(contains(done.err, failure));
        }
    }
}

TEST_CASE("in a pipe what counts stands in brackets, colour is for who asks for it") {
    workplace const here;
    here.write("a.txt", article);
    auto const plain = here.run("inquit explain a.txt:3");
    CHECK(contains(plain.out,
                   "\"\xE2\x9F\xA6We are not worried about it,\xE2\x9F\xA7\" <said> [Ella Kesaeva]."));
    CHECK(contains(plain.out, "\n  speaker     Ella Kesaeva (by name: \"Ella Kesaeva\")\n"));
    CHECK(contains(plain.out, "\n  rule        quote-cue-source: "));
    CHECK(contains(plain.out, "\n  * "));
    CHECK_FALSE(contains(plain.out, escape));
    CHECK(here.run("inquit explain --color never a.txt:3").out == plain.out);
    CHECK(here.run("NO_COLOR=1 inquit explain --color auto a.txt:3").out == plain.out);
    auto const colored = here.run("NO_COLOR=1 inquit explain --color always a.txt:3");
    CHECK(contains(colored.out, "\x1B[1;32mWe are not worried about it,\x1B[0m"));
}

TEST_CASE("explain --format jsonl gives a line for each quotation") {
    workplace const here;
    here.write("a.txt", article);
    auto const done = here.run("inquit explain --format jsonl a.txt");
    CHECK(done.exit_code == 0);
    CHECK(count(done.out, "\n") == 2);
    CHECK(done.out.starts_with("{\"path\":\"a.txt\",\"quotation\":{\"text\":\"We are not worried about "
                               "it,\",\"chars\":[[9,37]]},\"kind\":\"direct\",\"rule\":\"quote-cue-source\","
                               "\"chosen\":0,\"candidates\":[{\"source\":{\"text\":\"Ella Kesaeva\","));
}

TEST_CASE("what is reported without marks is explained on request, with source, cue and rule") {
    workplace here;
    here.write("a.txt", "Peskov told the BBC that the ruling was wrong.\n\n\"We go on,\" said Ann Moss.\n");
    auto const usual = here.run("inquit explain a.txt").out;
    CHECK(count(usual, "a.txt:") == 1);
    auto const shown = here.run("inquit explain a.txt --kinds indirect").out;
    CHECK(contains(shown, "a.txt:1:21 (indirect, "));
    CHECK(contains(shown, "[Peskov] <told> the BBC \xE2\x9F\xA6that the ruling was wrong\xE2\x9F\xA7."));
    CHECK(contains(shown, "cue         \"told\""));
    CHECK(contains(shown, "reported    that the ruling was wrong"));
    CHECK(contains(shown, "rule        source-cue-that: what follows the cue is introduced"));
    CHECK_FALSE(contains(shown, "Ann Moss"));
    CHECK(contains(here.run("inquit explain a.txt --kinds direct,indirect").out, "Ann Moss"));
    CHECK(here.run("inquit explain a.txt --kinds heard").exit_code == 2);
}

TEST_CASE("a project's words are used to explain, too") {
    workplace const here;
    here.write("a.txt", "Moscow\n\n\"We are not worried about it,\" chortled Reyes on Monday.\n");
    here.write(".inquit.yaml", "words:\n  - class: cue_adjacent\n    words: [chortle]\n");
    CHECK(contains(here.run("inquit explain a.txt").out, "<chortled>"));
    CHECK_FALSE(contains(here.run("inquit explain --no-config a.txt").out, "<chortled>"));
}

TEST_CASE("options of explain that mean nothing give one line and exit code 2") {
    struct row {
        std::string options, message;
    };
    workplace const here;
    here.write("a.txt", article);
    for (auto const& [options, message] : std::vector<row>{
             {"", "inquit: explain: name at least one file or folder, or - for standard input"},
             {"--format yaml a.txt", "inquit: unknown format 'yaml'; the formats are text, jsonl"},
             {"--color blue a.txt", "inquit: --color: 'blue' is none of auto, always, never"},
             {"--stdin-path b.txt a.txt", "inquit: --stdin-path names standard input"},
             {"-o out a.txt", "inquit: "}}) {
        check_refused(here, "inquit explain " + options, message);
    }
}

TEST_CASE("a reader that goes away ends explain quietly, a full disk is told") {
    workplace const here;
    std::string many;
    for (int copy = 0; copy < 200; ++copy) {
        many += article;
    }
    here.write("a.txt", many);
    auto const cut = here.run("inquit explain a.txt a.txt:3 | head -n 1");
    CHECK(cut.err.empty());
    auto const full = here.run("inquit explain a.txt > /dev/full");
    CHECK(full.exit_code == 2);
    CHECK(contains(full.err, "inquit: standard output: cannot be written"));
}

TEST_CASE("what is sure is printed with --min-confidence") {
    workplace const here;
    here.write("a.txt", inquit::testing::repository_file("fixtures/articles/09-politics.txt"));
    auto const records = [&here](std::string const& options) {
        auto const done = here.run("inquit extract --format jsonl a.txt " + options);
        CHECK(done.exit_code == 0);
        CHECK(done.err.empty());
        return lines_of(done.out);
    };
    auto const all = records("");
    REQUIRE(all.size() > 10);
    CHECK(records("--min-confidence 0") == all);
    for (auto const* const least : {"0.5", ".9", "0.95", "1"}) {
        INFO(least);
        auto sure = all;
        std::erase_if(sure, [least](std::string const& line) {
            return confidence_in(line) < std::stod(least) || contains(line, "\"speaker\":{\"name\":null");
        });
        CHECK(records(std::string{"--min-confidence "} + least) == sure);
    }
    CHECK(records("--min-confidence 1").size() < all.size());
}

TEST_CASE("records without a speaker are not sure, whatever the least confidence, a term may be") {
    workplace const here;
    here.write("a.txt", "Nobody spoke.\n\nThe film \"Hope\" was shown.\n");
    auto const records = [&here](std::string const& options) {
        return count(here.run("inquit extract --format jsonl a.txt --kinds direct,mixed,term " + options).out,
                     "\n");
    };
    CHECK(records("") == 1);
    here.write(
        "a.txt",
        "Die Sitzung dauerte lange, und niemand wollte etwas sagen. Der Vorsitzende sagte: \"Wir gehen "
        "jetzt nach Hause.\" Danach gingen alle, und es wurde still im Saal.\n");
    CHECK(records("") == 1);
    CHECK(records("--min-confidence 0.01") == 0);
}

TEST_CASE("a least confidence that is no number from 0 to 1 gives one line and exit code 2") {
    workplace const here;
    here.write("a.txt", article);
    for (auto const* const bad : {"1.01", "-0.1", "nan", "inf", "0,9", "''", "0.5x", "90%", "0x1"}) {
        INFO(bad);
        auto const done = here.run(std::string{"inquit extract a.txt --min-confidence "} + bad);
        CHECK(done.exit_code == 2);
        CHECK(done.out.empty());
        CHECK(contains(done.err, "inquit: --min-confidence: '"));
        CHECK(contains(done.err, "' is no number from 0 to 1"));
        CHECK(count(done.err, "\n") == 1);
    }
}

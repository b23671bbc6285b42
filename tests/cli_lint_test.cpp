// `inquit lint`, `inquit rules` and `inquit init`, as a person or a program meets them.
#include "tests/catch.hpp"
#include "tests/cli_samples.hpp"
#include "tests/corpus.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace inquit::testing;

constexpr std::string_view clean = "\"We will go on,\" said Mayor Ann Reyes.\n";
constexpr std::string_view faulty = "It was \xF0\x9F\x98\x80 noon. \"We will go on, said Mayor Ann Reyes.\n";
constexpr std::string_view warned = "\xE2\x80\x9CWe will go on,\" said Mayor Ann Reyes.\n";

} // namespace

TEST_CASE("a clean article gives nothing") {
    workplace const here;
    here.write("a.txt", clean);
    auto const done = here.run("inquit lint a.txt --fail-on info");
    CHECK(done.exit_code == 0);
    CHECK(done.out.empty());
    CHECK(done.err.empty());
}

TEST_CASE("a finding is a line, its column in characters") {
    workplace const here;
    here.write("a.txt", faulty);
    auto const done = here.run("inquit lint a.txt");
    CHECK(done.exit_code == 1);
    CHECK(done.out
          == "a.txt:1:16: error: nothing closes the mark before \"We will go on, said Mayor Ann Reyes.\" "
             "[unbalanced]\n");
    CHECK(done.err.empty());
}

TEST_CASE("the full form shows the source with a caret under the words") {
    workplace const here;
    here.write("a.txt", faulty);
    auto const done = here.run("inquit lint a.txt --format full");
    CHECK(done.out
          == "a.txt:1:16: error: nothing closes the mark before \"We will go on, said Mayor Ann Reyes.\" "
             "[unbalanced]\n"
             "    1 | It was \xF0\x9F\x98\x80 noon. \"We will go on, said Mayor Ann Reyes.\n"
             "      |                 ^\n");
    here.write("long.txt", std::string(500, 'a') + " b. " + std::string{faulty});
    auto const cut = here.run("inquit lint long.txt --format full");
    CHECK(contains(cut.out, "    1 | ... aaa"));
    for (std::size_t begin = cut.out.find('\n') + 1; begin < cut.out.size();) {
        auto const end = cut.out.find('\n', begin);
        CHECK(end - begin <= 84); // 80 cells; the emoji has four bytes
        begin = end + 1;
    }
}

TEST_CASE("JSON is one array with offsets in bytes, characters and UTF-16 units") {
    workplace const here;
    here.write("a.txt", faulty);
    here.write("b.txt", warned);
    auto const done = here.run("inquit lint a.txt b.txt --format json");
    CHECK(done.exit_code == 1);
    CHECK(done.out.starts_with("[\n{\"lint\":1,\"rule\":\"unbalanced\",\"level\":\"error\""));
    CHECK(contains(
        done.out,
        "\"bytes\":[18,19],\"chars\":[15,16],\"utf16\":[16,17],\"start\":{\"line\":1,\"column\":16}"));
    CHECK(contains(done.out, "\"rule\":\"mixed-marks\""));
    CHECK(contains(done.out, "\"fix\":[{\"bytes\":[0,3],\"text\":\"\xE2\x80\x9C\"},{\"bytes\":[17,18],"));
    CHECK(done.out.ends_with("}\n]\n"));
    here.write("c.txt", clean);
    CHECK(here.run("inquit lint c.txt --format json").out == "[\n]\n");
}

TEST_CASE("rdjsonl counts columns in bytes") {
    workplace const here;
    here.write("a.txt", faulty);
    here.write("b.txt", warned);
    auto const done = here.run("inquit lint a.txt b.txt --format rdjsonl");
    CHECK(count(done.out, "\n") == 2);
    CHECK(contains(done.out,
                   "\"location\":{\"path\":\"a.txt\",\"range\":{\"start\":{\"line\":1,\"column\":19},"
                   "\"end\":{\"line\":1,\"column\":20}}},\"severity\":\"ERROR\""));
    CHECK(contains(done.out, "\"suggestions\":[{\"range\":{\"start\":{\"line\":1,\"column\":1},"));
}

TEST_CASE("SARIF is one document, columns in characters, paths as URIs") {
    workplace const here;
    here.write("a b.txt", faulty);
    auto const done = here.run("inquit lint 'a b.txt' --format sarif");
    CHECK(done.exit_code == 1);
    CHECK(count(done.out, "\n") == 1);
    CHECK(contains(done.out, "\"version\":\"2.1.0\",\"runs\":[{\"tool\":{\"driver\":{\"name\":\"inquit\""));
    CHECK(contains(
        done.out,
        "\"artifactLocation\":{\"uri\":\"a%20b.txt\"},\"region\":{\"startLine\":1,\"startColumn\":16,"
        "\"endLine\":1,\"endColumn\":17,\"charOffset\":15,\"charLength\":1}"));
}

TEST_CASE("GitHub shows ten findings of a level, and the log has the others") {
    workplace const here;
    here.write("a,b.txt", faulty);
    CHECK(here.run("inquit lint a,b.txt --format github").out
          == "::error file=a%2Cb.txt,line=1,endLine=1,col=16,endColumn=17,title=inquit unbalanced::nothing "
             "closes the mark "
             "before \"We will go on, said Mayor Ann Reyes.\"\n");
    for (char name = 'a'; name < 'a' + 12; ++name) {
        here.write(std::string("many/") + name + ".txt", faulty);
    }
    auto const done = here.run("inquit lint many --format github");
    CHECK(count(done.out, "::error ") == 10);
    CHECK(contains(done.out, "\n2 more, for GitHub shows 10 of each level:\nmany/k.txt:"));
    CHECK(count(done.out, "\n") == 13);
}

TEST_CASE("the exit code 1 is what --fail-on says, and --quiet prints no more than that") {
    struct row {
        std::string options;
        int exit_code;
        bool prints;
    };
    workplace const here;
    here.write("a.txt", warned);
    for (auto const& [options, exit_code, prints] : std::vector<row>{
             {"", 0, true},
             {"--fail-on error", 0, true},
             {"--fail-on warning", 1, true},
             {"--fail-on info", 1, true},
             {"--fail-on never", 0, true},
             {"--quiet", 0, false},
             {"--quiet --fail-on warning", 1, true},
             {"--quiet --fail-on never", 0, false},
         }) {
        INFO(options);
        auto const done = here.run("inquit lint a.txt " + options);
        CHECK(done.exit_code == exit_code);
        CHECK(!done.out.empty() == prints);
    }
}

TEST_CASE("what cannot be read is 2, and the rest is linted all the same") {
    workplace const here;
    here.write("a.txt", faulty);
    auto const done = here.run("inquit lint no.txt a.txt");
    CHECK(done.exit_code == 2);
    CHECK(contains(done.out, "[unbalanced]"));
    CHECK(contains(done.err, "no.txt"));
}

TEST_CASE("options of lint that mean nothing give one line and exit code 2") {
    struct row {
        std::string command, message;
    };
    workplace const here;
    here.write("a.txt", clean);
    for (auto const& [command, message] : std::vector<row>{
             {"inquit lint", "inquit: lint: name at least one file or folder"},
             {"inquit lint a.txt --format xml", "inquit: unknown format 'xml'; the formats are text, full, "
                                                "json, sarif, rdjsonl, github, checkstyle, junit"},
             {"inquit lint a.txt --fail-on off",
              "inquit: --fail-on: 'off' is none of error, warning, info, never"},
             {"inquit lint a.txt --profile strikt",
              "inquit: --profile: unknown profile \"strikt\"; did you mean \"strict\"?"},
             {"inquit rules unbalancd", "inquit: unknown rule \"unbalancd\"; did you mean \"unbalanced\"?"},
             {"inquit rules --format xml", "inquit: unknown format 'xml'; the formats are text, markdown"},
         }) {
        check_refused(here, command, message);
    }
}

TEST_CASE("standard input is linted by the name that --stdin-path gives") {
    workplace const here;
    here.write(".inquit.yaml", "lint: {overrides: [{files: [opinion/**], rules: {unbalanced: off}}]}\n");
    here.write("a", faulty);
    CHECK(contains(here.run("inquit lint - --stdin-path news/a.txt < a").out, "news/a.txt:1:16: error"));
    CHECK(here.run("inquit lint - --stdin-path opinion/a.txt < a").out.empty());
}

TEST_CASE("the profile of the command line wins over the project's, the project's rules over the profile") {
    workplace const here;
    here.write("a.txt", "\"We will go on as long as it takes,\" Mayor Ann Reyes claimed.\n");
    CHECK(contains(here.run("inquit lint a.txt").out, "info:"));
    CHECK(contains(here.run("inquit lint a.txt --profile ap").out, "warning:"));
    here.write(".inquit.yaml", "lint: {profile: ap}\n");
    CHECK(contains(here.run("inquit lint a.txt").out, "warning:"));
    CHECK(contains(here.run("inquit lint a.txt --profile default").out, "info:"));
    here.write(".inquit.yaml", "lint: {profile: ap, rules: {cue-loaded: error}}\n");
    CHECK(contains(here.run("inquit lint a.txt").out, "error:"));
    here.write(".inquit.yaml", "lint: {rules: {cue-loaded: {level: error, verbs: [vow]}}}\n");
    CHECK(here.run("inquit lint a.txt").out.empty());
    CHECK(contains(here.run("inquit lint a.txt --no-config").out, "info:"));
}

TEST_CASE("overrides are of paths from the configuration's folder, whatever the working directory") {
    workplace const here;
    here.write(".git/HEAD", "");
    here.write(".inquit.yaml", "lint: {overrides: [{files: [op/*.txt], rules: {unbalanced: off}}, "
                               "{files: b.txt, rules: {unbalanced: info}}]}\n");
    here.write("op/a.txt", faulty);
    here.write("op/b.txt", faulty);
    here.write("a.txt", faulty);
    auto const done = here.run("inquit lint .");
    CHECK(count(done.out, "\n") == 2);
    CHECK(contains(done.out, "op/b.txt:1:16: info:")); // the later one
    CHECK(here.run("cd op && inquit lint a.txt").out.empty());
}

TEST_CASE("a broken configuration is told by its line and lints nothing") {
    workplace const here;
    here.write("a.txt", faulty);
    here.write(".inquit.yaml", "lint:\n  rules:\n    unbalancd: off\n");
    auto const done = here.run("inquit lint a.txt");
    CHECK(done.exit_code == 2);
    CHECK(done.out.empty());
    CHECK(contains(done.err, ".inquit.yaml:3:5: unknown key \"unbalancd\"; did you mean \"unbalanced\"?"));
}

TEST_CASE("a printed configuration says what the project says") {
    workplace const here;
    here.write("a.txt", clean);
    auto const printed = here.run("inquit lint --print-config --profile strict a.txt");
    CHECK(printed.exit_code == 0);
    CHECK(printed.out.starts_with("# a.txt\nlint:\n  rules:\n    apostrophe-mark: warning\n"));
    CHECK(contains(printed.out, "    late-attribution:\n      level: warning\n      words: 45\n"));
    here.write(".inquit.yaml", printed.out);
    CHECK(here.run("inquit lint --print-config a.txt").out == printed.out);
}

TEST_CASE("inquit init writes a configuration that changes nothing, once") {
    workplace const here;
    here.write("a.txt", clean);
    auto const before = here.run("inquit lint --print-config a.txt").out;
    CHECK(here.run("inquit init").exit_code == 0);
    auto const text = here.read(".inquit.yaml");
    CHECK(contains(text, "#   unbalanced: error"));
    CHECK(here.run("inquit lint --print-config a.txt").out == before);
    auto const again = here.run("inquit init");
    CHECK(again.exit_code == 2);
    CHECK(again.err == "inquit: .inquit.yaml: is there already, and stays as it is\n");
    CHECK(here.read(".inquit.yaml") == text);
}

TEST_CASE("inquit rules lists all and explains one") {
    workplace const here;
    auto const all = here.run("inquit rules").out;
    CHECK(all.starts_with("marks\n  warning apostrophe-mark"));
    CHECK(contains(all, "\nwords\n"));
    auto const one = here.run("inquit rules late-attribution").out;
    CHECK(one.starts_with("late-attribution (speakers, info)\n\n"));
    CHECK(contains(one, "\nOptions\n  words: 45\n"));
    CHECK(contains(one, "\nTold\n    \"We will go on"));
    CHECK(contains(one, "\nNot told\n    \"We will go on"));
}

TEST_CASE("docs/RULES.md is what inquit rules --format markdown prints") {
    workplace const here;
    CHECK(here.run("inquit rules --format markdown").out == repository_file("docs/RULES.md"));
}

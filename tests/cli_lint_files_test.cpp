// `inquit lint` and the files beside the articles: fixes, baselines, caches, configurations, several threads.
#include "tests/catch.hpp"
#include "tests/cli_samples.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace inquit::testing;

constexpr std::string_view mixed = "\u201CWe will go on,\" said Mayor Ann Reyes.\n";
constexpr std::string_view mixed_line = "a.txt:1:16: warning: the quotation opens with a curly mark and "
                                        "closes with a straight one [mixed-marks]\n";
constexpr std::string_view mended = "\u201CWe will go on,\u201D said Mayor Ann Reyes.\n";
constexpr std::string_view unclosed = "\"We will go on, said Mayor Ann Reyes.\n";

} // namespace

// ---- fixes ----

TEST_CASE("lint --fix mends typography, and prints what is left") {
    workplace const here;
    here.write("a.txt", std::string{mixed} + "\n" + std::string{unclosed});
    auto const done = here.run("chmod 640 a.txt; inquit lint a.txt --fix");
    CHECK(done.exit_code == 1);
    CHECK(done.out
          == "a.txt:3:1: error: nothing closes the mark before \"We will go on, said Mayor Ann Reyes.\" "
             "[unbalanced]\n");
    CHECK(done.err == "inquit: 1 finding fixed in 1 file\n");
    CHECK(here.read("a.txt") == std::string{mended} + "\n" + std::string{unclosed});
    CHECK(here.run("stat -c %a a.txt").out == "640\n");
    auto const again = here.run("inquit lint a.txt --fix");
    CHECK(again.out == done.out);
    CHECK(again.err.empty());
    CHECK(here.files(".") == std::vector<std::string>{"a.txt"});
}

TEST_CASE("lint --fix --dry-run shows a diff and writes nothing") {
    workplace const here;
    here.write("a.txt", mixed);
    here.write("b.txt", mended);
    auto const done = here.run("inquit lint . --fix --dry-run");
    CHECK(done.exit_code == 1);
    CHECK(done.out
          == "--- a/a.txt\n+++ b/a.txt\n@@ -1,1 +1,1 @@\n-" + std::string{mixed} + "+" + std::string{mended});
    CHECK(done.err.empty());
    CHECK(here.read("a.txt") == mixed);
    here.write("a.txt", mended);
    CHECK(here.run("inquit lint . --fix --dry-run").exit_code == 0);
    auto const piped = here.run("printf '%s' '" + std::string{mixed}
                                + "' | inquit lint - --stdin-path x.txt --fix --dry-run");
    CHECK(piped.out.starts_with("--- a/x.txt\n+++ b/x.txt\n"));
}

TEST_CASE("a diff says where a last line does not end, and has three lines around") {
    workplace const here;
    here.write("a b.txt", "One.\n\nTwo.\n\nThree.\n\n\u201CYes,\" said Mayor Ann Reyes.");
    CHECK(here.run("inquit lint . --fix --dry-run").out
          == "--- a/a b.txt\t\n+++ b/a b.txt\t\n@@ -4,4 +4,4 @@\n \n Three.\n \n-\u201CYes,\" said Mayor Ann "
             "Reyes.\n"
             "\\ No newline at end of file\n+\u201CYes,\u201D said Mayor Ann Reyes.\n\\ No newline at end of "
             "file\n");
}

TEST_CASE("a file that cannot be fixed stays as it is") {
    workplace const here;
    here.write("a.txt", mixed);
    auto const locked = here.run("chmod 444 a.txt; inquit lint a.txt --fix");
    CHECK(locked.exit_code == 2);
    CHECK(locked.err == "inquit: a.txt: is read-only, and stays as it is\n");
    CHECK(here.read("a.txt") == mixed);
    // Too large for the limit: as on a disk that is full.
    here.write("b.txt", std::string{mixed} + std::string(3000, '\n'));
    auto const full = here.run("trap '' XFSZ; ulimit -f 1; inquit lint b.txt --fix");
    CHECK(full.exit_code == 2);
    CHECK(contains(full.err, "inquit: b.txt: cannot be written"));
    CHECK(here.read("b.txt").starts_with(mixed));
    CHECK(here.files(".") == std::vector<std::string>{"a.txt", "b.txt"});
}

TEST_CASE("bytes that are not the text that was read are not fixed") {
    workplace const here;
    here.write("a.txt", mixed);
    here.write("b.jsonl", "{\"id\": \"1\", \"text\": \"\u201CWe will go on,\\\" said Mayor Ann Reyes.\"}\n");
    auto const done =
        here.run("gzip a.txt; cp a.txt.gz before.gz; cp b.jsonl before; "
                 "inquit lint a.txt.gz b.jsonl --fix; cmp a.txt.gz before.gz && cmp b.jsonl before");
    CHECK(done.exit_code == 0);
    CHECK(count(done.out, "[mixed-marks]") == 2);
}

TEST_CASE("a link stays a link, and its file is fixed once") {
    workplace const here;
    here.write("real/a.txt", mixed);
    auto const done = here.run("ln -s real/a.txt b.txt; inquit lint . --fix; test -L b.txt");
    CHECK(done.exit_code == 0);
    CHECK(contains(done.err, "fixed in"));
    CHECK_FALSE(contains(done.err, "stays as it is"));
    CHECK(here.read("real/a.txt") == mended);
}

TEST_CASE("a file that others change while it is fixed stays as they left it") {
    workplace const here;
    here.write("a.txt", mixed);
    // The lint waits for before.txt; that after.txt can be opened tells that a.txt has been read.
    auto const done = here.run("mkfifo before.txt after.txt; "
                               "(exec 3>after.txt; echo 'Others wrote this.' >a.txt; echo One. >before.txt; "
                               "echo Two. >&3) & "
                               "timeout 60 inquit lint before.txt a.txt after.txt --fix -j 2");
    CHECK(done.exit_code == 2);
    CHECK(done.err == "inquit: a.txt: was changed by others while it was read, and stays as it is\n");
    CHECK(here.read("a.txt") == "Others wrote this.\n");
}

TEST_CASE("options that cannot be together are refused") {
    workplace const here;
    here.write("a.txt", mixed);
    for (auto const& [options, message] : std::vector<std::pair<std::string, std::string>>{
             {"a.txt --dry-run", "--dry-run goes with --fix"},
             {"- --fix", "--fix writes files, and standard input is none"},
             {"a.txt --update-baseline", "--update-baseline and --prune-baseline need --baseline FILE"},
             {"a.txt --prune-baseline", "--update-baseline and --prune-baseline need --baseline FILE"},
             {"a.txt --baseline b --prune-baseline --update-baseline",
              "--update-baseline and --prune-baseline: one of them"},
             {"a.txt --baseline b --update-baseline --fix",
              "--fix and a change of the baseline: one after the other"},
         }) {
        check_refused(here, "inquit lint " + options, "inquit: " + message);
    }
    CHECK(here.read("a.txt") == mixed);
}

// ---- baselines ----

TEST_CASE("what a baseline has is neither printed nor counted, until it changes") {
    workplace const here;
    here.write("drafts/a.txt", unclosed);
    auto const made = here.run("inquit lint drafts --baseline kept/known.yaml --update-baseline");
    CHECK(made.exit_code == 0);
    CHECK(made.out.empty());
    CHECK(made.err == "inquit: kept/known.yaml: 1 entry\n");
    CHECK(contains(here.read("kept/known.yaml"),
                   "- {\"path\":\"../drafts/a.txt\",\"rule\":\"unbalanced\",\"exact\":\"\\\"\","));
    auto const known =
        here.run("cd drafts; inquit lint a.txt --baseline ../kept/known.yaml"); // from anywhere
    CHECK(known.exit_code == 0);
    CHECK(known.out.empty());
    here.write("drafts/a.txt",
               "Lines before.\n\n" + std::string{unclosed} + "\nAnd \"a new one, said Bob Hale.\n");
    auto const grown = here.run("inquit lint drafts --baseline kept/known.yaml");
    CHECK(grown.exit_code == 1);
    CHECK(count(grown.out, "\n") == 1);
    CHECK(contains(grown.out, "drafts/a.txt:5:5: error"));
}

TEST_CASE("entries that stand for nothing are told, and pruned") {
    workplace const here;
    here.write("a.txt", unclosed);
    here.write("b.txt", unclosed);
    REQUIRE(here.run("inquit lint . --baseline k.yaml --update-baseline").exit_code == 0);
    here.write("a.txt", mended);
    CHECK(here.run("inquit lint a.txt --baseline k.yaml").err
          == "inquit: k.yaml: 1 entry stands for nothing any more; --prune-baseline takes that out\n");
    here.write("a.txt", mixed);
    auto const pruned = here.run("inquit lint a.txt --baseline k.yaml --prune-baseline");
    CHECK(pruned.out == mixed_line); // a new finding is no part of it
    CHECK(pruned.err == "inquit: k.yaml: 1 entry\n");
    CHECK(count(here.read("k.yaml"), "- {") == 1);
    CHECK(contains(here.read("k.yaml"), "\"path\":\"b.txt\"")); // was not linted now
}

TEST_CASE("a baseline that is broken stops the run") {
    workplace const here;
    here.write("a.txt", unclosed);
    here.write("k.yaml", "- {\"path\":\"a.txt\"\n");
    for (std::string const how : {"", " --update-baseline", " --prune-baseline"}) {
        auto const done = here.run("inquit lint a.txt --baseline k.yaml" + how);
        CHECK(done.exit_code == 2);
        CHECK(done.out.empty());
        CHECK(done.err == "inquit: k.yaml:2:1: end of map flow not found\n");
        CHECK(here.read("k.yaml") == "- {\"path\":\"a.txt\"\n");
    }
    CHECK(here.run("inquit lint a.txt --baseline no.yaml").err
          == "inquit: no.yaml: no such file or folder; --update-baseline makes one\n");
}

// ---- caches ----

TEST_CASE("a cache gives what was found before, for as long as nothing changes") {
    workplace const here;
    here.write("a.txt", mixed);
    here.write("b.txt", mended);
    auto const first = here.run("inquit lint . --cache c.db");
    CHECK(first.out == mixed_line);
    CHECK(here.run("inquit lint . --cache c.db").out == mixed_line);
    CHECK(here.run("inquit lint . --cache c.db --format full").out
          == here.run("inquit lint . --format full").out);
    CHECK(here.run("inquit lint . --cache c.db --format json").out
          == here.run("inquit lint . --format json").out);
    // It is asked: whoever changes what it keeps changes what is printed.
    REQUIRE(here.run("sed -i 's/opens with a curly/keeps with a curly/' c.db").exit_code == 0);
    CHECK(contains(here.run("inquit lint . --cache c.db").out, "keeps with a curly"));
    here.write("a.txt", std::string{mixed} + "\n");
    CHECK(here.run("inquit lint . --cache c.db").out == mixed_line);
    here.write(".inquit.yaml", "lint: {rules: {mixed-marks: error}}\n");
    CHECK(contains(here.run("inquit lint . --cache c.db").out, "error: the quotation opens"));
    CHECK(here.run("inquit lint . --cache c.db --fix; inquit lint . --cache c.db").out.empty());
}

TEST_CASE("an article in JSON lines has its own name, with a cache and without") {
    workplace const here;
    here.write("a.jsonl",
               "{\"id\": \"of May\", \"text\": \"\u201CWe will go on,\\\" said Mayor Ann Reyes.\"}\n");
    auto const plain = here.run("inquit lint a.jsonl --format junit").out;
    CHECK(contains(plain, "<testsuite name=\"of May\" "));
    CHECK(here.run("inquit lint a.jsonl --cache c.db --format junit").out == plain);
    CHECK(here.run("inquit lint a.jsonl --cache c.db --format junit").out == plain);
}

TEST_CASE("a cache that cannot be used costs time alone") {
    workplace const here;
    here.write("a.txt", mixed);
    here.write("c.db", "no database");
    auto const done = here.run("inquit lint a.txt --cache c.db");
    CHECK(done.exit_code == 0);
    CHECK(done.out == mixed_line);
    CHECK(done.err == "inquit: c.db: is no cache of inquit lint, or is damaged; nothing is remembered\n");
    CHECK(here.read("c.db") == "no database");
    REQUIRE(here.run("inquit index a.txt -o archive.db").exit_code == 0);
    auto const before = here.read("archive.db");
    CHECK(contains(here.run("inquit lint a.txt --cache archive.db").err, "is no cache of inquit lint"));
    CHECK(here.read("archive.db") == before);
}

// ---- where settings come from ----

TEST_CASE("the command line beats the environment, that the project, that the user") {
    workplace const here;
    here.write("a.txt", mixed);
    auto const level = [&here](std::string const& before, std::string const& options) {
        auto const out = here.run(before + " inquit lint a.txt " + options).out;
        auto const begin = out.find("16: ") + 4;
        return out.empty() ? "" : out.substr(begin, out.find(':', begin) - begin);
    };
    std::string const user = "XDG_CONFIG_HOME=$PWD/user";
    here.write("user/inquit/config.yaml", "lint: {rules: {mixed-marks: info}}\n");
    CHECK(level("", "") == "warning");
    CHECK(level(user, "") == "info");
    CHECK(level(user, "--no-config") == "warning");
    CHECK(level("XDG_CONFIG_HOME= HOME=$PWD/user", "") == "warning");
    REQUIRE(here.run("mkdir -p user/.config; cp -r user/inquit user/.config").exit_code == 0);
    CHECK(level("XDG_CONFIG_HOME= HOME=$PWD/user", "") == "info");
    here.write(".inquit.yaml", "lint: {rules: {mixed-marks: error}}\n");
    CHECK(level(user, "") == "error");
    here.write("user/inquit/config.yaml", "lint: {profile: strict}\n");
    here.write(".inquit.yaml", "lint: {profile: default}\n");
    CHECK(level(user, "") == "warning");
    CHECK(here.run("INQUIT_FAIL_ON=warning inquit lint a.txt").exit_code == 1);
    CHECK(here.run("INQUIT_FAIL_ON=warning inquit lint a.txt --fail-on error").exit_code == 0);
    CHECK(here.run("INQUIT_FAIL_ON=none inquit lint a.txt").exit_code == 2);
    CHECK(here.run("INQUIT_LINT_FORMAT=json inquit lint a.txt").out.starts_with("[\n{"));
    CHECK(contains(here.run("INQUIT_PROFILE=bbc inquit lint a.txt").err, "unknown profile \"bbc\""));
    here.write("user/inquit/config.yaml", "lint: {profile: bbc}\n");
    CHECK(contains(here.run(user + " inquit lint a.txt").err, "user/inquit/config.yaml:1:"));
}

TEST_CASE("patterns of the user's file are relative to its folder") {
    workplace const here;
    here.write(
        "home/.config/inquit/config.yaml",
        "lint: {overrides: [{files: [../../news/**], rules: {mixed-marks: off}}, {files: ['*.md'], rules: "
        "{mixed-marks: error}}]}\n");
    here.write("home/news/a.txt", mixed);
    here.write("home/b.md", mixed);
    auto const done = here.run("export XDG_CONFIG_HOME= HOME=$PWD/home; inquit lint home");
    CHECK(contains(done.out, "home/b.md:1:16: error"));
    CHECK(done.exit_code == 1);
}

// ---- several threads ----

TEST_CASE("findings come in order whatever the number of threads") {
    workplace const here;
    for (int name = 10; name < 60; ++name) {
        here.write("many/" + std::to_string(name) + ".txt",
                   name % 7 == 0
                       ? "\0\xFF"
                       : std::string(static_cast<std::size_t>(name % 5) * 400, '\n') + std::string{mixed});
    }
    for (std::string const format : {"text", "json", "junit"}) {
        auto const one = here.run("inquit lint many -j 1 --format " + format);
        auto const four = here.run("inquit lint many -j 4 --format " + format);
        CHECK(one.out == four.out);
        CHECK(one.err == four.err);
        CHECK(one.exit_code == four.exit_code);
    }
}

// ---- build servers ----

TEST_CASE("checkstyle has a file for each article with findings") {
    workplace const here;
    here.write("a&b.txt", unclosed);
    here.write("c.txt", mended);
    CHECK(here.run("inquit lint . --format checkstyle").out
          == "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<checkstyle version=\"4.3\">\n  <file "
             "name=\"a&amp;b.txt\">\n"
             "    <error line=\"1\" column=\"1\" severity=\"error\" message=\"nothing closes the mark before "
             "&quot;We will go "
             "on, said Mayor Ann Reyes.&quot;\" source=\"inquit.unbalanced\" />\n  </file>\n</checkstyle>\n");
    CHECK(contains(here.run("inquit lint c.txt --format checkstyle").out, "<checkstyle version=\"4.3\" />"));
}

TEST_CASE("JUnit has a suite for each article, a failure for each finding") {
    workplace const here;
    here.write("a.txt", std::string{mixed} + "\n" + std::string{unclosed});
    here.write("c.txt", mended);
    auto const out = here.run("inquit lint . --format junit").out;
    CHECK(contains(out, "<testsuite name=\"a.txt\" tests=\"2\" failures=\"2\" errors=\"0\">"));
    CHECK(contains(out, "<testcase classname=\"a.txt\" name=\"mixed-marks:1:16\">\n      <failure "
                        "type=\"warning\" message="));
    CHECK(contains(out, "<testsuite name=\"c.txt\" tests=\"1\" failures=\"0\" errors=\"0\">\n    <testcase "
                        "classname=\"c.txt\" name=\"lint\" />"));
    CHECK(count(out, "<failure ") == 2);
}

TEST_CASE("XML has no character that XML has not") {
    workplace const here;
    here.write("a.txt", "\"We \x01\x1B will \uFFFE go <on> & on, said Mayor Ann Reyes.\n");
    auto const out = here.run("inquit lint a.txt --format checkstyle").out;
    CHECK(contains(out, "[unbalanced]") == false);
    CHECK(contains(out, "We \uFFFD\uFFFD will \uFFFD go &lt;on> &amp; on"));
}

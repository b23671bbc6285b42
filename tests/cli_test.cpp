// The real binary, as a person or a program meets it: options, inputs, messages.
#include "tests/catch.hpp"
#include "tests/cli_samples.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace inquit::testing;
using names = std::vector<std::string>;

} // namespace

// ---- Options.

TEST_CASE("what --version and --help say is for standard output") {
    workplace const here;
    auto const version = here.run("inquit --version");
    CHECK(version.exit_code == 0);
    CHECK(version.out.starts_with("inquit 0."));
    for (auto const* const asked : {"inquit --help", "inquit extract --help", "inquit extract -h"}) {
        INFO(asked);
        auto const help = here.run(asked);
        CHECK(help.exit_code == 0);
        CHECK(contains(help.out, "Usage: inquit"));
        CHECK(help.err.empty());
    }
    CHECK(contains(here.run("inquit extract --help").out, "Examples:\n  inquit extract article.txt"));
}

TEST_CASE("options that mean nothing give one line and exit code 2") {
    struct row {
        std::string command, message;
    };
    workplace const here;
    here.write("a.txt", article);
    auto const rows = std::vector<row>{
        {"inquit",
         "inquit: name a command: extract, explain, check, compare, cite, report, review, lint, rules, init, "
         "lsp, index, lexicon check, completions, manual"},
        {"inquit frobnicate", "inquit: "},
        {"inquit extract", "inquit: extract: name at least one file or folder, or - for standard input"},
        {"inquit extract --bogus a.txt", "inquit: The following argument was not expected: --bogus"},
        {"inquit extract --kinds direct,foo a.txt",
         "inquit: unknown kind 'foo'; the kinds are direct, mixed, block, indirect, term"},
        {"inquit extract --kinds '' a.txt", "inquit: unknown kind ''"},
        {"inquit extract --format xml a.txt", "inquit: unknown format 'xml'; the formats are yaml, jsonl"},
        {"inquit extract --split a.txt", "inquit: --split requires --output"},
        {"inquit extract --force a.txt", "inquit: --force requires --output"},
        {"inquit extract -o '' a.txt", "inquit: -o: the name of the folder is empty"},
        {"inquit extract --stdin-path b.txt a.txt", "inquit: --stdin-path names standard input"},
    };
    for (auto const& [command, message] : rows) {
        check_refused(here, command, message);
    }
}

// ---- Inputs.

TEST_CASE("a file's records go to standard output as YAML, or as JSON lines") {
    workplace const here;
    here.write("a.txt", article);
    auto const yaml = here.run("inquit extract a.txt");
    CHECK(yaml.exit_code == 0);
    CHECK(yaml.err.empty());
    CHECK(yaml.out.starts_with("---\ninquit: 1\nid: \"q-"));
    CHECK(contains(yaml.out, "\n  name: \"Ella Kesaeva\"\n"));
    CHECK(contains(yaml.out, "\n  path: \"a.txt\"\n"));
    auto const json = here.run("inquit extract --format jsonl a.txt");
    CHECK(json.exit_code == 0);
    CHECK(json.out.starts_with("{\"inquit\":1,\"id\":\"q-"));
    CHECK(count(json.out, "\n") == 1);
}

TEST_CASE("a folder gives all its articles in the order of their bytes, without what is hidden or no file") {
    workplace const here;
    for (auto const* const path : {"in/b.txt", "in/B.TXT", "in/a/z.txt", "in/a.txt", "in/deep/er/c.txt",
                                   "in/.hidden.txt", "in/.git/x.txt", "in/readme.md", "in/txt"}) {
        here.write(path, article);
    }
    auto const done = here.run("mkfifo in/pipe.txt; inquit extract in | grep '^  path:'");
    CHECK(done.err.empty());
    CHECK(done.out
          == "  path: \"in/B.TXT\"\n  path: \"in/a.txt\"\n  path: \"in/a/z.txt\"\n  path: \"in/b.txt\"\n"
             "  path: \"in/deep/er/c.txt\"\n  path: \"in/readme.md\"\n");
}

TEST_CASE("files that are named are read whatever their name is") {
    workplace const here;
    here.write("readme.md", article);
    here.write(".hidden", article);
    here.write("-dash.txt", article);
    auto const done = here.run("inquit extract readme.md .hidden ./-dash.txt | grep '^  path:'");
    CHECK(done.out == "  path: \"readme.md\"\n  path: \".hidden\"\n  path: \"-dash.txt\"\n");
    CHECK(here.run("inquit extract -- -dash.txt").exit_code == 0);
}

TEST_CASE("links in a circle are no trap, links to files are read, links to nothing are reported") {
    workplace const here;
    here.write("in/a.txt", article);
    auto const done =
        here.run("ln -s .. in/up; ln -s a.txt in/b.txt; ln -s nowhere in/c.txt; inquit extract in");
    CHECK(done.exit_code == 2);
    CHECK(count(done.out, "\n---\n") + 1 == 2);
    CHECK(contains(done.out, "path: \"in/b.txt\""));
    CHECK(done.err == "inquit: in/c.txt: no such file or folder\n");
}

TEST_CASE("a folder that is named through a link is searched") {
    workplace const here;
    here.write("in/a.txt", article);
    CHECK(contains(here.run("ln -s in link; inquit extract link").out, "path: \"link/a.txt\""));
}

TEST_CASE("a file that is named twice is read once") {
    workplace const here;
    here.write("in/a.txt", article);
    auto const done = here.run("inquit extract in/a.txt in ./in/a.txt in/../in/a.txt \"$PWD/in/a.txt\"");
    CHECK(count(done.out, "---\n") == 1);
}

TEST_CASE("the path in a record is relative to the working directory, also where it leads out of it") {
    workplace const here;
    here.write("a.txt", article);
    here.write("in/b.txt", article);
    CHECK(contains(here.run("inquit extract \"$PWD/a.txt\"").out, "path: \"a.txt\""));
    CHECK(contains(here.run("cd in && inquit extract ../a.txt").out, "path: \"../a.txt\""));
    CHECK(contains(here.run("cd in && inquit extract ./../in/b.txt").out, "path: \"b.txt\""));
}

TEST_CASE("standard input is read for -, under the name that is given") {
    workplace const here;
    here.write("a.txt", article);
    CHECK(contains(here.run("inquit extract - < a.txt").out, "path: \"stdin\""));
    CHECK(contains(here.run("inquit extract - --stdin-path news/x.txt < a.txt").out, "path: \"news/x.txt\""));
    CHECK(contains(here.run("cat a.txt | inquit extract a.txt -").out, "path: \"stdin\""));
    auto const bad = here.run("printf 'a\\377' | inquit extract -");
    CHECK(bad.exit_code == 2);
    CHECK(bad.err == "inquit: stdin: byte 1 is not UTF-8; --encoding names another encoding\n");
    CHECK(here.run("inquit extract - <&-").err
          == "inquit: stdin: standard input cannot be read: Bad file descriptor\n");
}

TEST_CASE("pipes that are named are read") {
    workplace const here;
    here.write("a.txt", article);
    auto const done = here.run("mkfifo pipe; cat a.txt > pipe & inquit extract pipe");
    CHECK(contains(done.out, "path: \"pipe\""));
}

TEST_CASE("only the chosen kinds are given") {
    workplace const here;
    here.write("a.txt", article);
    CHECK(contains(here.run("inquit extract --kinds term,direct a.txt").out, "kind: \"direct\""));
    CHECK(here.run("inquit extract --kinds term a.txt").out.empty());
    CHECK(here.run("inquit extract --kinds mixed,block,indirect a.txt").out.empty());
}

TEST_CASE("what is reported without marks is given where it is asked for") {
    workplace const here;
    here.write("a.txt", "Leeds\n\nElla Kesaeva told the BBC on Monday that the ruling was a victory. "
                        "She did not say "
                        "\"thank you\" to the court. The road, she thinks, is closed.\n");
    CHECK_FALSE(contains(here.run("inquit extract a.txt").out, "indirect"));
    auto const done = here.run("inquit extract --kinds indirect --format jsonl a.txt");
    CHECK(count(done.out, "\n") == 1);
    CHECK(contains(done.out, R"("kind":"indirect","quote":"that the ruling was a victory")"));
    CHECK(contains(done.out, R"("content":[{"bytes":[43,72],"chars":[43,72])"));
    CHECK(contains(done.out, R"("speaker":{"name":"Ella Kesaeva","type":"person")"));
    CHECK(contains(done.out, R"("addressee":"BBC","rule":"source-cue-that","confidence":0.81)"));
    auto const all = here.run("inquit extract --kinds direct,mixed,indirect --format jsonl a.txt");
    CHECK(count(all.out, "\n") == 2);
    CHECK(contains(all.out, R"("quote":"thank you")"));
}

TEST_CASE("a cue that is denied says so, and a thought is one") {
    workplace const here;
    here.write(
        "a.txt",
        "Leeds\n\nElla Kesaeva did not say that the ruling was a victory. She thinks that it was late.\n");
    auto const done = here.run("inquit extract --kinds indirect --format jsonl a.txt");
    CHECK(contains(done.out, R"("quote":"that the ruling was a victory")"));
    CHECK(contains(done.out, R"("flags":["negated"])"));
    CHECK(contains(done.out, R"("quote":"that it was late")"));
    CHECK(contains(done.out, R"("flags":["thought"])"));
}

// ---- Bad input.

TEST_CASE("each bad input has one clear line with its path, and the others are done") {
    struct row {
        std::string prepare, path, message;
    };
    auto const rows = std::vector<row>{
        {"", "missing.txt", "missing.txt: no such file or folder"},
        {"", "a.txt/b.txt", "a.txt/b.txt: no such file or folder"},
        {"printf 'a\\000b' > nul.txt", "nul.txt", "nul.txt: byte 1 is NUL: a binary file"},
        {"printf '%%PDF-1.4' > x.txt", "x.txt", "x.txt: is a PDF file, not plain text"},
        {"printf 'caf\\351' > latin.txt", "latin.txt",
         "latin.txt: byte 3 is not UTF-8; --encoding names another encoding"},
        {"ln -s /proc/self/mem mem.txt", "mem.txt", "mem.txt: cannot be read: Input/output error"},
        {"ln -s loop.txt loop.txt", "loop.txt",
         "loop.txt: cannot be read: Too many levels of symbolic links"},
        {"", "\"$(printf 'two\\nlines')\"", "two\\x0Alines: no such file or folder"},
    };
    for (auto const& [prepare, path, message] : rows) {
        INFO(path);
        workplace const here;
        here.write("a.txt", article);
        here.write("z.txt", other_article);
        static_cast<void>(here.run(prepare));
        auto const done = here.run("inquit extract a.txt " + path + " z.txt");
        CHECK(done.exit_code == 2);
        CHECK(done.err == "inquit: " + message + "\n");
        CHECK(count(done.out, "---\n") == 2);
    }
}

TEST_CASE("a folder without articles is an error that says what would be one") {
    workplace const here;
    here.write("a.txt", article);
    auto const done = here.run("mkdir empty; touch empty/b.doc; inquit extract empty a.txt");
    CHECK(done.exit_code == 2);
    CHECK(done.err.starts_with("inquit: empty: no article in this folder (*.txt, "));
    CHECK(count(done.err, "\n") == 1);
    CHECK(count(done.out, "---\n") == 1);
}

TEST_CASE("an empty article is no error") {
    workplace const here;
    here.write("empty.txt", "");
    here.write("blank.txt", " \n\n");
    auto const done = here.run("inquit extract empty.txt blank.txt");
    CHECK(done.exit_code == 0);
    CHECK(done.out.empty());
    CHECK(done.err.empty());
}

TEST_CASE("a full disk is one line and exit code 2") {
    workplace const here;
    here.write("in/a.txt", article);
    here.write("in/b.txt", article);
    for (auto const* const command : {"inquit extract in > /dev/full", "inquit --help > /dev/full"}) {
        INFO(command);
        auto const done = here.run(command);
        CHECK(done.exit_code == 2);
        CHECK(contains(done.err, "inquit: standard output: "));
        CHECK(contains(done.err, "No space left on device\n"));
        CHECK(count(done.err, "\n") == 1);
    }
}

TEST_CASE("a closed standard output is an error, and no file takes its place") {
    workplace const here;
    here.write("a.txt", article);
    auto const done = here.run("inquit extract a.txt >&-");
    CHECK(done.exit_code == 2);
    CHECK(done.err == "inquit: standard output: cannot be written: Bad file descriptor\n");
    CHECK(here.read("a.txt") == article);
}

TEST_CASE("a reader that closes the pipe ends it quietly") {
    workplace const here;
    std::string long_article;
    for (int i = 0; i < 2000; ++i) {
        long_article += article;
    }
    here.write("a.txt", long_article);
    here.write("b.txt", long_article);
    auto const done = here.run("{ inquit extract a.txt b.txt; echo $? > code; } | head -1");
    CHECK(done.out == "---\n");
    CHECK(done.err.empty());
    CHECK(here.read("code") == "0\n");
}

TEST_CASE("names that are no UTF-8 still give valid records") {
    workplace const here;
    auto const done = here.run(
        "printf '\"We are not worried about it,\" said Ella Kesaeva.\\n' > \"$(printf 'a\\377.txt')\"; "
        "inquit extract . -o out; cat out/*.yaml");
    CHECK(done.exit_code == 0);
    CHECK(contains(done.out, "path: \"a\xEF\xBF\xBD.txt\""));
}

TEST_CASE("the same bytes come out in any locale") {
    workplace const here;
    here.write("a.txt", article);
    auto const expected = here.run("LC_ALL=C inquit extract a.txt").out;
    for (auto const* const locale : {"de_DE.UTF-8", "tr_TR.UTF-8", "C.UTF-8", "nonsense"}) {
        INFO(locale);
        CHECK(here.run("LC_ALL=" + std::string{locale} + " inquit extract a.txt").out == expected);
    }
}

// ---- Progress and notes.

TEST_CASE("progress is shown on a terminal, after a second, and cleared") {
    workplace const here;
    here.write("a.txt", article);
    here.write("b.txt", article);
    if (!contains(here.run("script -qec 'printf tty' /dev/null </dev/null").out, "tty")) {
        WARN("no terminal can be opened here (a chroot without /dev/ptmx): only the quiet case is tried");
        CHECK(here.run("inquit extract b.txt -o out").err.empty());
        return;
    }
    auto const slow =
        "(sleep 1.2; cat a.txt) | TERM=vt100 script -qec 'inquit extract - b.txt -o out' /dev/null";
    auto const done = here.run(slow);
    // What `script` passes on may be its own standard input's echo; the bar is what we look for.
    CHECK(contains(done.out, "inquit ["));
    CHECK(contains(done.out, "] 1 of 2"));
    CHECK(done.out.ends_with("\r\x1B[K"));
}

TEST_CASE("no progress is shown in a pipe, on a terminal that cannot redraw, or where it is quick") {
    workplace const here;
    here.write("a.txt", article);
    here.write("b.txt", article);
    CHECK(here.run("(sleep 1.2; cat a.txt) | inquit extract - b.txt -o out").err.empty());
    CHECK_FALSE(
        contains(here.run("TERM=vt100 script -qec 'inquit extract a.txt b.txt -o out' /dev/null").out, "["));
}

TEST_CASE("notes about the text are given on request, with line and column") {
    workplace const here;
    here.write("a.txt", "One.\n\nShe said: \"We are not worried.\n");
    CHECK(here.run("inquit extract a.txt").err.empty());
    auto const noted = here.run("inquit extract -v a.txt");
    CHECK(noted.exit_code == 0);
    CHECK(noted.err.starts_with("inquit: a.txt:3:11: "));
}

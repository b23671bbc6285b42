// The real binary, as a person or a program meets it.
#include "catch.hpp"
#include "workplace.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace {

using inquit::testing::workplace;
using names = std::vector<std::string>;

constexpr std::string_view article = "Moscow\n\n\"We are not worried about it,\" said Ella Kesaeva.\n";
constexpr std::string_view other_article = "Moscow\n\n\"They have made a mistake,\" said Dmitry Peskov.\n";
constexpr std::string_view two_quotations = "\"We are not worried about it,\" said Ella Kesaeva.\n\n\"They "
                                            "have made a mistake,\" said Dmitry Peskov.\n";
constexpr std::string_view seal_begin = "# inquit sha256:";

bool contains(std::string_view text, std::string_view part) {
    return text.find(part) != std::string_view::npos;
}

std::size_t count(std::string_view text, std::string_view part) {
    std::size_t found = 0;
    for (auto at = text.find(part); at != std::string_view::npos; at = text.find(part, at + part.size())) {
        ++found;
    }
    return found;
}

std::string replaced(std::string text, std::string_view from, std::string_view to) {
    auto const at = text.find(from);
    REQUIRE(at != std::string::npos);
    return text.replace(at, from.size(), to);
}

/// Changes a file as a person with an editor does.
void edit(workplace const& in, std::string_view path, std::string_view from, std::string_view to) {
    in.write(path, replaced(in.read(path), from, to));
}

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
        {"inquit", "inquit: name a command: extract, explain, lexicon check"},
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
        INFO(command);
        auto const done = here.run(command);
        CHECK(done.exit_code == 2);
        CHECK(done.out.empty());
        CHECK(done.err.starts_with(message));
        CHECK(count(done.err, "\n") == 1);
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

// ---- Output folders.

TEST_CASE("the input tree is mirrored below the output folder, without traces of how it was written") {
    workplace const here;
    here.write("in/a.txt", article);
    here.write("in/deep/b.txt", other_article);
    auto const done = here.run("inquit extract in -o out/records");
    CHECK(done.exit_code == 0);
    CHECK(done.out.empty());
    CHECK(done.err.empty());
    CHECK(here.files("out") == names{"records/in/a.yaml", "records/in/deep/b.yaml"});
    auto const written = here.read("out/records/in/a.yaml");
    CHECK(written.starts_with(seal_begin));
    CHECK(written.substr(written.find('\n') + 1) == here.run("inquit extract in/a.txt").out);
}

TEST_CASE("the seal is the SHA-256 of the rest of the file") {
    workplace const here;
    here.write("a.txt", article);
    auto const done = here.run("inquit extract a.txt -o out; tail -n +2 out/a.yaml | sha256sum | cut -c1-64");
    CHECK(here.read("out/a.yaml").substr(seal_begin.size(), 65) == done.out);
}

TEST_CASE("JSON lines are written without a comment") {
    workplace const here;
    here.write("a.txt", article);
    CHECK(here.run("inquit extract a.txt -o out --format jsonl").exit_code == 0);
    CHECK(here.files("out") == names{"a.jsonl"});
    CHECK(here.read("out/a.jsonl") == here.run("inquit extract a.txt --format jsonl").out);
}

TEST_CASE("an article without quotations has a file without records") {
    workplace const here;
    here.write("a.txt", "Nothing was said.\n");
    CHECK(here.run("inquit extract a.txt -o out").exit_code == 0);
    CHECK(count(here.read("out/a.yaml"), "\n") == 1);
}

TEST_CASE("nothing is written outside the output folder") {
    workplace const here;
    here.write("a.txt", article);
    here.write("sub/x/y", "");
    CHECK(here.run("cd sub/x && inquit extract ../../a.txt -o ../out").exit_code == 0);
    CHECK(here.files("sub/out") == names{"a.yaml"});
    CHECK(here.run("inquit extract - --stdin-path ../../../b.txt -o out < a.txt").exit_code == 0);
    CHECK(here.run("inquit extract - --stdin-path /c/d.txt -o out < a.txt").exit_code == 0);
    CHECK(here.run("inquit extract - --stdin-path e/../../../f.txt -o out < a.txt").exit_code == 0);
    CHECK(here.files("out") == names{"b.yaml", "c/d.yaml", "f.yaml"});
    auto const nameless = here.run("inquit extract - --stdin-path .. -o out < a.txt");
    CHECK(nameless.exit_code == 2);
    CHECK(nameless.err == "inquit: -: names no file that could be written\n");
}

TEST_CASE("inputs that would be written to one place are all refused, others are done") {
    workplace const here;
    here.write("a.txt", article);
    here.write("a.md", article);
    here.write("b.txt", article);
    auto const done = here.run("inquit extract a.txt a.md b.txt -o out");
    CHECK(done.exit_code == 2);
    CHECK(done.err
          == "inquit: a.txt: would be written to the same place as a.md: out/a\n"
             "inquit: a.md: would be written to the same place as a.txt: out/a\n");
    CHECK(here.files("out") == names{"b.yaml"});
}

TEST_CASE("an article is never overwritten by its own records") {
    workplace const here;
    here.write("a.yaml", article);
    auto const done = here.run("inquit extract a.yaml -o . --force");
    CHECK(done.exit_code == 2);
    CHECK(done.err == "inquit: a.yaml: would be overwritten by its own records\n");
    CHECK(here.read("a.yaml") == article);
}

TEST_CASE("an output folder that cannot be made is one line, and nothing is read") {
    workplace const here;
    here.write("in/a.txt", article);
    here.write("in/b.txt", article);
    auto const done = here.run("inquit extract in -o in/a.txt/out");
    CHECK(done.exit_code == 2);
    CHECK(done.err == "inquit: in/a.txt/out: the folder cannot be made: Not a directory\n");
}

TEST_CASE("what cannot be written has its line, the others are done, and nothing temporary stays") {
    workplace const here;
    here.write("in/a.txt", article);
    here.write("in/b.txt", article);
    here.write("out/in/a.yaml/folder", "");
    auto const done = here.run("inquit extract in -o out");
    CHECK(done.exit_code == 2);
    CHECK(done.err == "inquit: out/in/a.yaml: cannot be written: Is a directory\n");
    CHECK(here.files("out") == names{"in/a.yaml/folder", "in/b.yaml"});
}

TEST_CASE("the umask decides who may read what is written") {
    workplace const here;
    here.write("a.txt", article);
    CHECK(here.run("umask 027; inquit extract a.txt -o out; stat -c %a out/a.yaml").out == "640\n");
}

// ---- Again: what a person did is kept.

TEST_CASE("an unedited file is brought up to date, and not touched where nothing changes") {
    workplace const here;
    here.write("a.txt", article);
    CHECK(here.run("inquit extract a.txt -o out").exit_code == 0);
    auto const again =
        here.run("touch -d 2017-04-14 out/a.yaml; inquit extract a.txt -o out; stat -c %y out/a.yaml");
    CHECK(again.out.starts_with("2017-04-14"));
    here.write("a.txt", other_article);
    CHECK(here.run("inquit extract a.txt -o out").exit_code == 0);
    CHECK(contains(here.read("out/a.yaml"), "They have made a mistake"));
}

TEST_CASE("an edited file stays as it is and is named, the others are done, --force overwrites it") {
    workplace const here;
    here.write("in/a.txt", article);
    here.write("in/b.txt", article);
    CHECK(here.run("inquit extract in -o out").exit_code == 0);
    edit(here, "out/in/a.yaml", "Ella", "Emma");
    here.write("in/b.txt", other_article);
    auto const done = here.run("inquit extract in -o out");
    CHECK(done.exit_code == 2);
    CHECK(done.err
          == "inquit: out/in/a.yaml: was edited since inquit wrote it; not overwritten (--force overwrites "
             "it)\n");
    CHECK(contains(here.read("out/in/a.yaml"), "Emma"));
    CHECK(contains(here.read("out/in/b.yaml"), "They have made a mistake"));
    auto const forced = here.run("inquit extract in -o out --force");
    CHECK(forced.exit_code == 0);
    CHECK(forced.err.empty());
    CHECK_FALSE(contains(here.read("out/in/a.yaml"), "Emma"));
}

TEST_CASE("a file that inquit did not write is not overwritten") {
    workplace const here;
    here.write("a.txt", article);
    here.write("out/a.yaml", "mine: true\n");
    auto const done = here.run("inquit extract a.txt -o out");
    CHECK(done.exit_code == 2);
    CHECK(done.err
          == "inquit: out/a.yaml: was not written by inquit; not overwritten (--force overwrites it)\n");
    CHECK(here.read("out/a.yaml") == "mine: true\n");
}

TEST_CASE("a review is no edit and goes over to the new file") {
    workplace const here;
    here.write("a.txt", two_quotations);
    CHECK(here.run("inquit extract a.txt -o out").exit_code == 0);
    edit(here, "out/a.yaml", "review: null",
         "review:\n  status: approved\n  by: Ann\n  note: 'As \"heard\".'");
    here.write("a.txt", "A new line before.\n\n" + std::string{two_quotations});
    auto const done = here.run("inquit extract a.txt -o out");
    CHECK(done.exit_code == 0);
    CHECK(done.err.empty());
    auto const written = here.read("out/a.yaml");
    CHECK(contains(written,
                   "\nreview: {status: \"approved\", by: \"Ann\", at: null, note: \"As \\\"heard\\\".\"}\n"));
    CHECK(count(written, "\nreview: null\n") == 1);
    CHECK(contains(written, "start: {line: 3, column: 2}"));
    // The file with its review is again as inquit wrote it.
    here.write("a.txt", two_quotations);
    CHECK(here.run("inquit extract a.txt -o out").exit_code == 0);
    CHECK(contains(here.read("out/a.yaml"), "status: \"approved\""));
}

TEST_CASE("with --force the reviews of an edited file are kept") {
    workplace const here;
    here.write("a.txt", article);
    CHECK(here.run("inquit extract a.txt -o out").exit_code == 0);
    edit(here, "out/a.yaml", "review: null", "review: {status: approved}");
    edit(here, "out/a.yaml", "Ella", "Emma");
    CHECK(here.run("inquit extract a.txt -o out").exit_code == 2);
    CHECK(here.run("inquit extract a.txt -o out --force").exit_code == 0);
    CHECK(
        contains(here.read("out/a.yaml"), "review: {status: \"approved\", by: null, at: null, note: null}"));
    CHECK_FALSE(contains(here.read("out/a.yaml"), "Emma"));
}

TEST_CASE("a review of a record that is no more is not lost without --force") {
    workplace const here;
    here.write("a.txt", article);
    CHECK(here.run("inquit extract a.txt -o out").exit_code == 0);
    edit(here, "out/a.yaml", "review: null", "review: {status: approved}");
    here.write("a.txt", other_article);
    auto const done = here.run("inquit extract a.txt -o out");
    CHECK(done.exit_code == 2);
    CHECK(done.err.starts_with("inquit: out/a.yaml: holds a review of q-"));
    CHECK(contains(done.err,
                   ", which is no longer among the records; not overwritten (--force overwrites it)\n"));
    CHECK(contains(here.read("out/a.yaml"), "We are not worried"));
    CHECK(here.run("inquit extract a.txt -o out --force").exit_code == 0);
    CHECK(contains(here.read("out/a.yaml"), "They have made a mistake"));
}

TEST_CASE("reviews that cannot be read are not lost without --force, and their loss is said") {
    workplace const here;
    here.write("a.txt", article);
    CHECK(here.run("inquit extract a.txt -o out").exit_code == 0);
    edit(here, "out/a.yaml", "review: null", "review: {status: approved");
    auto const done = here.run("inquit extract a.txt -o out");
    CHECK(done.exit_code == 2);
    CHECK(done.err.starts_with("inquit: out/a.yaml: holds reviews that cannot be read: line "));
    auto const forced = here.run("inquit extract a.txt -o out --force");
    CHECK(forced.exit_code == 0);
    CHECK(forced.err.starts_with("inquit: out/a.yaml: reviews in it could not be read and are lost: line "));
}

TEST_CASE("a JSON lines file is overwritten only where its records are the same, reviews aside") {
    workplace const here;
    here.write("a.txt", article);
    auto const extract = std::string{"inquit extract a.txt -o out --format jsonl"};
    CHECK(here.run(extract).exit_code == 0);
    edit(here, "out/a.jsonl", "\"review\":null", "\"review\": {\"status\": \"approved\"}");
    CHECK(here.run(extract).exit_code == 0);
    CHECK(contains(here.read("out/a.jsonl"),
                   "\"review\":{\"status\":\"approved\",\"by\":null,\"at\":null,\"note\":null}"));
    here.write("a.txt", "Before.\n\n" + std::string{article});
    auto const done = here.run(extract);
    CHECK(done.exit_code == 2);
    CHECK(done.err
          == "inquit: out/a.jsonl: holds other records, and may have been edited; not overwritten (--force "
             "overwrites "
             "it)\n");
    CHECK(here.run(extract + " --force").exit_code == 0);
    CHECK(contains(here.read("out/a.jsonl"), "\"line\":5"));
    CHECK(contains(here.read("out/a.jsonl"), "\"status\":\"approved\""));
}

// ---- A file for each quotation.

TEST_CASE("with --split there is a file for each quotation, named by number and speaker") {
    workplace const here;
    here.write("in/a.txt", two_quotations);
    CHECK(here.run("inquit extract in -o out --split").exit_code == 0);
    CHECK(here.files("out") == names{"in/a/001-ella-kesaeva.yaml", "in/a/002-dmitry-peskov.yaml"});
    auto const file = here.read("out/in/a/002-dmitry-peskov.yaml");
    CHECK(file.starts_with(seal_begin));
    CHECK(count(file, "---\n") == 1);
    CHECK(here.run("inquit extract in -o out --split --format jsonl").exit_code == 0);
    CHECK(here.files("out").size() == 4);
}

TEST_CASE("speakers' names become short names of files in ASCII") {
    struct row {
        std::string name, slug;
    };
    auto const rows = std::vector<row>{
        {"Jos\xC3\xA9 Mu\xC3\xB1oz", "jose-munoz"},
        {"Conan O'Brien", "conan-o-brien"},
        {"Anne-Marie  Slaughter", "anne-marie-slaughter"},
    };
    for (auto const& [name, slug] : rows) {
        INFO(name);
        workplace const here;
        here.write("a.txt", "\"We are not worried about it,\" said " + name + ".\n");
        CHECK(here.run("inquit extract a.txt -o out --split").exit_code == 0);
        CHECK(here.files("out/a") == names{"001-" + slug + ".yaml"});
    }
}

TEST_CASE("files of quotations that are no more are removed, edited ones and strangers stay") {
    workplace const here;
    auto const extract = std::string{"inquit extract a.txt -o out --split"};
    here.write("a.txt", two_quotations);
    CHECK(here.run(extract).exit_code == 0);
    here.write("out/a/notes.yaml", "mine: true\n");
    here.write("out/a/003-notes.yaml",
               here.run("cd out/a && inquit extract - --stdin-path b.txt < ../../a.txt").out);
    here.write("a.txt", other_article);
    CHECK(here.run(extract).exit_code == 0);
    CHECK(here.files("out/a") == names{"001-dmitry-peskov.yaml", "003-notes.yaml", "notes.yaml"});

    edit(here, "out/a/001-dmitry-peskov.yaml", "Peskov", "Pescow");
    here.write("a.txt", article);
    auto const done = here.run(extract);
    CHECK(done.exit_code == 2);
    CHECK(done.err
          == "inquit: out/a/001-dmitry-peskov.yaml: was edited since inquit wrote it; no quotation has it "
             "any more; not "
             "removed (--force removes it)\n");
    CHECK(here.files("out/a").size() == 4);
    CHECK(here.run(extract + " --force").exit_code == 0);
    CHECK(here.files("out/a") == names{"001-ella-kesaeva.yaml", "003-notes.yaml", "notes.yaml"});
}

TEST_CASE("a review follows its quotation to another number") {
    workplace const here;
    auto const extract = std::string{"inquit extract a.txt -o out --split"};
    here.write("a.txt", other_article);
    CHECK(here.run(extract).exit_code == 0);
    edit(here, "out/a/001-dmitry-peskov.yaml", "review: null", "review: {status: approved}");
    here.write("a.txt", two_quotations);
    CHECK(here.run(extract).exit_code == 0);
    CHECK(here.files("out/a") == names{"001-ella-kesaeva.yaml", "002-dmitry-peskov.yaml"});
    CHECK(contains(here.read("out/a/002-dmitry-peskov.yaml"), "status: \"approved\""));
}

TEST_CASE("a stranger's file in the place of a quotation's is not overwritten") {
    workplace const here;
    here.write("a.txt", article);
    auto const stranger = here.run("inquit extract - --stdin-path b.txt < a.txt").out;
    here.write("out/a/001-ella-kesaeva.yaml", stranger);
    auto const done = here.run("inquit extract a.txt -o out --split");
    CHECK(done.exit_code == 2);
    CHECK(done.err
          == "inquit: out/a/001-ella-kesaeva.yaml: was not written by inquit for this article; not "
             "overwritten (--force "
             "overwrites it)\n");
    CHECK(here.read("out/a/001-ella-kesaeva.yaml") == stranger);
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

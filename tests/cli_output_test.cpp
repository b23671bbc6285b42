// The real binary and its output folder: what is written, what a person did there and is kept.
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

TEST_CASE("what was edited is kept, the others are done, --force overwrites it") {
    workplace const here;
    here.write("in/a.txt", article);
    here.write("in/b.txt", article);
    CHECK(here.run("inquit extract in -o out").exit_code == 0);
    edit(here, "out/in/a.yaml", "Ella", "Emma");
    here.write("in/b.txt", other_article);
    auto const done = here.run("inquit extract in -o out");
    CHECK(done.exit_code == 0);
    CHECK(done.err.empty());
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
    CHECK(done.err == "inquit: out/a.yaml: kept 1 review\n");
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
    CHECK(here.run("inquit extract a.txt -o out").exit_code == 0);
    CHECK(contains(here.read("out/a.yaml"), "Emma"));
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
    CHECK(done.exit_code == 0);
    CHECK(done.err.ends_with(" is no longer in the article\n"));
    CHECK(contains(here.read("out/a.yaml"), "We are not worried"));
    CHECK(contains(here.read("out/a.yaml"), "They have made a mistake"));
    CHECK(here.run("inquit extract a.txt -o out --force").exit_code == 0);
    CHECK_FALSE(contains(here.read("out/a.yaml"), "We are not worried"));
}

TEST_CASE("reviews that cannot be read are not lost without --force, and their loss is said") {
    workplace const here;
    here.write("a.txt", article);
    CHECK(here.run("inquit extract a.txt -o out").exit_code == 0);
    edit(here, "out/a.yaml", "review: null", "review: {status: approved");
    auto const done = here.run("inquit extract a.txt -o out");
    CHECK(done.exit_code == 2);
    CHECK(done.err.starts_with("inquit: out/a.yaml:"));
    CHECK(done.err.ends_with("; not overwritten (--force overwrites it)\n"));
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
    CHECK(done.exit_code == 0);
    CHECK(done.err.ends_with(" is no longer in the article\n"));
    CHECK(here.files("out/a")
          == names{"001-dmitry-pescow.yaml", "002-ella-kesaeva.yaml", "003-notes.yaml", "notes.yaml"});
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

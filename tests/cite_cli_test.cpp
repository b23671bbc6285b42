// `inquit cite`: articles, files of records and exports, good and bad.
#include "tests/cli_samples.hpp"

#include <string>

using namespace inquit::testing;

TEST_CASE("cite: an article and its records are one source, and a mixture is allowed") {
    workplace const in;
    in.write("a.txt", article);
    in.write("b.txt", other_article);
    REQUIRE(in.run("inquit extract a.txt > a.yaml").exit_code == 0);
    auto const one = in.run("inquit cite a.txt --to csl-json");
    CHECK(one.exit_code == 0);
    CHECK(one.err.empty());
    CHECK(contains(one.out, "kesaeva"));
    CHECK(in.run("inquit cite a.yaml --to csl-json").out == one.out);
    CHECK(in.run("inquit cite a.txt a.yaml --to csl-json").out == one.out);
    CHECK(in.run("inquit cite - --to csl-json < a.yaml").out == one.out);
    auto const both = in.run("inquit cite a.yaml b.txt --to csl-json");
    CHECK(count(both.out, "\"id\"") == 2);
    CHECK(in.run("inquit cite . --to csl-json").out == both.out);
}

TEST_CASE("cite: records as JSON lines are records too") {
    workplace const in;
    in.write("a.txt", two_quotations);
    REQUIRE(in.run("inquit extract a.txt --format jsonl > a.jsonl").exit_code == 0);
    CHECK(in.run("inquit cite a.jsonl --to ris").out == in.run("inquit cite a.txt --to ris").out);
}

TEST_CASE("cite: a folder of records alone is no folder without articles, but one with neither is") {
    workplace const in;
    in.write("a.txt", article);
    REQUIRE(in.run("inquit extract a.txt -o records && mkdir empty").exit_code == 0);
    CHECK(in.run("inquit cite records --to ris").exit_code == 0);
    auto const none = in.run("inquit cite empty --to ris");
    CHECK(none.exit_code == 2);
    CHECK(contains(none.err, "empty: no article"));
}

TEST_CASE("cite: what a person rejected is left out, and said") {
    workplace const in;
    in.write("a.txt", two_quotations);
    REQUIRE(in.run("inquit extract a.txt > a.yaml").exit_code == 0);
    edit(in, "a.yaml", "review: null", "review: {status: rejected}");
    auto const done = in.run("inquit cite a.yaml --to ap");
    CHECK(done.exit_code == 0);
    CHECK_FALSE(contains(done.out, "Kesaeva"));
    CHECK(contains(done.out, "Peskov"));
    CHECK(done.err == "inquit: 1 record that a person rejected is left out\n");
}

TEST_CASE("cite: a source that has changed since is told by its hash") {
    workplace const in;
    in.write("a.txt", article);
    REQUIRE(in.run("inquit extract a.txt > a.yaml").exit_code == 0);
    CHECK(in.run("inquit cite a.yaml --to ris").err.empty());
    edit(in, "a.txt", "Moscow", "Minsk");
    auto const done = in.run("inquit cite a.yaml --to ris");
    CHECK(done.exit_code == 0);
    CHECK(contains(done.out, "TY  - "));
    CHECK(done.err.starts_with("inquit: a.txt: has changed since its records were made (sha256 "));
}

TEST_CASE("cite: records of another version, and with fields missing, are told and left out") {
    workplace const in;
    in.write("a.txt", two_quotations);
    REQUIRE(in.run("inquit extract a.txt > a.yaml").exit_code == 0);
    edit(in, "a.yaml", "inquit: 1", "inquit: 2");
    auto const other = in.run("inquit cite a.yaml --to ap");
    CHECK(other.exit_code == 2);
    CHECK(contains(other.err, "a.yaml:2:1: a record of format \"2\"; this inquit reads format 1"));
    CHECK(contains(other.out, "Peskov"));
    edit(in, "a.yaml", "inquit: 2", "inquit: 1");
    edit(in, "a.yaml", "rule: ", "ruler: ");
    auto const missing = in.run("inquit cite a.yaml --to ap");
    CHECK(missing.exit_code == 2);
    CHECK(contains(missing.err, " has no rule"));
    in.write("b.yaml", "title: no record\n");
    CHECK(contains(in.run("inquit cite b.yaml --to ap").err, "b.yaml:1:1: no record"));
}

TEST_CASE("cite: options that mean nothing are refused") {
    workplace const in;
    in.write("a.txt", article);
    check_refused(in, "inquit cite a.txt", "inquit: cite: say --to FORMAT");
    check_refused(in, "inquit cite a.txt --to bibtx",
                  "inquit: --to: unknown format \"bibtx\"; did you mean \"bibtex\"?");
    check_refused(in, "inquit cite a.txt --style apa --to ris",
                  "inquit: --to: with --style 'ris' is none of text,");
    check_refused(in, "inquit cite a.txt --style ''", "inquit: --style: the name is empty");
    check_refused(in, "inquit cite a.txt --from docx b.docx", "inquit: --from: unknown format \"docx\"");
    check_refused(in, "inquit cite a.txt --to ris -o ''", "inquit: -o: the name of the file is empty");
    check_refused(in, "inquit cite --to ris", "inquit: cite: name at least one file");
}

TEST_CASE("cite: a style that is nowhere, and pandoc that is nowhere, are clear sentences") {
    workplace const in;
    in.write("a.txt", article);
    in.write("one.csl", "<style/>");
    in.write("other.csl", "<style><info><link rel=\"independent-parent\" "
                          "href=\"http://example.org/styles/no-such\"/></info></style>");
    check_refused(in, "inquit cite a.txt --style no-such-style",
                  "inquit: --style no-such-style: no such style");
    check_refused(in, "inquit cite a.txt --style ./no.csl", "inquit: --style ./no.csl: no such file");
    check_refused(in, "inquit cite a.txt --style other.csl",
                  "inquit: --style other.csl: is no-such by another name");
    check_refused(in, "PATH=${PATH%%:*}; inquit cite a.txt --style one.csl",
                  "inquit: pandoc: is not installed, and --style needs it");
}

TEST_CASE("cite: sources are filled from an export, and what is there stays") {
    workplace const in;
    in.write("a.txt", two_quotations);
    in.write("export.ris",
             "TY  - NEWS\r\nID  - a\r\nTI  - A day\r\nT2  - The Courier\r\nAU  - Moss, Ann\r\nER  - \r\n");
    auto const done = in.run("inquit cite a.txt --from ris export.ris -o filled.yaml");
    CHECK(done.exit_code == 0);
    CHECK(done.err == "inquit: a.txt: a by its file name: title, outlet, authors filled in\n");
    auto const filled = in.read("filled.yaml");
    CHECK(contains(filled, "outlet: \"The Courier\""));
    CHECK(contains(filled, "authors: [\"Ann Moss\"]"));
    in.write("export.ris", "TY  - NEWS\r\nTI  - A day\r\nT2  - The Herald\r\nER  - \r\n");
    auto const again = in.run("inquit cite filled.yaml --from ris export.ris");
    CHECK(again.exit_code == 0);
    CHECK(again.out == filled);
    CHECK(again.err
          == "inquit: a.txt: line 1 by its title: nothing was missing\n"
             "inquit: a.txt: outlet stays \"The Courier\", though line 1 has \"The Herald\"\n");
}

TEST_CASE(
    "cite: filled records keep what a person rejected, and replace no file of which some could not be read") {
    workplace const in;
    in.write("a.txt", two_quotations);
    in.write("export.ris", "TY  - NEWS\r\nID  - a\r\nTI  - A day\r\nER  - \r\n");
    REQUIRE(in.run("inquit extract a.txt > a.yaml").exit_code == 0);
    edit(in, "a.yaml", "review: null", "review: {status: \"rejected\"}");
    CHECK(in.run("inquit cite a.yaml --from ris export.ris -o a.yaml").exit_code == 0);
    CHECK(count(in.read("a.yaml"), "inquit: 1\n") == 2);
    CHECK(contains(in.read("a.yaml"), "\"rejected\""));
    CHECK(count(in.run("inquit cite a.yaml a.txt --from ris export.ris").out, "inquit: 1\n") == 2);
    edit(in, "a.yaml", "inquit: 1", "inquit: 2");
    auto const before = in.read("a.yaml");
    auto const done = in.run("inquit cite a.yaml --from ris export.ris -o a.yaml");
    CHECK(done.exit_code == 2);
    CHECK(contains(done.err, "a.yaml: not written, for it would lack what could not be read"));
    CHECK(in.read("a.yaml") == before);
}

TEST_CASE("cite: an export that cannot be read ends the work, one with faults gives what it has") {
    workplace const in;
    in.write("a.txt", two_quotations);
    in.write("bad.json", "[{]");
    in.write("half.bib", "@misc{a, title = {T}}\n@misc{b, title = {");
    in.write("latin.bib", "@misc{a, title = {caf\xE9}}");
    auto const none = in.run("inquit cite a.txt --from csl-json nowhere.json --to ris");
    CHECK(none.exit_code == 2);
    CHECK(none.out.empty());
    CHECK(none.err.starts_with("inquit: nowhere.json: "));
    auto const bad = in.run("inquit cite a.txt --from csl-json bad.json");
    CHECK(bad.exit_code == 2);
    CHECK(bad.out.empty());
    CHECK(contains(bad.err, "bad.json:1: no JSON"));
    CHECK(contains(in.run("inquit cite a.txt --from biblatex latin.bib").err, "latin.bib: byte 21"));
    auto const half = in.run("inquit cite a.txt --from biblatex half.bib --to biblatex");
    CHECK(half.exit_code == 2);
    CHECK(contains(half.err, "half.bib:2: a value that never ends"));
    CHECK(contains(half.out, "title = {{T}}"));
}

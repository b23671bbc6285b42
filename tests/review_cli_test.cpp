// The real binary: what people do to records lives on when they are made anew; `inquit review`.
#include "tests/catch.hpp"
#include "tests/cli_samples.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace inquit::testing;
using names = std::vector<std::string>;

constexpr std::string_view kesaeva =
    "\"We are not worried about it,\" said Ella Kesaeva, who leads the group.\n";
constexpr std::string_view peskov = "\"They have made a mistake and must pay for it,\" said Dmitry Peskov.\n";
constexpr std::string_view moss = "\"Nobody asked the families at all,\" Anna Moss told reporters.\n";

std::string lines(std::initializer_list<std::string_view> paragraphs) {
    std::string out;
    for (auto const each : paragraphs) {
        out += (out.empty() ? "" : "\n") + std::string{each};
    }
    return out;
}

/// The document of the record whose words these are.
std::string document_of(std::string const& file, std::string_view quote) {
    auto const at = file.find("\nquote: \"" + std::string{quote});
    REQUIRE(at != std::string::npos);
    auto const begin = file.rfind("---\n", at);
    auto const end = file.find("\n# inquit sha256:", at);
    return file.substr(begin, end == std::string::npos ? end : end + 1 - begin);
}

std::string id_of(std::string const& file, std::string_view quote) {
    auto const document = document_of(file, quote);
    return document.substr(document.find("q-"), 14);
}

} // namespace

// ---- Making records anew.

TEST_CASE("each record of a file has its own seal") {
    workplace const here;
    here.write("a.txt", lines({kesaeva, peskov}));
    CHECK(here.run("inquit extract a.txt -o out").exit_code == 0);
    CHECK(count(here.read("out/a.yaml"), seal_begin) == 2);
    CHECK(here.run("tail -n +2 out/a.yaml | sed '/^# inquit/,$d' | sha256sum | cut -c1-64").out
          == here.read("out/a.yaml").substr(seal_begin.size(), 64) + "\n");
}

TEST_CASE("paragraphs move, words change, and nothing that a person did is lost") {
    workplace const here;
    here.write("a.txt", lines({kesaeva, peskov, moss}));
    CHECK(here.run("inquit extract a.txt -o out").exit_code == 0);
    // Ann corrects a name with a remark, adds a field of her own, approves a second record, rejects a third.
    edit(here, "out/a.yaml", "  name: \"Ella Kesaeva\"\n", "  name: \"Emma Kesaeva\" # as she spells it\n");
    edit(here, "out/a.yaml", "\nreview: null\n", "\nreview: null\ndesk: foreign\n# Ask her again.\n");
    auto const before = here.read("out/a.yaml");
    auto const approved =
        here.run("inquit review out/a.yaml --at 2026-11-01 --by Ann --note 'On tape.' --approve "
                 + id_of(before, "They have made") + " --reject " + id_of(before, "Nobody"));
    CHECK(approved.exit_code == 0);

    auto const new_peskov = "\"They have made a big mistake and must pay for it,\" said Dmitry Peskov.\n";
    here.write("a.txt", lines({"It rained in Moscow.\n", moss, new_peskov, kesaeva}));
    auto const done = here.run("inquit extract a.txt -o out");
    CHECK(done.exit_code == 0);
    auto const after = here.read("out/a.yaml");
    CHECK(done.err
          == "inquit: out/a.yaml: kept 2 reviews and 1 record corrected by hand; the words of "
                 + id_of(after, "They have made a big mistake") + " have changed since\n");
    CHECK(count(after, "\ninquit: 1\n") == 3);
    CHECK(after.find("Nobody") < after.find("a big mistake"));
    CHECK(after.find("a big mistake") < after.find("We are not worried"));

    auto const corrected = document_of(after, "We are not worried");
    CHECK(contains(corrected, "\n  name: \"Emma Kesaeva\" # as she spells it\n"));
    CHECK(contains(corrected, "\nreview: null\ndesk: foreign\n# Ask her again.\n"));
    CHECK(contains(corrected, "start: {line: 7, column: 2}"));
    CHECK(contains(corrected, "{text: \"Ella Kesaeva\", bytes: [194, 206]"));

    auto const rejected = document_of(after, "Nobody");
    CHECK(contains(
        rejected, "\nreview: {status: \"rejected\", by: \"Ann\", at: \"2026-11-01\", note: \"On tape.\"}\n"));
    CHECK(contains(rejected, "start: {line: 3, column: 2}"));

    CHECK(contains(document_of(after, "They have made a big mistake"),
                   "\nreview: {status: null, by: \"Ann\", at: \"2026-11-01\", note: \"On tape.\", stale: "
                   "\"edited\", was: "
                   "\"approved\", words: \"They have made a mistake and must pay for it,\"}\n"));

    // Once more: nothing to do, nothing said.
    auto const again = here.run("inquit extract a.txt -o out");
    CHECK(again.err.empty());
    CHECK(here.read("out/a.yaml") == after);

    // The words come back: so does the verdict.
    here.write("a.txt", lines({kesaeva, peskov, moss}));
    auto const back = here.run("inquit extract a.txt -o out");
    CHECK(contains(back.err, " has the words of its review again\n"));
    CHECK(
        contains(document_of(here.read("out/a.yaml"), "They have made"),
                 "\nreview: {status: \"approved\", by: \"Ann\", at: \"2026-11-01\", note: \"On tape.\"}\n"));
    CHECK(contains(here.read("out/a.yaml"), "# as she spells it\n"));
}

TEST_CASE("a record whose quotation is gone is kept and marked") {
    workplace const here;
    here.write("a.txt", lines({kesaeva, peskov, moss}));
    CHECK(here.run("inquit extract a.txt -o out").exit_code == 0);
    edit(here, "out/a.yaml", "\"Dmitry Peskov\"\n", "\"Dimitri Peskov\"\n");
    auto const id = id_of(here.read("out/a.yaml"), "We are not worried");
    CHECK(here.run("inquit review out/a.yaml --at 2026-11-01 --approve " + id).exit_code == 0);
    here.write("a.txt", lines({moss}));
    auto const done = here.run("inquit extract a.txt -o out");
    CHECK(done.exit_code == 0);
    CHECK(done.err.starts_with("inquit: out/a.yaml: kept 1 review and 1 record corrected by hand; " + id
                               + ", q-"));
    CHECK(done.err.ends_with(" are no longer in the article\n"));
    auto const after = here.read("out/a.yaml");
    CHECK(contains(document_of(after, "We are not worried"),
                   "\nreview: {status: null, by: null, at: \"2026-11-01\", note: null, stale: \"gone\", was: "
                   "\"approved\", "
                   "words: null}\n"));
    CHECK(contains(document_of(after, "They have made"), "\"Dimitri Peskov\"\n"));
    CHECK(contains(document_of(after, "They have made"), "stale: \"gone\""));
    CHECK(after.find("They have made") < after.find("Nobody asked"));
    CHECK(here.run("inquit extract a.txt -o out").err.empty());
}

TEST_CASE("words corrected by hand stay, wherever the quotation moves") {
    workplace const here;
    here.write("a.txt", lines({kesaeva, peskov}));
    CHECK(here.run("inquit extract a.txt -o out").exit_code == 0);
    edit(here, "out/a.yaml", "quote: \"We are not worried about it,\"", "quote: \"We are not worried\"");
    here.write("a.txt", lines({peskov, kesaeva}));
    auto const done = here.run("inquit extract a.txt -o out");
    CHECK(done.err == "inquit: out/a.yaml: kept 1 record corrected by hand\n");
    auto const after = here.read("out/a.yaml");
    CHECK(contains(after, "quote: \"We are not worried\"\n"));
    CHECK_FALSE(contains(after, "stale"));
    CHECK(contains(document_of(after, "We are not worried"), "start: {line: 3, column: 2}"));
}

TEST_CASE("what a reviewer has approved is not read otherwise later") {
    workplace const here;
    here.write("a.txt", "\"We are not worried about it,\" said Ella Kesaeva.\n");
    CHECK(here.run("inquit extract a.txt -o out").exit_code == 0);
    auto const id = id_of(here.read("out/a.yaml"), "We are");
    CHECK(here.run("inquit review out --approve " + id).exit_code == 0);
    here.write("a.txt", "\"We are not worried about it,\" said Anna Moss.\n");
    CHECK(here.run("inquit extract a.txt -o out").exit_code == 0);
    CHECK(contains(here.read("out/a.yaml"), "\n  name: \"Ella Kesaeva\"\n"));
    // Without a verdict, it is.
    CHECK(here.run("inquit review out --reopen " + id).exit_code == 0);
    CHECK(here.run("inquit extract a.txt -o out").exit_code == 0);
    CHECK(contains(here.read("out/a.yaml"), "\n  name: \"Anna Moss\"\n"));
}

TEST_CASE("a person's record stays when its kind is not wanted") {
    workplace const here;
    here.write("a.txt", lines({kesaeva, "Officials called it a \"sad day\" for the town.\n"}));
    CHECK(here.run("inquit extract a.txt -o out --kinds direct,mixed,term").exit_code == 0);
    auto const id = id_of(here.read("out/a.yaml"), "sad day");
    CHECK(here.run("inquit review out --approve " + id).exit_code == 0);
    CHECK(here.run("inquit extract a.txt -o out --kinds direct").exit_code == 0);
    CHECK(contains(here.read("out/a.yaml"), id));
}

TEST_CASE("a file with lines ends of Windows is still inquit's") {
    workplace const here;
    here.write("a.txt", lines({kesaeva, peskov}));
    CHECK(here.run("inquit extract a.txt -o out && sed -i 's/$/\\r/' out/a.yaml").exit_code == 0);
    here.write("a.txt", lines({peskov}));
    auto const done = here.run("inquit extract a.txt -o out");
    CHECK(done.err.empty());
    CHECK(count(here.read("out/a.yaml"), "\ninquit: 1\n") == 1);
}

TEST_CASE("a file that was sealed as a whole is understood") {
    workplace const here;
    here.write("a.txt", lines({kesaeva, peskov}));
    auto const old = "inquit extract a.txt > r; (echo \"# inquit sha256:$(sha256sum < r | cut -c1-64)\"; cat "
                     "r) > out/a.yaml";
    here.write("out/x", "");
    CHECK(here.run(old).exit_code == 0);
    here.write("a.txt", lines({moss}));
    CHECK(here.run("inquit extract a.txt -o out").err.empty());
    CHECK(count(here.read("out/a.yaml"), "\ninquit: 1\n") == 1);
}

TEST_CASE("with a file for each quotation, corrected records go along to their new numbers") {
    workplace const here;
    auto const extract = std::string{"inquit extract a.txt -o out --split"};
    here.write("a.txt", lines({kesaeva, peskov}));
    CHECK(here.run(extract).exit_code == 0);
    edit(here, "out/a/001-ella-kesaeva.yaml", "name: \"Ella Kesaeva\"", "name: \"Emma Kesaeva\"");
    here.write("out/a/002-dmitry-peskov.yaml",
               "# Heard by Ann.\n" + here.read("out/a/002-dmitry-peskov.yaml"));
    here.write("a.txt", lines({moss, peskov, kesaeva}));
    auto const done = here.run(extract);
    CHECK(done.exit_code == 0);
    CHECK(done.err == "inquit: out/a: kept 2 records corrected by hand\n");
    CHECK(here.files("out/a")
          == names{"001-anna-moss.yaml", "002-dmitry-peskov.yaml", "003-emma-kesaeva.yaml"});
    CHECK(here.read("out/a/002-dmitry-peskov.yaml").starts_with("# Heard by Ann.\n"));
    CHECK(here.run(extract).err.empty());
}

TEST_CASE("a file in which a record cannot be read stays as it is") {
    struct row {
        std::string from, to, message;
    };
    auto const rows = std::vector<row>{
        {"inquit: 1\n", "inquit: 2\n",
         "out/a.yaml:3:1: a record of format \"2\"; this inquit reads format 1"},
        {"rule: ", "ruled: ", " has no rule"},
        {"kind: \"direct\"", "kind: \"spoken\"", "unknown kind \"spoken\""},
        {"review: null\n", "review: {status: fine}\n", "unknown status \"fine\""},
        {"quote: \"We", "<<<<<<< HEAD\nquote: \"We", "out/a.yaml:"},
    };
    for (auto const& [from, to, message] : rows) {
        INFO(to);
        workplace const here;
        here.write("a.txt", lines({kesaeva, peskov}));
        CHECK(here.run("inquit extract a.txt -o out").exit_code == 0);
        edit(here, "out/a.yaml", from, to);
        auto const left = here.read("out/a.yaml");
        here.write("a.txt", lines({moss}));
        auto const done = here.run("inquit extract a.txt -o out");
        CHECK(done.exit_code == 2);
        CHECK(contains(done.err, message));
        CHECK(done.err.ends_with("; not overwritten (--force overwrites it)\n"));
        CHECK(here.read("out/a.yaml") == left);
        CHECK(here.run("inquit extract a.txt -o out --force").exit_code == 0);
        CHECK(contains(here.read("out/a.yaml"), "Nobody asked"));
    }
}

TEST_CASE("inputs that one disk could not tell apart are refused") {
    workplace const here;
    here.write("Report.txt", article);
    here.write("report.txt", other_article);
    here.write("b.txt", article);
    auto const done = here.run("inquit extract Report.txt report.txt b.txt -o out");
    CHECK(done.exit_code == 2);
    CHECK(contains(done.err, "inquit: report.txt: would be written to the same place as Report.txt"));
    CHECK(here.files("out") == names{"b.yaml"});
}

// ---- inquit review.

TEST_CASE("review lists what waits, and why") {
    workplace const here;
    here.write("a.txt", lines({kesaeva, peskov}));
    CHECK(here.run("inquit extract a.txt -o out").exit_code == 0);
    auto const file = here.read("out/a.yaml");
    auto const listed = here.run("inquit review out");
    CHECK(listed.exit_code == 0);
    CHECK(contains(listed.out, "out/a.yaml:3: " + id_of(file, "We are") + ": Ella Kesaeva ("));
    CHECK(contains(listed.out, "): not reviewed\n    We are not worried about it,\n"));
    CHECK(listed.out.ends_with("\n2 of 2 records wait for a person\n"));
    CHECK(here.run("inquit review out --approve " + id_of(file, "We are") + ' ' + id_of(file, "They have"))
              .exit_code
          == 0);
    CHECK(here.run("inquit review out").out == "0 of 2 records wait for a person\n");

    here.write("a.txt", replaced(lines({kesaeva}), "not worried", "not at all worried"));
    auto const changed = here.run("inquit review out");
    CHECK(changed.err.starts_with("inquit: a.txt: has changed since its records were made (sha256 "));
    CHECK(here.run("inquit extract a.txt -o out").exit_code == 0);
    auto const stale = here.run("inquit review out");
    CHECK(stale.err.empty());
    CHECK(contains(
        stale.out,
        "): approved, but its words have changed since; they were \"We are not worried about it,\"\n"));
    CHECK(contains(stale.out, "): approved, but its words are no longer in the article\n"));
}

TEST_CASE("a review changes the lines of the field and no others") {
    workplace const here;
    here.write("a.txt", lines({kesaeva, peskov}));
    CHECK(here.run("inquit extract a.txt -o out && chmod 640 out/a.yaml").exit_code == 0);
    edit(here, "out/a.yaml", "addressee: null\n", "addressee: ~   # nobody\n\nextra:\n    - 'mine'\n");
    auto const before = here.read("out/a.yaml");
    auto const id = id_of(before, "They have");
    auto const done =
        here.run("inquit review out/a.yaml --correct " + id + " --by 'Ann \"A.\" Lee' --at 2026-11-01");
    CHECK(done.exit_code == 0);
    CHECK(done.err == "inquit: out/a.yaml: 1 reviewed\n");
    auto const wanted =
        "review: {status: \"corrected\", by: \"Ann \\\"A.\\\" Lee\", at: \"2026-11-01\", note: null}\n";
    auto expected = before;
    expected.replace(expected.rfind("review: null\n"), 13, wanted);
    CHECK(here.read("out/a.yaml") == expected);
    CHECK(here.run("stat -c %a out/a.yaml").out == "640\n");
    // Once more, by hand over several lines, then by the command: name and note stay where none is given.
    edit(here, "out/a.yaml", wanted,
         "review:\n  status: approved\n  by: Ann\n  note: |\n    One.\n\n    Two.\n");
    CHECK(here.run("inquit review out/a.yaml --reject " + id + " --at 2026-11-02").exit_code == 0);
    CHECK(contains(
        here.read("out/a.yaml"),
        "\nreview: {status: \"rejected\", by: \"Ann\", at: \"2026-11-02\", note: \"One.\\n\\nTwo.\\n\"}\n"));
    CHECK(here.run("inquit review out/a.yaml --reopen " + id).exit_code == 0);
    CHECK(here.read("out/a.yaml") == before);
}

TEST_CASE("a review without an id that is one record's changes nothing") {
    workplace const here;
    here.write("a.txt", lines({kesaeva}));
    here.write("b.txt", lines({kesaeva, peskov}));
    CHECK(here.run("inquit extract a.txt b.txt -o out").exit_code == 0);
    auto const file = here.read("out/b.yaml");
    auto const both = id_of(file, "We are");
    auto const one = id_of(file, "They have");
    check_refused(here, "inquit review out --approve " + both,
                  "inquit: " + both
                      + ": several records have this id (out/a.yaml:3, out/b.yaml:3); name one file");
    check_refused(here, "inquit review out --approve " + one + " q-000000000000",
                  "inquit: q-000000000000: no record has this id\n");
    check_refused(here, "inquit review out --approve " + one + " --reject " + one,
                  "inquit: " + one + " is reviewed twice");
    check_refused(here, "inquit review out --by Ann", "inquit: name the records");
    CHECK(here.run("inquit review nowhere.yaml").exit_code == 2);
    CHECK(here.read("out/b.yaml") == file);
    CHECK(here.run("inquit review out/b.yaml out --approve " + one).exit_code == 0);
}

TEST_CASE("a record in flow style is not taken apart") {
    workplace const here;
    here.write("a.txt", lines({kesaeva}));
    CHECK(here.run("inquit extract a.txt --format jsonl > a.yaml").exit_code == 0);
    auto const file = here.read("a.yaml");
    auto const id = file.substr(file.find("q-"), 14);
    check_refused(here, "inquit review a.yaml --approve " + id,
                  "inquit: a.yaml: a record is not laid out a field a line; edit its review by hand");
    CHECK(here.read("a.yaml") == file);
}

TEST_CASE("what a record says does nothing to the terminal") {
    workplace const here;
    here.write("a.txt", lines({kesaeva}));
    CHECK(here.run("inquit extract a.txt > a.yaml").exit_code == 0);
    edit(here, "a.yaml", "quote: \"We", "quote: \"\\e[31mWe");
    CHECK(contains(here.run("inquit review a.yaml").out, "\n     [31mWe are"));
}

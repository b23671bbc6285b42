// `inquit lint` with sources and records beside the articles, as a person meets it.
#include "tests/catch.hpp"
#include "tests/cli_samples.hpp"

#include <string>
#include <string_view>

namespace {

using namespace inquit::testing;

constexpr std::string_view draft = "LEEDS, May 3 (Northern Press) - \"The line is impossible before the "
                                   "winter,\" Ann Reyes told the council.\n";
constexpr std::string_view sound = "LEEDS, May 3 (Northern Press) - \"The line is possible before the "
                                   "winter,\" Ann Reyes told the council.\n";
constexpr std::string_view minutes = "ANN REYES: The line is possible before the winter, and we will pay.\n\n"
                                     "PETER GREY: The school needs a roof.\n\n"
                                     "ANN REYES: So it does.\n\n"
                                     "PETER GREY: Thank you.\n";
constexpr std::string_view told = "drafts/a.txt:1:46: error: the source has \"possible\", not \"impossible\" "
                                  "(minutes/may.txt:1) [altered]\n";

void write_all(workplace const& here) {
    here.write("drafts/a.txt", draft);
    here.write("minutes/may.txt", minutes);
}

} // namespace

TEST_CASE("lint checks quotations against sources: files, folders, archives") {
    workplace const here;
    write_all(here);
    for (std::string const against : {"minutes", "minutes/may.txt", "minutes drafts"}) {
        INFO(against);
        auto const done = here.run("inquit lint drafts --against " + against);
        CHECK(done.exit_code == 1);
        CHECK(done.out == told);
    }
    CHECK(contains(here.run("inquit lint drafts --against drafts").err, "is a draft itself"));
    REQUIRE(here.run("inquit index minutes -o archive.db").exit_code == 0);
    CHECK(here.run("inquit lint drafts --against archive.db").out == told);
    here.write("drafts/a.txt", sound);
    CHECK(here.run("inquit lint drafts --against minutes").out.empty());
}

TEST_CASE("lint checks what comes on standard input too") {
    workplace const here;
    write_all(here);
    auto const done =
        here.run("inquit lint - --stdin-path drafts/a.txt --against minutes --format full < drafts/a.txt");
    CHECK(done.out.starts_with(told));
    CHECK(contains(done.out, "^^^^^^^^^^"));
}

TEST_CASE("a source that is not there is 2, and the drafts are linted all the same") {
    workplace const here;
    write_all(here);
    auto const done = here.run("inquit lint drafts --against minutes gone.txt");
    CHECK(done.exit_code == 2);
    CHECK(done.out == told);
    CHECK(contains(done.err, "gone.txt"));
}

TEST_CASE("files are mended first, and checked then") {
    workplace const here;
    write_all(here);
    auto const done = here.run("inquit lint drafts --fix --against minutes");
    CHECK(done.exit_code == 2);
    CHECK(contains(done.err, "--fix and --against: one after the other"));
}

TEST_CASE("what sources and records say is not remembered") {
    workplace const here;
    write_all(here);
    for (int run = 0; run < 2; ++run) {
        CHECK(here.run("inquit lint drafts --cache c.db --against minutes").out == told);
    }
    CHECK_FALSE(here.has("c.db"));
    CHECK(here.run("inquit lint drafts --cache c.db").out.empty());
}

TEST_CASE("a configuration names sources and records, relative to itself") {
    workplace const here;
    write_all(here);
    here.write(".git/HEAD", ""); // a repository: its configuration holds below it
    here.write(".inquit.yaml", "lint:\n  against: minutes\n  records: [records]\n");
    REQUIRE(here.run("inquit extract drafts -o records --no-config").exit_code == 0);
    auto const done = here.run("cd drafts && inquit lint a.txt");
    CHECK(done.out
          == "a.txt:1:46: error: the source has \"possible\", not \"impossible\" (../minutes/may.txt:1) "
             "[altered]\n");
    here.write("drafts/a.txt", sound);
    CHECK(contains(here.run("cd drafts && inquit lint a.txt").out, "[stale-record]"));
    here.write(".inquit.yaml", "lint:\n  against: [minutes, elsewhere]\n");
    auto const gone = here.run("inquit lint drafts");
    CHECK(gone.exit_code == 2);
    CHECK(contains(gone.err, ".inquit.yaml:2:12: elsewhere: no such file or folder"));
}

TEST_CASE("records tell what was edited since, in files and folders") {
    workplace const here;
    write_all(here);
    REQUIRE(here.run("inquit extract drafts -o records").exit_code == 0);
    CHECK(here.run("inquit lint drafts --records records").out.empty());
    here.write("drafts/a.txt", sound);
    auto const done = here.run("inquit lint drafts --records records");
    CHECK(done.exit_code == 0);
    CHECK(contains(done.out, "drafts/a.txt:1:34: warning: the record q-"));
    CHECK(contains(done.out,
                   "has \"impossible\", the text \"possible\" (records/drafts/a.yaml:3) [stale-record]"));
    CHECK(done.err.empty());
    CHECK(here.run("inquit lint drafts --records records/drafts/a.yaml").out == done.out);
}

TEST_CASE("a moved article is known by its bytes, and records of none are noted once") {
    workplace const here;
    write_all(here);
    REQUIRE(here.run("inquit extract drafts -o records").exit_code == 0);
    here.write("moved.txt", draft);
    CHECK(here.run("inquit lint moved.txt --records records").out.empty());
    here.write("other.txt", "\"We go on,\" said Mayor Vera Cole of Leeds.\n");
    auto const done = here.run("inquit lint other.txt --records records");
    CHECK(done.exit_code == 0);
    CHECK(contains(done.out, "[missing-record]"));
    CHECK(done.err == "inquit: 1 record is of none of these articles: of drafts/a.txt\n");
}

TEST_CASE(
    "a record that was broken by hand is told with its line, and other files in the folder are passed over") {
    workplace const here;
    write_all(here);
    REQUIRE(here.run("inquit extract drafts -o records").exit_code == 0);
    here.write("records/other.yaml", "on: push\n");
    CHECK(here.run("inquit lint drafts --records records").exit_code == 0);
    auto text = here.read("records/drafts/a.yaml");
    auto const at = text.find("kind: ");
    text.erase(at, text.find('\n', at) + 1 - at);
    here.write("records/drafts/a.yaml", text);
    auto const done = here.run("inquit lint drafts --records records");
    CHECK(done.exit_code == 2);
    CHECK(contains(done.err, "inquit: records/drafts/a.yaml:3:1: the record q-"));
    CHECK(contains(done.err, "has no kind\n"));
    CHECK(contains(here.run("inquit lint drafts --records records/other.yaml").err,
                   "records/other.yaml:1:1: no record: a record begins with \"inquit: 1\""));
    CHECK(here.run("inquit lint drafts --records none.yaml").exit_code == 2);
}

// inquit check and inquit compare, with the real binary.
#include "catch.hpp"
#include "cli_samples.hpp"
#include "workplace.hpp"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace {

using inquit::testing::check_refused;
using inquit::testing::contains;
using inquit::testing::count;
using inquit::testing::workplace;

constexpr std::string_view draft = "\"The dam is safe and it will stand for many years,\" Ann Moss said.\n";
constexpr std::string_view transcript =
    "---\nspeaker: Ann Moss\n---\n\nThe dam is quite safe and it will stand for many years.\n";
constexpr std::string_view other_article =
    "\"The dam is safe and it will stand for many years,\" Peter Grey said.\n";

/// One of several sources with the same words.
struct told_source {
    std::string path;       // of its article
    std::string file;       // where it stands alone
    std::string_view tells; // what is so of this one
};

/// The match in the source of that path, up to its differences.
std::string match_in(std::string const& json, std::string const& path) {
    auto const begin = json.find(R"({"path":")" + path + '"');
    return begin == std::string::npos ? path + " is not there"
                                      : json.substr(begin, json.find("\"differences\"", begin) - begin);
}

/// Each is told by the check of all as by a check of it alone, with one thread and with several.
void check_told_as_alone(workplace const& here, std::string const& all_sources,
                         std::vector<told_source> const& sources) {
    std::string const check = "inquit check 2016-05-03.txt --format jsonl --against ";
    for (auto const* const jobs : {" -j 1", " -j 4"}) {
        auto const all = here.run(check + (all_sources + jobs)).out;
        for (auto const& each : sources) {
            CAPTURE(jobs, each.path, all);
            CHECK(contains(match_in(all, each.path), each.tells));
            CHECK(match_in(all, each.path) == match_in(here.run(check + each.file).out, each.path));
        }
    }
}

} // namespace

TEST_CASE("check prints what was changed, where the source has it, and a summary") {
    workplace here;
    here.write("draft.txt", draft);
    here.write("said/council.txt", transcript);
    auto const shown = here.run("inquit check draft.txt --against said");
    CHECK(shown.exit_code == 1);
    CHECK(shown.err.empty());
    CHECK(contains(shown.out, "draft.txt:1:2 altered (Ann Moss)\n"));
    CHECK(contains(shown.out, "The dam is [-quite-] safe"));
    CHECK(contains(shown.out, "said/council.txt:5 (Ann Moss)"));
    CHECK(contains(shown.out, "1 quotation, 1 altered; 1 errors, 0 warnings\n"));
    CHECK(here.run("inquit check draft.txt --against said --fail-on never").exit_code == 0);
    CHECK(contains(here.run("inquit check draft.txt --against said --color always").out, "\x1B[9;31mquite"));
}

TEST_CASE("check answers programs in the form of the record contract") {
    workplace here;
    here.write("draft.txt", draft);
    here.write("council.txt", transcript);
    auto const json = here.run("inquit check draft.txt --against council.txt --format jsonl").out;
    CHECK(count(json, "\n") == 1);
    for (auto const field :
         {R"({"check":1,"quotation":{"id":"q-)", R"("path":"draft.txt","parts":[[1,50]])",
          R"("speaker":{"name":"Ann Moss"})", R"("verdict":"altered","misattributed":false)",
          R"("matches":[{"path":"council.txt","chars":[27,81])", "\"tied\":true",
          R"("differences":[{"kind":"words-dropped","draft":"","source":"quite","draft_chars":[12,12],)",
          R"("source_chars":[38,43],"severity":"error"}])"}) {
        CAPTURE(field, json);
        CHECK(contains(json, field));
    }
    auto const yaml = here.run("inquit check draft.txt --against council.txt --format yaml").out;
    CHECK(yaml.starts_with("---\ncheck: 1\n"));
    CHECK(contains(yaml, "\nverdict: \"altered\"\n"));
}

TEST_CASE("what check cannot use is said, and all else is done") {
    struct row {
        std::string arguments;
        std::string message;
        int exit_code = 2;
    };
    workplace here;
    here.write("draft.txt", draft);
    here.write("council.txt", transcript);
    here.write("none.txt", "No one is quoted here.\n");
    here.write("empty.txt", "");
    here.write("broken.txt",
               "It rained. \xFF\n\"The dam is safe and it will stand for many years,\" she said.\n");
    std::vector<row> const rows{
        {"draft.txt", "--against is required"},
        {"draft.txt --against missing.txt", "inquit: missing.txt: no such file or folder\n"},
        {"draft.txt --against council.txt --profile tabloid", "--profile: unknown profile \"tabloid\""},
        {"draft.txt --against council.txt --fail-on often",
         "--fail-on: 'often' is none of error, warning, never"},
        {"draft.txt --against council.txt --format xml",
         "unknown format 'xml'; the formats are text, yaml, jsonl, html"},
        {"missing.txt --against council.txt", "inquit: missing.txt: no such file or folder\n"},
        {"draft.txt --against broken.txt council.txt", "inquit: broken.txt: byte 11 is not UTF-8"},
        {"--against council.txt draft.txt",
         "check: name at least one file or folder"}, // the draft stands first
        {"draft.txt --against draft.txt --fail-on never",
         "inquit: draft.txt: is a draft itself, and no source of its own quotations\n", 0},
        {"none.txt --against council.txt", "", 0},
        {"draft.txt --against empty.txt --fail-on error", "", 0},
        {"draft.txt --against none.txt --fail-on warning", "", 1},
    };
    for (auto const& each : rows) {
        CAPTURE(each.arguments);
        auto const answer = here.run("inquit check " + each.arguments);
        CHECK(answer.exit_code == each.exit_code);
        CHECK(contains(answer.err, each.message));
        CHECK(answer.err.empty() == each.message.empty());
    }
}

TEST_CASE("a source may be a feed of JSON lines, and each of its articles is one") {
    workplace here;
    here.write("draft.txt", draft);
    here.write("feed.jsonl",
               "{\"id\":\"a\",\"text\":\"It rained.\"}\nno json\n{\"id\":\"b\",\"text\":\"\\\"The dam is "
               "quite safe and it will stand for many years,\\\" said Ann Moss.\"}\n");
    auto const answer = here.run("inquit check draft.txt --against feed.jsonl");
    CHECK(contains(answer.out, "b:1 (Ann Moss)"));
    CHECK(contains(answer.err, "inquit: feed.jsonl:2: "));
    CHECK(answer.exit_code == 2);
}

TEST_CASE("what a reporter puts in between the words of a source does not hide them") {
    workplace here;
    here.write("draft.txt", "\"We will mend the new dam and then the bridge,\" Ann Moss said.\n");
    here.write("said/paper.txt",
               "\"We will mend the old dam,\" Ann Moss said in a long speech to the council on "
               "Monday, \"and then the bridge.\"\n");
    auto const json = here.run("inquit check draft.txt --against said --format jsonl").out;
    CAPTURE(json);
    CHECK(contains(json, "\"verdict\":\"altered\""));
    CHECK(contains(json, "\"draft\":\"new\",\"source\":\"old\""));
}

TEST_CASE("of sources with the same bytes each is told as if it were the only one") {
    workplace here;
    here.write("2016-05-03.txt", draft);
    constexpr std::string_view minutes =
        "PETER GREY: The dam is quite safe and it will stand for many years.\n\nANN BIRCH: Thank you.\n\n"
        "PETER GREY: The school needs a roof.\n\nANN BIRCH: So it does.\n";
    std::vector<told_source> const copies{
        {"said/a/council.txt", "said/a/council.txt", "\"tied\":false"}, // Peter Grey's
        {"said/b/council.txt", "said/b/council.txt", "\"tied\":false"},
        {"said/moss.txt", "said/moss.txt", "\"tied\":true"},                        // hers, by its name
        {"said/moss-2016-06-09.txt", "said/moss-2016-06-09.txt", "\"tied\":false"}, // younger than the draft
        {"said/council.md", "said/council.md", "\"tied\":false"},
    };
    for (auto const& each : copies) {
        here.write(each.path, minutes);
    }
    check_told_as_alone(here, "said", copies);
}

TEST_CASE("copies of a source that has a part of a quotation change nothing of what is told") {
    workplace here;
    here.write("draft.txt",
               "\"We will mend the old dam this year and we will close the school for good,\" Ann "
               "Moss said.\n");
    constexpr std::string_view dam =
        "ANN MOSS: I say to you that we will mend the old dam this year. It leaks.\n";
    here.write("said/a/dam.txt", dam);
    here.write("said/school.txt", "ANN MOSS: My friends, we will close the school for good. It is empty.\n");
    std::string const check = "inquit check draft.txt --format jsonl --against said";
    auto const alone = here.run(check).out;
    CHECK(contains(alone, "\"verdict\":\"spliced\""));
    CHECK(contains(alone, "{\"path\":\"said/a/dam.txt\""));
    for (std::string const folder : {"b", "c", "d"}) {
        here.write("said/" + folder + "/dam.txt", dam);
    }
    CHECK(here.run(check + " -j 1").out == alone);
    CHECK(here.run(check + " -j 4").out == alone);
}

TEST_CASE("of lines with the same words each is told as if it were the only one") {
    workplace here;
    here.write("2016-05-03.txt",
               "At a rally in Leeds, Ann Moss said: \"The dam is safe and it will stand for many years.\"\n");
    std::vector<told_source> const lines{
        {"council", "a.jsonl", "\"tied\":false"}, // Peter Grey's
        {"other/council", "b.jsonl", "\"tied\":false"},
        {"moss", "c.jsonl", "\"tied\":true"},        // hers, by its name
        {"moss-later", "d.jsonl", "\"tied\":false"}, // younger than the draft
        {"moss-then", "e.jsonl", "\"tied\":true"},
        {"moss-debating", "f.jsonl", "\"tied\":false"}, // at no rally
    };
    std::map<std::string, std::string> const members{
        // of the lines' objects
        {"other/council", R"(,"url":"https://example.org/2")"},
        {"moss-later", R"(,"published":"2016-06-09")"},
        {"moss-then", R"(,"published":"2016-05-02")"},
        {"moss-debating", R"(,"title":"The Holt debate")"},
    };
    constexpr std::string_view minutes =
        R"(,"text":"PETER GREY: The dam is quite safe and it will stand for many years.\n\nANN BIRCH: Thank you.\n\n)"
        R"(PETER GREY: The school needs a roof.\n\nANN BIRCH: So it does."})";
    auto const line_of = [&](std::string const& id) {
        auto const told = members.contains(id) ? members.at(id) : "";
        return R"({"id":")" + id + '"' + told + std::string{minutes} + '\n';
    };
    std::string feed;
    for (auto const& each : lines) {
        feed += line_of(each.path);
        here.write(each.file, line_of(each.path));
    }
    here.write("feed.jsonl", feed);
    check_told_as_alone(here, "feed.jsonl", lines);
}

TEST_CASE("parts of a quotation are found in lines, however many have the same words") {
    workplace here;
    here.write("draft.txt",
               "\"We will mend the old dam this year and we will close the school for good,\" Ann "
               "Moss said.\n");
    constexpr std::string_view dam =
        R"("text":"ANN MOSS: I say to you that we will mend the old dam this year. It leaks."})";
    constexpr std::string_view school =
        R"({"id":"school","text":"ANN MOSS: My friends, we will close the school for good. It is empty."})";
    auto const feed_of = [&](int copies) {
        std::string feed = R"({"id":"rain","text":"It rained on the old dam."})";
        feed.append("\n\n");
        for (int i = 0; i < copies; ++i) {
            feed += R"({"id":"dam-)" + std::to_string(i) + "\"," + std::string{dam} + '\n';
        }
        return feed + "no json\n" + std::string{school} + '\n';
    };
    here.write("said/feed.jsonl", feed_of(1));
    here.write("said/note.txt", "It rained.\n");
    std::string const check = "inquit check draft.txt --format jsonl --against said";
    auto const alone = here.run(check);
    CHECK(contains(alone.out, "\"verdict\":\"spliced\""));
    CHECK(contains(alone.out, "{\"path\":\"dam-0\""));
    CHECK(contains(alone.out, "{\"path\":\"school\""));
    CHECK(count(alone.err, "inquit: said/feed.jsonl:4: ") == 1);
    here.write("said/feed.jsonl", feed_of(9));
    CHECK(here.run(check + " -j 1").out == alone.out);
    CHECK(here.run(check + " -j 4").out == alone.out);
}

TEST_CASE("a feed that cannot be read to its end gives what stands before, and says so once") {
    workplace here;
    here.write("draft.txt", draft);
    std::string const line =
        R"({"id":"b","text":"\"The dam is quite safe and it will stand for many years,\" said Ann Moss."})";
    here.write("feed.jsonl", line + "\n{\"text\":\"");
    auto const answer = here.run("inquit check draft.txt --against feed.jsonl");
    CHECK(contains(answer.out, "b:1 (Ann Moss)"));
    CHECK(count(answer.err, "inquit: ") == 1);
    CHECK(contains(answer.err, "inquit: feed.jsonl:2: is no JSON"));
    here.write("wide.jsonl", std::string{"\xFF\xFE{\0", 4});
    auto const wide = here.run("inquit check draft.txt --against wide.jsonl --input-format jsonl");
    CAPTURE(wide.err);
    CHECK(contains(wide.err, "inquit: wide.jsonl: is UTF-16 or UTF-32; JSON lines are UTF-8"));
    CHECK(wide.exit_code == 2);
}

TEST_CASE("compare shows the wordings of a statement and calls nobody wrong without an original") {
    workplace here;
    here.write("outlets/post/a.txt", draft);
    here.write("outlets/herald/b.txt", other_article);
    here.write(".inquit.yaml", "outlets_in: outlets\n");
    auto const shown = here.run("inquit compare outlets");
    CHECK(shown.exit_code == 0);
    CHECK(contains(shown.out, "1 conflict ("));
    CHECK(contains(shown.out, "outlets/post/a.txt:1 (post)"));
    CHECK(contains(shown.out, "1 statement in more than one article, 1 conflict\n"));
    auto const json = here.run("inquit compare outlets --format jsonl").out;
    CHECK(json.starts_with("{\"compare\":1,\"cluster\":1,\"speaker\":"));
    CHECK(contains(json, "\"agreement\":\"conflict\",\"variants\":[{\"text\":"));
    CHECK(contains(json, "\"relation\":\"base\""));
    CHECK(contains(json, "\"kind\":\"speaker-conflict\""));
    CHECK_FALSE(contains(json, "\"severity\":\"error\""));
}

TEST_CASE("compare takes files of records for their articles, in YAML and in JSON lines") {
    workplace here;
    here.write("post/a.txt", draft);
    here.write("herald/b.txt", other_article);
    auto const wanted = here.run("inquit compare post herald --format jsonl").out;
    REQUIRE(contains(wanted, "\"kind\":\"speaker-conflict\""));
    for (std::string_view const prepare :
         {"inquit extract post herald --format jsonl > all; inquit compare all",
          "inquit extract post herald --format jsonl --fingerprints | inquit compare -",
          "inquit extract post herald -o records; inquit compare records/*/*.yaml",
          "inquit extract herald --format jsonl | inquit compare post -"}) {
        INFO(prepare);
        auto const by_records = here.run(std::string{prepare} + " --format jsonl").out;
        CHECK(count(by_records, "\n") == 1);
        CHECK(contains(by_records, "\"kind\":\"speaker-conflict\""));
    }
    CHECK(here.run("inquit compare all --format jsonl").out == wanted);
    CHECK(contains(here.run("inquit compare all --kinds block").out, "0 statements"));
}

TEST_CASE("compare takes the records of one article in two files for one article's") {
    workplace here;
    here.write("a.txt", draft);
    CHECK(here.run("inquit extract a.txt --format jsonl > one; cp one two; inquit compare one two").out
          == "0 statements in more than one article\n");
}

TEST_CASE("what is wrong in a file of records is said with its place, and the others are compared") {
    workplace here;
    here.write("a.txt", draft);
    here.write("b.txt", other_article);
    static_cast<void>(here.run("inquit extract a.txt --format jsonl > all; echo '{\"inquit\":1}' >> all; "
                               "inquit extract b.txt --format jsonl >> all"));
    auto const shown = here.run("inquit compare all");
    CHECK(shown.exit_code == 2);
    CHECK(contains(shown.err, "all:2:"));
    CHECK(contains(shown.out, "1 statement in more than one article"));
}

TEST_CASE("with --fingerprints records have keys, and else no such field") {
    workplace here;
    here.write("a.txt", draft);
    CHECK_FALSE(contains(here.run("inquit extract a.txt").out, "fingerprints"));
    auto const yaml = here.run("inquit extract a.txt --fingerprints").out;
    auto const begin = yaml.find("\nflags: []\nfingerprints: [\"");
    REQUIRE(begin != std::string::npos);
    auto const first_key = yaml.substr(begin + 26, 14);
    CHECK(contains(here.run("inquit extract a.txt --fingerprints --format jsonl").out,
                   "\"fingerprints\":[" + first_key));
    here.write("feed.jsonl",
               "{\"id\":1,\"text\":\"\\\"The dam is safe and it will stand for many years,\\\" Ann "
               "Moss said.\"}\n");
    CHECK(
        contains(here.run("inquit extract feed.jsonl --fingerprints").out, "\"fingerprints\":[" + first_key));
    check_refused(here, "inquit extract a.txt --format csv --fingerprints", "inquit: --format csv has no");
}

TEST_CASE(
    "compare measures all wordings by the original that is named, which need not be among the articles") {
    workplace here;
    here.write("a.txt", draft);
    here.write("speech.txt", transcript);
    auto const json = here.run("inquit compare a.txt --original speech.txt --format jsonl").out;
    CHECK(contains(json, "\"kind\":\"words-dropped\",\"draft\":\"\",\"source\":\"quite\""));
    CHECK(contains(json, "\"severity\":\"error\""));
    auto const missing = here.run("inquit compare a.txt --original missing.txt");
    CHECK(missing.exit_code == 2);
    CHECK(contains(missing.err, "inquit: missing.txt: no such file or folder\n"));
}

TEST_CASE("several files at a time give the output and the messages of one after another") {
    workplace const here;
    here.write("draft.txt", draft);
    constexpr int files = 60;
    for (int i = 0; i < files; ++i) {
        auto const name = "said/" + std::to_string(i);
        if (i % 10 == 7) {
            here.write(name + ".jsonl", "{\"text\": 7}\n");
        } else if (i % 10 == 3) {
            here.write(name + ".txt", draft); // a draft itself
        } else {
            here.write(name + ".txt", i % 2 == 0 ? transcript : other_article);
        }
    }
    for (std::string const command :
         {"inquit check draft.txt --against said --format jsonl", "inquit compare said --format jsonl",
          "inquit compare said --original said/0.txt"}) {
        CAPTURE(command);
        auto const one = here.run(command + " -j 1");
        CHECK(one.exit_code == 2);
        CHECK(count(one.err, ".jsonl:1: ") == 6);
        CHECK(contains(one.out, "Ann Moss"));
        for (auto const* const jobs : {" -j 2", " --jobs 7", ""}) {
            auto const several = here.run(command + jobs);
            CHECK(several.out == one.out);
            CHECK(several.err == one.err);
        }
    }
    CHECK(here.run("inquit check draft.txt --against said -j 0").exit_code == 2);
}

TEST_CASE("words that a source only reports are told where the draft has them in marks, and a report accuses "
          "nobody") {
    workplace here;
    here.write("report.txt", "Ann Moss said on Monday that the dam will be mended before the winter.\n");
    here.write("marks.txt", "\"The dam will be mended before the winter,\" Ann Moss said.\n");
    here.write("other.txt", "\"The dam will not be mended before the winter,\" Ann Moss said.\n");
    auto const shown = here.run("inquit check marks.txt --against report.txt");
    CHECK(contains(shown.out, "marks.txt:1:2 verbatim (Ann Moss)"));
    CHECK(contains(shown.out, "warning: scope-promoted"));
    CHECK(shown.exit_code == 0);
    CHECK(here.run("inquit check marks.txt --against report.txt --fail-on warning").exit_code == 1);
    auto const elsewhere =
        here.run("inquit check marks.txt --against report.txt other.txt --format jsonl").out;
    CHECK(contains(elsewhere, "\"kind\":\"scope-promoted\""));
    // A report whose words differ from what was said is the reporter's.
    CHECK(here.run("inquit check report.txt --against other.txt --kinds indirect --fail-on warning").exit_code
          == 0);
    CHECK(here.run("inquit check marks.txt --against other.txt").exit_code == 1);
}

TEST_CASE("compare puts what is reported without marks beside the words in marks, on request") {
    workplace here;
    here.write("a.txt", "\"The dam will be mended before the winter,\" Ann Moss said.\n");
    here.write("b.txt", "Ann Moss said on Monday that the dam will be mended before the winter.\n");
    here.write("c.txt", "Peter Grey said that the dam will be mended before the winter.\n");
    CHECK(contains(here.run("inquit compare a.txt b.txt c.txt").out, "0 statements"));
    auto const json = here.run("inquit compare a.txt b.txt c.txt --kinds direct,indirect --format jsonl").out;
    CHECK(contains(json, "\"kind\":\"indirect\",\"path\":\"b.txt\""));
    CHECK(contains(json, "\"kind\":\"scope-promoted\""));
    CHECK_FALSE(contains(json, "c.txt"));
    CHECK_FALSE(contains(json, "\"agreement\":\"conflict\""));
}

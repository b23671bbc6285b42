// `inquit report`, and the pages of check and compare, as a person meets them.
#include "tests/catch.hpp"
#include "tests/cli_samples.hpp"
#include "tests/shown_page.hpp"

using namespace inquit::testing;

namespace {

constexpr std::string_view generator = R"(<meta name="generator" content="inquit"/>)";

} // namespace

TEST_CASE("report writes one page of all articles") {
    workplace const here;
    here.write("in/a.txt", article);
    here.write("in/b.txt", other_article);
    auto const done = here.run("inquit report in -o out/new/report.html");
    CHECK(done.exit_code == 0);
    CHECK(done.out.empty());
    CHECK(done.err.empty());
    CHECK(here.files("out") == std::vector<std::string>{"new/report.html"}); // and no half file beside it
    shown_page const page{here.read("out/new/report.html")};
    page.check_links();
    CHECK(page.words_of_id("summary") == "2 quotations in 2 articles, by 2 speakers.");
    CHECK(here.run("inquit report in").out == here.read("out/new/report.html"));
    CHECK(here.run("inquit report in -j 1").out == here.run("inquit report in -j 4").out);
}

TEST_CASE("a report fetches nothing") {
    workplace const here;
    here.write("a.txt", article);
    auto const html = here.run("inquit report a.txt").out;
    shown_page const page{html};
    for (auto const* const name : {"link", "img", "iframe", "object", "embed"}) {
        CHECK(page.elements(name).empty());
    }
    CHECK_FALSE(contains(html, "src="));
    CHECK_FALSE(contains(html, "url("));
    CHECK_FALSE(contains(html, "@import"));
    CHECK(contains(html, "default-src 'none'"));
}

TEST_CASE("report replaces its own page, and nothing else unless it is told to") {
    workplace const here;
    here.write("in/a.txt", article);
    here.write("notes.html", "<p>Mine.</p>");
    auto const kept = here.run("inquit report in -o notes.html");
    CHECK(kept.exit_code == 2);
    CHECK(contains(kept.err, "inquit: notes.html: is there and no report of inquit"));
    CHECK(here.read("notes.html") == "<p>Mine.</p>");
    CHECK(here.run("inquit report in -o notes.html --force").exit_code == 0);
    CHECK(contains(here.read("notes.html"), generator));
    here.write("in/b.txt", other_article);
    CHECK(here.run("inquit report in -o notes.html").exit_code == 0);
    CHECK(contains(here.read("notes.html"), "2 quotations in 2 articles"));
}

TEST_CASE("report takes neither its page for an article nor an article for its page") {
    workplace const here;
    here.write("in/a.txt", article);
    CHECK(here.run("inquit report in -o in/report.html").exit_code == 0);
    CHECK(here.run("inquit report in -o in/report.html").exit_code == 0);
    CHECK(contains(here.read("in/report.html"), "1 quotation in 1 article"));
    auto const refused = here.run("inquit report in -o in/a.txt --force");
    CHECK(refused.exit_code == 2);
    CHECK(contains(refused.err, "inquit: in/a.txt: is one of the articles"));
    CHECK(here.read("in/a.txt") == article);
}

TEST_CASE("report says what it cannot do") {
    workplace const here;
    here.write("a.txt", article);
    here.write("file", "x");
    struct row {
        std::string command, message;
    };
    auto const rows = std::vector<row>{
        {"inquit report", "inquit: report: name at least one file or folder"},
        {"inquit report a.txt -o ''", "inquit: -o: the name of the file is empty"},
        {"inquit report a.txt --force", "inquit: --force requires --output"},
        {"inquit report a.txt --paragraphs few", "inquit: --paragraphs: 'few' is none of all, quoted"},
        {"inquit report a.txt --profile tabloid", "inquit: --profile: unknown profile \"tabloid\""},
        {"inquit report a.txt --kinds foo", "inquit: unknown kind 'foo'"},
        {"inquit report a.txt -o .", "inquit: .: is a folder; name a file"},
        {"inquit report a.txt -o file/report.html", "inquit: file: the folder cannot be made"},
        {"inquit report a.txt -o /proc/inquit/report.html",
         "inquit: /proc/inquit: the folder cannot be made"},
    };
    for (auto const& [command, message] : rows) {
        check_refused(here, command, message);
    }
    CHECK(here.read("file") == "x");
}

TEST_CASE("report tells of articles that cannot be read, and has the others") {
    workplace const here;
    here.write("a.txt", article);
    here.write("broken.txt", "It rained. \xFF\n");
    auto const done = here.run("inquit report a.txt broken.txt missing.txt -o report.html");
    CHECK(done.exit_code == 2);
    CHECK(contains(done.err, "inquit: broken.txt: byte 11 is not UTF-8"));
    CHECK(contains(done.err, "inquit: missing.txt: no such file or folder"));
    CHECK(contains(here.read("report.html"), "1 quotation in 1 article"));
}

TEST_CASE("report takes each line of JSON lines for an article, and its outlet with it") {
    workplace const here;
    here.write(
        "feed.jsonl",
        "{\"outlet\":\"The Post\",\"title\":\"Rain\",\"text\":\"\\\"It is over now,\\\" said Ann Moss.\"}\n"
        "{\"outlet\":\"The Bell\",\"text\":\"It rained all day.\"}\n");
    auto const done = here.run("inquit report feed.jsonl");
    CHECK(done.exit_code == 0);
    shown_page const page{done.out};
    page.check_links();
    CHECK(page.words_of_id("a1").starts_with("1. Rain"));
    CHECK(contains(page.words_of_id("a1"), "The Post"));
    CHECK(contains(page.words_of_id("a2"), "The Bell"));
}

TEST_CASE("report marks words of files in other encodings and forms") {
    workplace const here;
    here.write("old.txt", "\"Caf\xE9 ol\xE9,\" said Ann Moss.\n");
    here.write("page.html",
               "<html><body><article><h1>Rain</h1><p>&quot;Caf&eacute; &amp; ol\xC3\xA9,&quot; said "
               "<b>Ann</b> Moss to a crowd of people who came.</p></article></body></html>");
    shown_page const old{here.run("inquit report --encoding windows-1252 old.txt").out};
    CHECK(old.words_of_id("q1") == "\"Caf\u00E9 ol\u00E9,\"");
    CHECK(old.words_of_id("m1") == "Ann Moss");
    shown_page const web{here.run("inquit report page.html").out};
    CHECK(web.words_of_id("q1") == "\"Caf\u00E9 & ol\u00E9,\"");
    CHECK(web.words_of_id("m1") == "Ann Moss");
    CHECK(web.words_of_id("c1") == "said");
}

TEST_CASE("check and compare print a page") {
    workplace const here;
    here.write("a.txt", article);
    here.write("b.txt", "\"We are really not worried about it,\" said Ella Kesaeva.\n");
    auto const compared = here.run("inquit compare a.txt b.txt --format html");
    CHECK(compared.exit_code == 0);
    shown_page const statements{compared.out};
    statements.check_links();
    CHECK(statements.elements("h4", statements.with_id("statement-list")).size() == 2);
    auto const checked = here.run("inquit check b.txt --against a.txt --format html");
    CHECK(checked.exit_code == 1);
    shown_page const draft{checked.out};
    draft.check_links();
    CHECK(contains(draft.words_of_id("n1"), "altered"));
}

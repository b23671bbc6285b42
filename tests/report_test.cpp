// The page of a report, as a reader sees it.
#include "inquit.hpp"
#include "tests/catch.hpp"
#include "tests/corpus.hpp"
#include "tests/named_files.hpp"
#include "tests/shown_page.hpp"

#include <filesystem>
#include <set>
#include <string>
#include <vector>

using namespace inquit;
using testing::shown_page;

namespace {

struct sample {
    std::vector<testing::extracted_file> files;

    /// lines: see named_files; the name before the first '/' is the outlet.
    explicit sample(std::string_view lines) {
        for (auto const& each : testing::named_files(lines)) {
            files.push_back(testing::extracted(each));
            auto const slash = each.name.find('/');
            if (slash != std::string::npos) {
                files.back().read.about.outlet = each.name.substr(0, slash);
            }
        }
    }

    [[nodiscard]] std::string html(shown_paragraphs shown = shown_paragraphs::all) const {
        comparison statements;
        report page{shown};
        for (auto const& [read, records] : files) {
            statements.add(read, records);
            page.add(reported(read, records));
        }
        return page.html(statements.result());
    }
};

/// The rows of the index of speakers as "name | counts".
std::vector<std::string> speakers_in(shown_page const& page) {
    std::vector<std::string> out;
    for (auto const row : page.elements("tr", page.with_id("speaker-list"))) {
        auto line = page.words(page.elements("bdi", row).front());
        for (auto const cell : page.elements("td", row)) {
            if (page.nodes()[cell].has_word("class", "number")) {
                auto const count = page.words(cell);
                line += " | " + (count.empty() ? "0" : count);
            }
        }
        out.push_back(line);
    }
    return out;
}

void check_article(std::filesystem::path const& file) {
    INFO(file.filename());
    auto bytes = read_bytes(file);
    REQUIRE(bytes);
    auto const read = read_article(std::move(*bytes), file.filename().string());
    REQUIRE(read);
    auto const records = extract(*read).records;
    report all;
    all.add(reported(*read, records));
    shown_page const page{all.html({})};
    page.check_links();
    std::size_t named = 0;
    for (std::size_t n = 0; n < records.size(); ++n) {
        auto const id = std::to_string(n + 1);
        INFO("quotation " << id << ": " << records[n].quote);
        auto const shown = page.words(page.with_id("q" + id), "sup");
        CHECK(shown.find(shown_page::one_line(read->text.view(records[n].spans.front())))
              != std::string::npos);
        auto const name = records[n].speaker.name;
        named += name ? 1U : 0U;
        CHECK(page.words_of_id("n" + id).find(shown_page::one_line(name.value_or("no name")))
              != std::string::npos);
    }
    if (named > 0) {
        std::size_t counted = 0;
        for (auto const row : page.elements("tr", page.with_id("speaker-list"))) {
            counted += std::stoul(page.words(page.elements("td", row).front()));
        }
        CHECK(counted == named);
    }
}

} // namespace

TEST_CASE("report: in all fixtures each quotation is marked, named in its note, and counted") {
    for (auto const* const folder :
         {"fixtures/articles", "fixtures/pages", "fixtures/transcripts", "fixtures/drafts"}) {
        for (auto const& each : std::filesystem::directory_iterator{
                 std::filesystem::path{testing::repository_root()} / folder}) {
            auto const ending = each.path().extension();
            if (ending != ".yaml" && ending != ".list" && each.path().filename() != "README.md") {
                check_article(each.path());
            }
        }
    }
}

TEST_CASE("report: mention and cue are marked, and the note leads there") {
    shown_page const page{sample{"a.txt: \"It is over,\" said Ann Moss. \"We go,\" she said."}.html()};
    page.check_links();
    CHECK(page.words_of_id("q1") == "\"It is over,\"");
    CHECK(page.words_of_id("m1") == "Ann Moss");
    CHECK(page.words_of_id("c1") == "said");
    CHECK(page.words_of_id("m2") == "she");
    CHECK(page.words_of_id("n2") == "2 Ann Moss she said");
}

TEST_CASE("report: quotation marks are coloured with the words, however they are written") {
    shown_page const page{sample{
        "a.txt: ''It is over,'' said Ann Moss. \u2018We go,\u2019 said Bob Vane. \u00ABYes!\u00BB he said."}
                              .html()};
    CHECK(page.words_of_id("q1") == "''It is over,''");
    CHECK(page.words_of_id("q2") == "\u2018We go,\u2019");
    CHECK(page.words_of_id("q3") == "\u00ABYes!\u00BB");
}

TEST_CASE("report: a mention that two quotations share is marked once") {
    shown_page const page{sample{"a.txt: \"It is over,\" said Ann Moss. \"We go. We leave today.\""}.html()};
    page.check_links();
    CHECK(page.elements("q", page.with_id("article-list")).size() == 2);
    CHECK(page.elements("b", page.with_id("article-list")).size() == 2); // Ann Moss, said
    auto const notes = page.with_id("n2");
    CHECK(page.nodes()[page.elements("a", notes).at(1)].attribute("href") == "#m1");
}

TEST_CASE("report: an article's markup is text") {
    shown_page const page{
        sample{"a.txt: \"It is <script>alert(1)</script> over,\" said Ann <b>Moss</b>."}.html()};
    page.check_links();
    CHECK(page.elements("script").size() == 1); // the filters'
    CHECK(page.words_of_id("q1") == "\"It is <script>alert(1)</script> over,\"");
}

TEST_CASE("report: only addresses of the web are links") {
    sample all{"a.txt: \"It is over,\" said Ann Moss."};
    auto const links_with = [&all](std::string const& url) {
        all.files.front().read.about.url = url;
        shown_page const page{all.html()};
        std::size_t out = 0;
        for (auto const each : page.elements("a")) {
            out += page.nodes()[each].attribute("href") == url ? 1U : 0U;
        }
        return out;
    };
    CHECK(links_with("https://example.com/?a=1&b=2") == 1);
    CHECK(links_with("HTTP://example.com/") == 1);
    CHECK(links_with("javascript:alert(1)") == 0);
    CHECK(links_with("data:text/html,x") == 0);
}

TEST_CASE("report: who is not known is said so, in words") {
    shown_page const page{sample{"a.txt: \"It is over and we all go home today.\""}.html()};
    CHECK(page.nodes()[page.with_id("q1")].attribute("class") == "x");
    CHECK(page.words_of_id("n1").starts_with("1 no name: "));
    CHECK(page.words_of_id("summary") == "1 quotation in 1 article, by 0 speakers; 1 without a name.");
}

TEST_CASE("report: an unsure speaker is said to be so, a sure one is not") {
    sample all{"a.txt: \"It is over,\" said Ann Moss."};
    all.files.front().records.front().confidence = 0.74;
    shown_page const unsure{all.html()};
    CHECK(unsure.nodes()[unsure.with_id("q1")].has_word("class", "u"));
    CHECK(unsure.words_of_id("n1") == "1 Ann Moss said unsure, 0.74");
    all.files.front().records.front().confidence = 0.75;
    shown_page const sure{all.html()};
    CHECK_FALSE(sure.nodes()[sure.with_id("q1")].has_word("class", "u"));
    CHECK(sure.words_of_id("n1") == "1 Ann Moss said");
}

TEST_CASE("report: a person is counted once, by whatever form of the name an article has") {
    shown_page const page{sample{"x/a.txt: \"It is over,\" said Ann Moss.\n"
                                 "y/b.txt: \"We go home,\" said Moss. \"We go,\" said Ann Moss.\n"
                                 "y/c.txt: \"We stay,\" said Moss."}
                              .html()};
    CHECK(speakers_in(page) == std::vector<std::string>{"Ann Moss | 4 | 1 | 3"});
}

TEST_CASE("report: a surname that two persons have is neither's") {
    shown_page const page{sample{"x/a.txt: \"It is over,\" said Ann Moss.\n"
                                 "x/b.txt: \"We go home,\" said Peter Moss.\n"
                                 "y/c.txt: \"We stay,\" said Moss."}
                              .html()};
    CHECK(speakers_in(page)
          == std::vector<std::string>{"Ann Moss | 1 | 1 | 0", "Moss | 1 | 0 | 1", "Peter Moss | 1 | 1 | 0"});
}

TEST_CASE("report: who is not named is another one in each article") {
    shown_page const page{sample{"x/a.txt: \"It is over,\" said a senior official.\n"
                                 "y/b.txt: \"We go home,\" said a senior official."}
                              .html()};
    CHECK(speakers_in(page)
          == std::vector<std::string>{"senior official | 1 | 1 | 0", "senior official | 1 | 0 | 1"});
}

TEST_CASE("report: speakers of one article have colours of their own") {
    std::string lines = "a.txt: ";
    for (auto const* const name : {"Ann", "Bob", "Carl", "Dora", "Emma", "Frank", "Grace", "Henry", "Ida",
                                   "Jack", "Karl", "Laura", "Mary", "Nora", "Oscar", "Paul"}) {
        lines += std::string{"\"It is over now,\" said "} + name + " Moss" + name + ". / ";
    }
    shown_page const page{sample{lines}.html()};
    std::set<std::string> colors;
    for (auto const each : page.elements("q", page.with_id("article-list"))) {
        colors.insert(std::string{page.nodes()[each].attribute("class").substr(0, 3)});
    }
    CHECK(colors.size() == 16);
}

TEST_CASE("report: the same statement is a row with a column for each outlet") {
    shown_page const page{
        sample{"x/a.txt: \"The dam is quite safe and it will stand for many years,\" said Ann Moss.\n"
               "y/b.txt: \"The dam is safe and it will stand for fifty years,\" said Ann Moss.\n"
               "z/c.txt: Nobody said a word."}
            .html()};
    page.check_links();
    auto const list = page.with_id("statement-list");
    CHECK(page.elements("li", list).size() == 1);
    auto const heads = page.elements("h4", list);
    REQUIRE(heads.size() == 2);
    CHECK(page.words(heads[0]) == "x");
    CHECK(page.words(heads[1]) == "y");
    auto const links = page.elements("a", list);
    REQUIRE(links.size() == 2);
    CHECK(page.nodes()[links[0]].attribute("href") == "#q1");
    CHECK(page.nodes()[links[1]].attribute("href") == "#q2");
    auto const words = page.words(list);
    CHECK(words.find("Ann Moss the words differ, or whose they are") == 0);
    CHECK(words.find("the others are compared with it") != std::string::npos);
    CHECK(words.find("words changed") != std::string::npos);
    CHECK(page.words(page.elements("ins", list).front()) == "fifty");
    CHECK(page.words(page.elements("del", list).front()) == "quite");
}

TEST_CASE("report: equal words are one wording, and an outlet without them says so") {
    shown_page const page{sample{"x/a.txt: \"The dam is safe and it will stand,\" said Ann Moss.\n"
                                 "y/b.txt: \"The dam is safe and it will stand,\" said Ann Moss. \"Nobody "
                                 "should worry about the water,\" said Bob Vane.\n"
                                 "z/c.txt: \"Nobody should worry about the water,\" said Bob Vane."}
                              .html()};
    auto const list = page.with_id("statement-list");
    CHECK(page.elements("ins", list).empty());
    CHECK(page.words(list).find("z does not print it") != std::string::npos);
    CHECK(page.words(list).find("x does not print it") != std::string::npos);
    CHECK(page.words(list).find("y does not print it") == std::string::npos);
}

TEST_CASE("report: paragraphs without a quotation may be left out") {
    sample const all{
        "a.txt: \"It is over,\" said Ann Moss. / It rained all day in the valley, and it was cold."};
    shown_page const whole{all.html()};
    CHECK(whole.words_of_id("a1").find("It rained") != std::string::npos);
    shown_page const quoted{all.html(shown_paragraphs::with_marks)};
    CHECK(quoted.words_of_id("a1").find("It rained") == std::string::npos);
    CHECK(quoted.words_of_id("q1") == "\"It is over,\"");
    quoted.check_links();
}

TEST_CASE("report: no article, and an article without quotations, are pages too") {
    shown_page const none{report{}.html({})};
    none.check_links();
    CHECK(none.words_of_id("articles").find("There is no article.") != std::string::npos);
    shown_page const silent{sample{"a.txt: It rained all day."}.html()};
    silent.check_links();
    CHECK(silent.words_of_id("speakers") == "Speakers Nobody is named as the speaker of a quotation.");
    CHECK(silent.words_of_id("a1").find("It rained all day.") != std::string::npos);
}

TEST_CASE("report: a checked draft has verdicts in words and the source's words as a redline") {
    sample const draft{"d.txt: \"The dam is safe and it will stand for fifty years,\" said Ann Moss. \"It "
                       "snows,\" she said."};
    sample const source{"s.txt: \"The dam is quite safe and it will stand for many years,\" said Ann Moss."};
    checker check;
    auto const& [read, records] = draft.files.front();
    check.add_draft(read, records);
    check.finish_drafts();
    check.add(check.found_in(reference_of(source.files.front().read, source.files.front().records)));
    std::vector<reported_article> const drafts{reported(read, records)};
    shown_page const page{checked_html(check.result(), drafts)};
    page.check_links();
    auto const note = page.with_id("n1");
    CHECK(page.words(note).starts_with("1 error altered: words differ, and nothing marks it Ann Moss"));
    CHECK(page.words(page.elements("ins", note).front()) == "fifty");
    CHECK(page.words(page.elements("del", note).front()) == "quite");
    CHECK(page.nodes()[page.with_id("q1")].attribute("class") == "error");
    CHECK(page.words_of_id("n2").find("not found in these sources") != std::string::npos);
    CHECK(page.words_of_id("summary").starts_with("2 quotations, 1 altered, 1 not-found."));
}

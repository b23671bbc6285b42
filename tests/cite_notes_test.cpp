// Citations as annotations and markup. Whether their consumers take them, tests/consumers/annotations.sh tries.
#include "tests/catch.hpp"
#include "tests/cli_samples.hpp"

#include "cite/citation_format.hpp"
#include "cite/cited_source.hpp"
#include "inquit.hpp"
#include "record/part_words.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace inquit::testing;
using inquit::record;
using words = std::vector<std::string_view>;

std::vector<record> records_of(std::string_view text, std::string path = "a.txt") {
    auto const read = inquit::read_article(std::string{text}, std::move(path));
    REQUIRE(read);
    return inquit::extract(*read).records;
}

std::string cited(std::vector<record> const& all, std::string_view format) {
    auto const* const found = inquit::citation_format_named(format);
    REQUIRE(found != nullptr);
    return found->write(inquit::cited_sources(all), {"inquit 0"});
}

record spoken(std::string quote) {
    auto made = records_of(article).front();
    made.quote = std::move(quote);
    return made;
}

} // namespace

TEST_CASE("the words of a record are told by its parts") {
    auto const split =
        records_of("\"We will go on,\" said Ella Kesaeva, \"until the state has paid for it.\"\n");
    REQUIRE(split.size() == 1);
    CHECK(inquit::part_words(split.front()) == words{"We will go on,", "until the state has paid for it."});
    auto const long_one = records_of("\"We will go on.\n\n\"We will win,\" said Ella Kesaeva.\n");
    REQUIRE(long_one.size() == 1);
    CHECK(inquit::part_words(long_one.front()) == words{"We will go on.", "We will win,"});
    // Two spaces in the file, one in the record: paragraphs are still told, parts of a paragraph are not.
    auto wrapped = long_one.front();
    ++wrapped.parts.front().chars.second;
    CHECK(inquit::part_words(wrapped) == words{"We will go on.", "We will win,"});
    wrapped = split.front();
    ++wrapped.parts.front().chars.second;
    CHECK(inquit::part_words(wrapped).empty());
}

TEST_CASE(
    "an annotation has a target for each part of the words, and one on the web where the article is there") {
    auto made = records_of("\"We will go on,\" said Ella Kesaeva, \"until the state has paid for it.\"\n");
    auto const plain = cited(made, "w3c");
    CHECK(count(plain, "\"SpecificResource\"") == 2);
    CHECK(count(plain, "\"TextPositionSelector\"") == 2);
    CHECK(contains(plain, "\"exact\": \"until the state has paid for it.\""));
    CHECK(contains(plain, "\"source\": \"a.txt\""));
    made.front().source.about.url = "https://news.example/a";
    made.front().source.about.archive_url = "https://archive.example/a";
    auto const on_web = cited(made, "w3c");
    CHECK(count(on_web, "\"source\": \"https://news.example/a\"") == 2);
    CHECK(count(on_web, "\"cached\": \"https://archive.example/a\"") == 2);
    CHECK(count(on_web, "\"TextPositionSelector\"") == 2);
    CHECK(cited(made, "w3c") == on_web);
}

TEST_CASE("code points of a file with markup are no positions in its text") {
    auto const page =
        records_of("<p>&ldquo;We go on,&rdquo; said Ella Kesaeva of the group.</p>", "a b.html");
    REQUIRE(page.size() == 1);
    auto const json = cited(page, "w3c");
    CHECK_FALSE(contains(json, "TextPositionSelector"));
    CHECK(contains(json, "\"DataPositionSelector\""));
    CHECK(contains(json, "\"source\": \"a%20b.html\""));
    CHECK_FALSE(contains(cited(page, "hypothesis"), "TextPositionSelector"));
}

TEST_CASE("a ClaimReview is drafted of what a person has approved, and says nothing of its truth") {
    auto made = spoken("We have won.");
    CHECK_FALSE(contains(cited({made}, "schema-org"), "ClaimReview"));
    made.review = inquit::record_review{"rejected", "Ann", {}, {}};
    CHECK_FALSE(contains(cited({made}, "schema-org"), "ClaimReview"));
    made.review->status = "approved";
    auto const json = cited({made}, "schema-org");
    CHECK(contains(json, "\"claimReviewed\": \"We have won.\""));
    CHECK(contains(json, "\"creativeWorkStatus\": \"Draft\""));
    CHECK_FALSE(contains(json, "reviewRating"));
}

TEST_CASE("TEI has each speaker once, and names of its own for keys that begin with a digit") {
    auto made = spoken("We have\nwon. <said>");
    auto other = made;
    other.id = "q-000000000000";
    made.speaker.name = "2 Live Crew";
    made.speaker.type = inquit::speaker_type::organization;
    auto const xml = cited({made, other, made}, "tei");
    CHECK(count(xml, "<orgName>2 Live Crew</orgName>") == 1);
    CHECK(contains(xml, "<p>won. &lt;said&gt;</p>"));
    CHECK_FALSE(contains(xml, "xml:id=\"2"));
}

TEST_CASE("words in Markdown stay words") {
    auto const lines = [](std::string quote) {
        auto const text = cited({spoken(std::move(quote))}, "markdown");
        return text.substr(0, text.find('\n'));
    };
    CHECK(lines("(a) It's -- \"so\"...") == "> \\(a) It's -- \"so\"...");
    CHECK(lines("iv. x") == "> iv\\. x");
    CHECK(lines("No. 4") == "> No\\. 4");
    CHECK(lines("1. x") == "> 1\\. x");
    CHECK(lines("# *a* _b_ `c` [d](e) <f>") == "> \\# \\*a\\* \\_b\\_ \\`c\\` \\[d\\](e) \\<f\\>");
    CHECK(lines("$5 ~x~ y^2^ @doe99 |") == "> \\$5 \\~x\\~ y\\^2\\^ \\@doe99 \\|");
    CHECK(lines("Good morning. We go.") == "> Good morning. We go.");
}

TEST_CASE("HTML links to the web and to nothing else") {
    auto made = spoken("<b>We</b> & you");
    made.source.about.url = "javascript:alert(1)";
    auto const html = cited({made}, "html");
    CHECK(contains(html, "<p>&lt;b&gt;We&lt;/b&gt; &amp; you</p>"));
    CHECK_FALSE(contains(html, "href"));
    CHECK_FALSE(contains(html, "cite=\"javascript"));
    made.source.about.url = "https://news.example/?a=1&b=2";
    CHECK(contains(cited({made}, "html"), "<blockquote cite=\"https://news.example/?a=1&amp;b=2\">"));
}

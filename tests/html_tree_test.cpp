#include "html/page.hpp"
#include "markup/html_tree.hpp"
#include "tests/catch.hpp"

#include <algorithm>
#include <string>

using namespace inquit;

namespace {

std::string paragraph(std::string_view words) {
    html_tree tree;
    tree.root().add("p", words);
    return tree.text();
}

} // namespace

TEST_CASE("HTML: elements, attributes and texts stand as they were added") {
    html_tree tree;
    auto quotation = tree.root().add("blockquote").attribute("cite", "https://example.com/a?b=1&c=2");
    quotation.add("p", "We go").add("em", "now").text("!");
    quotation.text(" - she said");
    CHECK(tree.text()
          == "<blockquote cite=\"https://example.com/a?b=1&amp;c=2\"><p>We go<em>now!</em></p> - she said"
             "</blockquote>");
}

TEST_CASE("HTML: an attribute that is set twice has its last value") {
    html_tree tree;
    tree.root().add("p").attribute("id", "a").attribute("id", "b");
    CHECK(tree.text() == "<p id=\"b\"></p>");
}

TEST_CASE("HTML: what looks like markup is text") {
    CHECK(paragraph("<script>alert(1)</script> & &amp;")
          == "<p>&lt;script&gt;alert(1)&lt;/script&gt; &amp; &amp;amp;</p>");
    html_tree tree;
    tree.root().add("p").attribute("title", "\"><script>'");
    CHECK(tree.text() == "<p title=\"&quot;>&lt;script>'\"></p>");
}

TEST_CASE("HTML: void elements have no end tag, others have one though they hold nothing") {
    html_tree tree;
    auto p = tree.root().add("p");
    p.add("br");
    p.add("span");
    p.add("input").attribute("disabled");
    CHECK(tree.text() == "<p><br/><span></span><input disabled=\"\"/></p>");
}

TEST_CASE("HTML: characters that it cannot hold are replaced, line ends are LF") {
    CHECK(paragraph({"a\0b\x01"
                     "c\x7F",
                     6})
          == "<p>a\uFFFDb\uFFFDc\uFFFD</p>");
    CHECK(paragraph("a\r\nb\rc\td") == "<p>a\nb\nc\td</p>");
    CHECK(paragraph("\uFDD0 \uFFFF \U0010FFFE \u0085 \u00A0\u00E9\U0001F600")
          == "<p>\uFFFD \uFFFD \uFFFD \uFFFD \u00A0\u00E9\U0001F600</p>");
}

TEST_CASE("HTML: white space is kept") { CHECK(paragraph("  a\n\n b ") == "<p>  a\n\n b </p>"); }

TEST_CASE("HTML: a page is its skeleton, filled") {
    auto page = html_tree::of_skeleton(
        "<!DOCTYPE html>\n<html lang=\"en\"><head><title id=\"t\"></title><style id=\"s\"></style></head>"
        "<body><main id=\"m\"/></body></html>");
    REQUIRE(page);
    page->with_id("t").text("A & B");
    page->with_id("s").code("p > em { color: red }");
    page->with_id("m").add("hr");
    CHECK(page->text()
          == "<!DOCTYPE html><html lang=\"en\"><head><title id=\"t\">A &amp; B</title>"
             "<style id=\"s\">/*<![CDATA[*/\np > em { color: red }\n/*]]>*/</style></head>"
             "<body><main id=\"m\"><hr/></main></body></html>");
}

TEST_CASE("HTML: a skeleton that is not well-formed is an error") {
    auto const page = html_tree::of_skeleton("<html><p></html>");
    REQUIRE_FALSE(page);
    CHECK(page.error().code == error_code::malformed);
}

TEST_CASE("HTML: an HTML parser reads the texts back as they were") {
    std::string const words = "a <b> & \"c\" 'd' &lt; ]]> --> \u2019 \U0001F600 \xE2\x80\xAE";
    html_tree tree;
    tree.root().add("p").attribute("title", words).text(words);
    auto const text = tree.text();
    auto const page = parsed_page(text);
    REQUIRE(page);
    auto const found =
        std::find_if(page->begin(), page->end(), [](auto const& n) { return n.element == "p"; });
    REQUIRE(found != page->end());
    CHECK(found->attribute("title") == words);
    CHECK(words_of(*page, static_cast<std::uint32_t>(found - page->begin())) == words);
}

#include "html/html.hpp"

#include "html/iso_date.hpp"
#include "inquit.hpp"
#include "text/unicode.hpp"

#include "tests/catch.hpp"
#include "tests/corpus.hpp"
#include "tests/exact_copy.hpp"
#include "tests/printed_article.hpp"
#include "tests/stage_properties.hpp"

#include <rapidcheck.h>

#include <array>
#include <string>
#include <vector>

using namespace inquit;
using testing::broken_article;
using testing::check_corpus;
using testing::exact_copy;
using testing::printed_article;

namespace {

article read(std::string_view file) {
    auto made = read_html(std::string{file}, "a.html");
    REQUIRE(made.has_value());
    return std::move(*made);
}

std::string repeated(std::string_view part, std::size_t bytes) {
    std::string out;
    while (out.size() < bytes) {
        out += part;
    }
    return out;
}

/// Pieces that each make trouble by themselves, in any order.
rc::Gen<std::string> nasty_html() {
    constexpr auto pieces = std::to_array<std::string_view>({
        "<p>",
        "</p>",
        "<b>",
        "</b>",
        "<i>",
        "</i>",
        "<a href=x>",
        "</a>",
        "<q>",
        "</q>",
        "<br>",
        "<div>",
        "</div>",
        "<blockquote>",
        "</blockquote>",
        "<cite>",
        "</cite>",
        "<table>",
        "<tr>",
        "<td>",
        "</table>",
        "<pre>",
        "</pre>",
        "<h1>",
        "</h1>",
        "<figure>",
        "<figcaption>",
        "</figure>",
        "<aside class=pullquote>",
        "</aside>",
        "<script>",
        "</script>",
        "<!--",
        "-->",
        "<![CDATA[",
        "]]>",
        "<svg>",
        "</svg>",
        "<ul><li>",
        "</ul>",
        "</body>",
        "<body>",
        "<html lang=de>",
        "<form>",
        "</form>",
        "<select>",
        "<option>",
        "<template>",
        "</template>",
        "<p class=\"",
        "\">",
        "</",
        "<",
        ">",
        "<title>",
        "</title>",
        "<time datetime=2020-01-02>",
        "</time>",
        "<footer>",
        "&ldquo;",
        "&rdquo;",
        "&notit;",
        "&amp;",
        "&amp",
        "&#8220;",
        "&#x",
        "&",
        ";",
        "&nvlt;",
        "&shy;",
        "\r\n",
        "\n",
        " ",
        "\t",
        "\xC2\xA0",
        "\xC2\xAD",
        "\xEF\xBB\xBF",
        "\xF0\x9F\x98\x80",
        "e\xCC\x81",
        "\xE2\x80\x9C",
        "\xE2\x80\x9D",
        "\xE2\x80\x94 ",
        "We never agreed to the plan",
        " he said. ",
        "x",
    });
    return rc::gen::map(
        rc::gen::container<std::vector<std::size_t>>(rc::gen::inRange<std::size_t>(0, pieces.size())),
        [pieces](std::vector<std::size_t> const& chosen) {
            std::string text;
            for (auto const i : chosen) {
                text += pieces[i];
            }
            return text;
        });
}

bool has_letters_in_place(std::string const& page) {
    auto const made = read_html(page, "a.html");
    for (std::uint32_t at = 0; made && at < made->text.size(); ++at) {
        char const c = made->text.text()[at];
        bool const is_letter = ('a' <= c && c <= 'z') || ('A' <= c && c <= 'Z');
        auto const bytes = made->map.to_file({at, at + 1});
        if (is_letter && (bytes.size() != 1 || made->file[bytes.begin] != c)) {
            return false;
        }
    }
    return made.has_value();
}

} // namespace

TEST_CASE("corpus: web pages") {
    auto const* const file =
        GENERATE("paragraphs", "references", "quotations", "zones", "main_content", "metadata");
    check_corpus("fixtures/corpus/html/" + std::string{file} + ".txt",
                 [](std::string_view input) { return printed_article(read(input)); });
}

TEST_CASE("any markup gives an article that holds together, each byte of it at most once and in order") {
    CHECK(rc::check("in any order of pieces", [] {
        auto const file = *nasty_html();
        exact_copy const copy{file};
        auto const made = read_html(std::string{copy.view()}, "a.html");
        RC_ASSERT(made.has_value());
        RC_ASSERT(broken_article(*made) == "");
        RC_ASSERT(made->file == file);
        byte_span before;
        for (std::uint32_t begin = 0; begin < made->text.size();) {
            auto const end = begin + unicode::decode(made->text.text(), begin).length;
            auto const bytes = made->map.to_file({begin, end});
            RC_ASSERT(before.end <= bytes.begin || before == bytes); // two characters of one reference
            RC_ASSERT(bytes.end <= file.size());
            before = bytes;
            begin = end;
        }
    }));
}

TEST_CASE("letters are copied from where they stand") {
    // A name for two characters before what is dropped: how many it says can be seen behind that only.
    for (std::string const page :
         {"We go &nvlt;</b>", "We go &nvlt;<b>now</b>", "We go &nvlt;&amp;now", "We go &lt;</b>",
          "We go &lt;&zwj;now", "We go &nvlt;\r\nnow", "We go &nvlt;\xE2\x80\x9Cnow",
          "We go &notit;&ldquo;now", "We go &gt;&#116;now", "We go &lt;t;now"}) {
        CAPTURE(page);
        CHECK(has_letters_in_place(page));
    }
    CHECK(rc::check("each letter of the text is its byte of the file, references aside",
                    [] { RC_ASSERT(has_letters_in_place(*nasty_html())); }));
}

TEST_CASE("positions in a page count its code points and lines, markup and all") {
    // An emoji, a combining mark, CR LF and references before the quotation.
    std::string const file =
        "<p>\xF0\x9F\x98\x80 caf"
        "e\xCC\x81</p>\r\n<p title=\"\xF0\x9F\x98\x80\">&ldquo;We <em>never</em>\r\n go,&rdquo; said "
        "Jane Roe.</p>\r\n";
    auto const records = extract(read(file)).records;
    REQUIRE(records.size() == 1);
    CHECK(records[0].quote == "We never go,");
    REQUIRE(records[0].parts.size() == 1);
    auto const& part = records[0].parts[0];
    CHECK(file.substr(part.bytes.first, part.bytes.second - part.bytes.first) == "We <em>never</em>\r\n go,");
    auto const before = file.substr(0, part.bytes.first);
    CHECK(part.chars.first == unicode::count_code_points(before));
    CHECK(part.chars.second - part.chars.first == part.bytes.second - part.bytes.first);
    CHECK(part.start == line_column{2, 21});
    CHECK(part.end == line_column{3, 5});
}

TEST_CASE("the language is what the page says, else what its words are") {
    constexpr std::string_view german =
        "<p>Die Stadt hat gesagt, dass sie das nicht mehr will und dass es nun an der Zeit ist, die "
        "Br\xC3\xBC"
        "cke zu schlie\xC3\x9F"
        "en, die schon so lange da ist.</p>";
    CHECK(read(german).about.language == "de");
    CHECK(read("<html lang=fr-CA>" + std::string{german}).about.language == "fr");
    CHECK(read("<html lang=fr><script "
               "type='application/ld+json'>{\"@type\":\"Article\",\"inLanguage\":\"sv_SE\"}"
               "</script>"
               + std::string{german})
              .about.language
          == "sv");
}

TEST_CASE("dates are ISO 8601 or none") {
    CHECK(iso_date("2020-02-29") == "2020-02-29");
    CHECK(iso_date(" 2020-02-29T23:59:60Z ") == "2020-02-29T23:59:60Z");
    CHECK(iso_date("2020-02-29 04:05") == "2020-02-29T04:05");
    CHECK(iso_date("2020-02-29T04:05:06.789-0330") == "2020-02-29T04:05:06.789-03:30");
    CHECK_FALSE(iso_date(""));
    CHECK_FALSE(iso_date("2020"));
    CHECK_FALSE(iso_date("2019-02-29"));
    CHECK_FALSE(iso_date("2020-2-9"));
    CHECK_FALSE(iso_date("2020-02-29T"));
    CHECK_FALSE(iso_date("2020-02-29T4:05"));
    CHECK_FALSE(iso_date("2020-02-29T04:61"));
    CHECK_FALSE(iso_date("2020-02-29T04:05 CET"));
    CHECK_FALSE(iso_date("29 February 2020"));
}

TEST_CASE("what is no text is no page") {
    auto const nul = read_html(std::string{"<p>\0", 4}, "a.html");
    REQUIRE_FALSE(nul.has_value());
    CHECK(describe(nul.error()) == "a.html: byte 3 is NUL: a binary file");
    auto const latin = read_html("<p>caf\xE9", "a.html");
    REQUIRE_FALSE(latin.has_value());
    CHECK(latin.error().code == error_code::invalid_utf8);
    CHECK(latin.error().offset == 6);
}

TEST_CASE("markup deeper than any page's is refused, what is less deep is read") {
    auto const deep = [](std::size_t levels) {
        return repeated("<div>", 5 * levels) + "<p>\"We go,\" he said.</p>" + repeated("</div>", 6 * levels);
    };
    auto const refused = read_html(deep(50'000), "a.html");
    REQUIRE_FALSE(refused.has_value());
    CHECK(name_of(refused.error().code) == "too-deep");
    CHECK(describe(refused.error())
          == "a.html: has elements nested or left open far beyond what a page needs");
    CHECK(printed_article(read(deep(10'000))) == "body: \"We go,\" he said.");
    // Side by side they are as many as one likes, and scripts hold no tags.
    CHECK(read(repeated("<div><br><img src=x><p>x.</div>", 3'000'000)).blocks.size() == 96'775);
    CHECK(read("<script>" + repeated("if(a<b) ", 1'000'000) + "</script><p>He came.").blocks.size() == 1);
}

TEST_CASE("formatting that is opened again and again is refused") {
    std::string file = "<p>";
    for (int i = 0; i < 3'000; ++i) {
        file += "<b class=" + std::to_string(i) + ">";
    }
    CHECK_FALSE(read_html(file + repeated("</p><p>x", 8 * 3'000), "a.html").has_value());
    CHECK_FALSE(read_html("<p " + repeated("a ", 200'000) + ">", "a.html").has_value());
}

// Quadratic work on any of these would take minutes, which ctest ends.
TEST_CASE("a megabyte of one piece of markup is read or refused in one pass") {
    auto const piece = GENERATE(
        as<std::string_view>{}, "<", "&", "&a", "&am", "&quot;", "&notit", "</", "</a", "<!--", "<!--a-->",
        "<!", "<?", "<a b=\"", "<a b='", "<p>", "</p>", "<p>x", "<br>", "x<br>", "<br><br>x", "<li>", "<td>",
        "<table><tr><td>x</table>", "<q>x</q>", "<b>x</b>", "<b><p>x</b>", "<a href=x>x", "<script>",
        "<script></script>", "<title>", "<h1>x</h1>", "<blockquote>x<cite>y</cite></blockquote>",
        "<figure><blockquote>x</blockquote><figcaption>y</figcaption></figure>",
        "<aside class=pullquote>We never agreed</aside>",
        "<p>We never agreed</p><p class=pullquote>We never agreed</p>", "<time datetime=2020-01-02>x</time>",
        "<meta property=og:title content=x>", "<div class=\"a-b-c d_e_f gHi\">x</div>", "<sup><a>1</a></sup>",
        "<pre> \n</pre>", "<svg><path d='M'/></svg>", "x</foo>", " ", "\r\n", "\xC2\xAD", "\xE2\x80\x9C",
        "<script type=application/ld+json>{</script>", "<template>x</template>");
    constexpr std::size_t size = 1'000'000;
    auto const made = read_html(repeated(piece, size), "a.html");
    CHECK((made.has_value() || made.error().code == error_code::too_deep));
}

TEST_CASE("where the parser fails its own assertion other tables are read") {
    std::string const cells =
        "<table role=presentation><tr><td>They met on Friday.</td><td>We never agreed.</td></tr></table>";
    for (std::string const part : {"td", "th", "TD"}) {
        for (std::string const drawing : {"svg", "math", "SVG"}) {
            auto const bad = "<table><" + drawing + "><" + part + "><title><select></select></title></" + part
                             + "></" + drawing + "></table>";
            CAPTURE(bad);
            CHECK(read(cells + bad + cells).text.text() == read(cells + cells).text.text());
        }
    }
    CHECK(read(cells).text.text().find("We never agreed.") != std::string_view::npos);
}

TEST_CASE("numbers of characters beyond all there are stand for one that is replaced") {
    for (auto const& number :
         std::vector<std::string>{"&#" + repeated("1", 100) + ";", "&#x" + repeated("F", 100) + ";",
                                  "&#" + repeated("9", 12), "&#99999999;"}) {
        CAPTURE(number);
        auto const page = read("<p>We never " + number + " agreed.</p><table><tr><td>x</td></tr></table>");
        CHECK(page.text.text().find("We never \xEF\xBF\xBD agreed.") != std::string_view::npos);
        CHECK(broken_article(page) == "");
    }
    CHECK(read("<p>We never &#0000000000097;greed.</p>").text.text().find("We never agreed.")
          != std::string_view::npos);
}

TEST_CASE("a closing mark that the file lacks does not stand alone") {
    for (std::string const nothing : {"&shy;", "\xC2\xAD", "<pre> &shy;</pre>"}) {
        auto const page = read("<q> he said. <p>" + nothing);
        CAPTURE(nothing);
        CHECK(broken_article(page) == "");
        CHECK(page.blocks.size() == 1);
    }
}

TEST_CASE("ten megabytes of one sign are read") { CHECK(read(repeated("<", 10'000'000)).blocks.size() <= 1); }

TEST_CASE("what is wrong with JSON-LD is told") {
    auto const page = read("<p>He came.<script type=application/ld+json>{\"@type\": }</script>");
    REQUIRE(page.diagnostics.size() == 1);
    CHECK(page.diagnostics[0].message == "JSON-LD does not parse: Invalid value at byte 10 of the script");
}

TEST_CASE("JSON-LD that nests deeply is read without calling deeply") {
    auto const script = [](std::string_view json) {
        return "<script type=application/ld+json>" + std::string{json} + "</script><p>He came.";
    };
    CHECK(read(script(repeated("[", 1'000'000))).diagnostics.size() == 1);
    CHECK(read(script(repeated("[", 100'000) + repeated("]", 100'000))).diagnostics.empty());
    CHECK(
        read(script(repeated("{\"@graph\":", 1'000'000) + "1" + repeated("}", 100'000))).diagnostics.empty());
}

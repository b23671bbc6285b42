// Formats: how they are told apart, what the agencies' readers make of a file, and what an article's offsets are of.
#include "formats/format.hpp"
#include "formats/json_lines.hpp"
#include "formats/read_article.hpp"
#include "text/digest.hpp"

#include "tests/catch.hpp"
#include "tests/corpus.hpp"
#include "tests/printed_article.hpp"

#include <string>
#include <string_view>
#include <utility>

using namespace inquit;
using testing::check_corpus;
using testing::printed_article;

namespace {

std::string_view name_of_choice(input_format format) {
    auto const* const known = find_format(format);
    return known == nullptr ? "none" : known->name;
}

std::pair<std::string_view, std::string_view> first_line_and_rest(std::string_view text) {
    auto const end = text.find('\n');
    return {text.substr(0, end), text.substr(end + 1)};
}

std::string printed_as(input_format format, std::string_view file) {
    read_options options;
    options.format = format;
    auto const read = read_article(std::string{file}, "a", options);
    return read ? printed_article(*read)
                : std::string{name_of(read.error().code)} + ": " + read.error().message;
}

std::string printed_answer(std::string_view line) {
    auto const entry = read_json_line(line, "f.jsonl:3");
    std::string out;
    for (auto const& field : entry.fields) {
        out += '"' + field.name + "\":" + field.json + ' ';
    }
    out += "=> ";
    return out
           + (entry.read ? entry.read->path + ": " + entry.read->file
                         : std::string{name_of(entry.read.error().code)} + ": " + entry.read.error().message);
}

metadata about_of(std::string_view line) {
    auto const entry = read_json_line(line, "a");
    REQUIRE(entry.read);
    return entry.read->about;
}

} // namespace

TEST_CASE("corpus: a file's format is told by its begin, then by its name") {
    check_corpus("fixtures/corpus/formats/choice.txt", [](std::string_view input) {
        auto const [name, text] = first_line_and_rest(input);
        return std::string{name_of_choice(format_of(text, name))};
    });
}

TEST_CASE("corpus: NITF") {
    check_corpus("fixtures/corpus/formats/nitf.txt",
                 [](std::string_view input) { return printed_as(input_format::nitf, input); });
}

TEST_CASE("corpus: ninjs") {
    check_corpus("fixtures/corpus/formats/ninjs.txt",
                 [](std::string_view input) { return printed_as(input_format::ninjs, input); });
}

TEST_CASE("corpus: what the readers of formats refuse") {
    check_corpus("fixtures/corpus/formats/refused.txt", [](std::string_view input) {
        auto const [name, file] = first_line_and_rest(input);
        auto const* const known = find_format(name);
        REQUIRE(known != nullptr);
        return printed_as(known->format, file);
    });
}

TEST_CASE("corpus: JSON lines") { check_corpus("fixtures/corpus/formats/json_lines.txt", printed_answer); }

TEST_CASE("every format has its own name and extensions") {
    for (auto const& each : known_formats()) {
        INFO(each.name);
        CHECK(find_format(each.name) == &each);
        CHECK(find_format(each.format) == &each);
        for (auto const extension : each.extensions) {
            if (!extension.empty()) {
                CHECK(format_of("We go.", "a" + std::string{extension}) == each.format);
                CHECK(is_article_name("a" + std::string{extension} + ".gz"));
            }
        }
    }
    CHECK(find_format("nonsense") == nullptr);
    CHECK_FALSE(is_article_name("a.html5"));
    CHECK_FALSE(is_article_name("txt"));
}

TEST_CASE("what a JSON line says of its article is metadata, and wins over the text") {
    auto const about = about_of(
        R"({"title":"A ruling","url":"https://example.org","outlet":"The Ledger","date":"2017-04-13",)"
        R"("author":"Ann Ames","language":"EN","place":"Bern","agency":"AP","updated":"2017-04-14",)"
        R"("text":"Another title\n\nBy Ben Bell\n\nIt rained on the town for all of the day."})");
    CHECK(about.title == "A ruling");
    CHECK(about.url == "https://example.org");
    CHECK(about.outlet == "The Ledger");
    CHECK(about.published == "2017-04-13");
    CHECK(about.updated == "2017-04-14");
    CHECK(about.authors == std::vector<std::string>{"Ann Ames"});
    CHECK(about.language == "en");
    CHECK(about.place == "Bern");
    CHECK(about.agency == "AP");
}

TEST_CASE("authors are a string, an object, or a list of them") {
    using names = std::vector<std::string>;
    CHECK(about_of(R"({"text":"","author":"By Ann Ames and Ben Bell"})").authors
          == names{"Ann Ames", "Ben Bell"});
    CHECK(about_of(R"({"text":"","authors":["Ann Ames",{"name":"Ben Bell"},[["Cy"]],5]})").authors
          == names{"Ann Ames", "Ben Bell"});
    CHECK(about_of(R"({"text":"","author":{"name":"Ann Ames"}})").authors == names{"Ann Ames"});
    CHECK(about_of(R"({"text":"","authors":[],"author":"Ann Ames"})").authors == names{"Ann Ames"});
    CHECK(about_of(R"({"text":"","author":null})").authors.empty());
}

TEST_CASE("fields that are no metadata of ours stay out of it") {
    auto const about =
        about_of(R"({"text":"","title":5,"language":"English","date":"soon","url":" ","outlet":null})");
    CHECK_FALSE(about.title);
    CHECK_FALSE(about.language);
    CHECK_FALSE(about.published);
    CHECK_FALSE(about.url);
    CHECK_FALSE(about.outlet);
}

TEST_CASE("the field that holds the article can have any name") {
    json_line_options options;
    options.text_field = "body";
    auto const entry = read_json_line(R"({"text":"no","body":"We go."})", "a", options);
    REQUIRE(entry.read);
    CHECK(entry.read->file == "We go.");
    auto const missing = read_json_line(R"({"text":"no"})", "a", options);
    REQUIRE_FALSE(missing.read);
    CHECK(missing.read.error().message == "has no string \"body\"");
}

TEST_CASE("a line may have a byte order mark, a CR and another encoding") {
    CHECK(read_json_line("\xEF\xBB\xBF{\"text\":\"a\"}\r\n", "a").read);
    auto const bad = read_json_line("{\"text\":\"\xE9\"}", "a");
    REQUIRE_FALSE(bad.read);
    CHECK(bad.read.error().code == error_code::invalid_utf8);
    CHECK(bad.read.error().offset == 9);
    CHECK(bad.fields.empty());
    json_line_options options;
    options.encoding = "windows-1252";
    auto const read = read_json_line("{\"text\":\"\xE9\"}", "a", options);
    REQUIRE(read.read);
    CHECK(read.read->file == "\xC3\xA9");
    CHECK(read.fields.front().json == "\"\xC3\xA9\"");
}

TEST_CASE("nesting is bounded in what is echoed, and does not matter for the stack") {
    auto const nested = [](std::size_t depth) {
        return read_json_line(
            "{\"text\":\"a\",\"x\":" + std::string(depth, '[') + std::string(depth, ']') + '}', "a");
    };
    CHECK(nested(511).read);
    auto const deep = nested(512);
    REQUIRE_FALSE(deep.read);
    CHECK(deep.read.error().message == "is nested more than 512 deep");
    CHECK(deep.fields.empty());
    CHECK_FALSE(nested(1'000'000).read);
    CHECK(format_of(std::string(1'000'000, '{'), "a.txt") == input_format::text);
    std::string objects;
    for (int i = 0; i < 100'000; ++i) {
        objects += "{\"a\":";
    }
    CHECK(format_of(objects, "a.txt") == input_format::text);
    CHECK(printed_as(input_format::ninjs, objects).starts_with("malformed: is no JSON"));
}

TEST_CASE("XML that is nested 50,000 deep is read in linear work") {
    std::string xml = "<nitf><body><body.content>";
    std::string ends;
    for (int i = 0; i < 50'000; ++i) {
        xml += "<block>a ";
        ends += "</block>";
    }
    xml += ends + "</body.content></body></nitf>";
    auto const read = read_article(xml, "a.xml");
    REQUIRE(read);
    CHECK(read->blocks.size() == 50'000);
}

TEST_CASE("the hash is of the bytes on disk, offsets of ninjs are of the body") {
    std::string const json = R"({"uri":"urn:x","body_text":"It rained."})";
    auto const read = read_article(json, "a.json");
    REQUIRE(read);
    CHECK(read->sha256 == sha256_hex(json));
    CHECK(read->file == "It rained.");
    CHECK(read->path == "a.json");
}

TEST_CASE("errors carry the path") {
    auto const read = read_article("%PDF-1.4", "in/a.txt");
    REQUIRE_FALSE(read);
    CHECK(read.error().path == "in/a.txt");
    CHECK(read.error().code == error_code::binary_file);
}

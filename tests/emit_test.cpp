// Records made by hand, as text; and text that inquit, or a person, wrote before.
#include "emit/emit.hpp"
#include "emit/written.hpp"

#include "catch.hpp"
#include "text/unicode.hpp"

#include <cstdint>
#include <fmt/format.h>
#include <rapidcheck.h>
#include <rapidjson/document.h>
#include <string>
#include <string_view>
#include <vector>
#include <yaml-cpp/yaml.h>

namespace {

using namespace inquit;

record sample() {
    record made;
    made.id = "q-5c1d0f2a9b3e";
    made.quote = "We go,";
    made.parts = {{{1, 7}, {1, 7}, {1, 2}, {1, 8}}};
    made.speaker.name = "Ella Kesaeva";
    made.speaker.type = speaker_type::person;
    made.speaker.mention = quoted_words{"she", {9, 12}, {9, 12}};
    made.speaker.via = speaker_via::pronoun;
    made.cue = quoted_words{"said", {13, 17}, {13, 17}};
    made.rule = "quote-pronoun-cue";
    made.confidence = 0.97;
    made.prefix = "\"";
    made.suffix = "\" she said.\n";
    made.flags = {"edited-ellipsis"};
    made.source.path = "a.txt";
    made.source.sha256 = "00";
    return made;
}

constexpr std::string_view sample_yaml = R"(---
inquit: 1
id: "q-5c1d0f2a9b3e"
kind: "direct"
quote: "We go,"
parts:
  - bytes: [1, 7]
    chars: [1, 7]
    start: {line: 1, column: 2}
    end: {line: 1, column: 8}
content: []
within: null
zone: "body"
at: null
speaker:
  name: "Ella Kesaeva"
  type: "person"
  anonymous: false
  role: null
  members: []
  mention: {text: "she", bytes: [9, 12], chars: [9, 12]}
  via: "pronoun"
cue: {text: "said", bytes: [13, 17], chars: [13, 17]}
addressee: null
rule: "quote-pronoun-cue"
confidence: 0.97
context: {prefix: "\"", suffix: "\" she said.\n"}
flags: ["edited-ellipsis"]
review: null
source:
  path: "a.txt"
  sha256: "00"
  outlet: null
  title: null
  agency: null
  place: null
  language: null
  url: null
  archive_url: null
  authors: []
  published: null
  updated: null
  accessed: null
)";

constexpr std::string_view sample_json =
    R"({"inquit":1,"id":"q-5c1d0f2a9b3e","kind":"direct","quote":"We go,",)"
    R"("parts":[{"bytes":[1,7],"chars":[1,7],"start":{"line":1,"column":2},"end":{"line":1,"column":8}}],)"
    R"("content":[],"within":null,"zone":"body","at":null,"speaker":{"name":"Ella Kesaeva","type":"person",)"
    R"("anonymous":false,"role":null,"members":[],"mention":{"text":"she","bytes":[9,12],"chars":[9,12]},)"
    R"("via":"pronoun"},"cue":{"text":"said","bytes":[13,17],"chars":[13,17]},"addressee":null,)"
    R"("rule":"quote-pronoun-cue","confidence":0.97,"context":{"prefix":"\"","suffix":"\" she said.\n"},)"
    R"("flags":["edited-ellipsis"],"review":null,"source":{"path":"a.txt","sha256":"00","outlet":null,)"
    R"("title":null,"agency":null,"place":null,"language":null,"url":null,"archive_url":null,"authors":[],)"
    R"("published":null,"updated":null,"accessed":null}})"
    "\n";

std::string replaced(std::string text, std::string_view from, std::string_view to) {
    auto const at = text.find(from);
    REQUIRE(at != std::string::npos);
    return text.replace(at, from.size(), to);
}

bool contains(std::string_view text, std::string_view part) {
    return text.find(part) != std::string_view::npos;
}

std::string utf8(char32_t code_point) {
    std::string out;
    unicode::append(out, code_point);
    return out;
}

/// Code points that some reader of YAML, JSON or lines trips over.
constexpr char32_t nasty[] = {0x01,   0x08,    '\t',    '\n',     '\r',   0x0B,   0x0C,   0x1F,   '"',
                              '\'',   '\\',    '/',     '#',      ':',    '-',    '?',    '%',    '@',
                              '`',    '{',     ']',     ',',      '&',    '*',    '!',    '|',    '>',
                              '~',    ' ',     0x7F,    0x80,     0x85,   0x9F,   0xA0,   0xAD,   0x2028,
                              0x2029, 0x202E,  0xFEFF,  0xFFFD,   0xFFFE, 0xFFFF, 0xFDD0, 0xFDEF, 0xD7FF,
                              0xE000, 0x1F600, 0x1FFFE, 0x10FFFF, 0x300C, 0x201C, 0x301};

rc::Gen<std::string> any_text() {
    auto const scalar = rc::gen::suchThat(rc::gen::inRange<std::uint32_t>(1, 0x110000),
                                          [](std::uint32_t c) { return c < 0xD800 || c > 0xDFFF; });
    auto const code_point = rc::gen::weightedOneOf<std::uint32_t>(
        {{3, rc::gen::map(rc::gen::elementOf(std::vector<char32_t>{std::begin(nasty), std::end(nasty)}),
                          [](char32_t c) { return static_cast<std::uint32_t>(c); })},
         {2, rc::gen::inRange<std::uint32_t>(0x20, 0x7F)},
         {1, scalar}});
    return rc::gen::map(rc::gen::container<std::vector<std::uint32_t>>(code_point),
                        [](std::vector<std::uint32_t> const& code_points) {
                            std::string out;
                            for (auto const c : code_points) {
                                unicode::append(out, static_cast<char32_t>(c));
                            }
                            return out;
                        });
}

record record_with(std::string const& text) {
    auto made = sample();
    made.quote = text;
    made.speaker.name = text;
    made.speaker.members = {text, "b", text};
    made.speaker.mention->text = text;
    made.prefix = text;
    made.source.path = text;
    made.source.about.title = text;
    made.source.about.authors = {text};
    made.review = record_review{text, {}, text, {}};
    return made;
}

std::vector<std::string> strings_in_yaml(std::string const& yaml) {
    auto const node = YAML::Load(yaml);
    return {node["quote"].Scalar(),
            node["speaker"]["name"].Scalar(),
            node["speaker"]["members"][0].Scalar(),
            node["speaker"]["members"][2].Scalar(),
            node["speaker"]["mention"]["text"].Scalar(),
            node["context"]["prefix"].Scalar(),
            node["source"]["path"].Scalar(),
            node["source"]["title"].Scalar(),
            node["source"]["authors"][0].Scalar(),
            node["review"]["status"].Scalar()};
}

std::vector<std::string> strings_in_json(std::string const& json) {
    rapidjson::Document node;
    node.Parse(json.data(), json.size());
    if (node.HasParseError()) {
        return {};
    }
    auto const text = [](rapidjson::Value const& value) {
        return std::string{value.GetString(), value.GetStringLength()};
    };
    return {text(node["quote"]),
            text(node["speaker"]["name"]),
            text(node["speaker"]["members"][0]),
            text(node["speaker"]["members"][2]),
            text(node["speaker"]["mention"]["text"]),
            text(node["context"]["prefix"]),
            text(node["source"]["path"]),
            text(node["source"]["title"]),
            text(node["source"]["authors"][0]),
            text(node["review"]["status"])};
}

/// Whether nothing stands in the text that splits lines, or that YAML does not allow raw.
bool is_safe(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        auto const [c, length] = unicode::decode(text, at);
        at += length;
        if ((c < 0x20 && c != '\n') || (c >= 0x7F && c <= 0x9F) || c == 0x2028 || c == 0x2029 || c == 0xFEFF
            || c == 0xFFFE || c == 0xFFFF) {
            return false;
        }
    }
    return true;
}

} // namespace

TEST_CASE("a record is a YAML document with the fields of the format in their order") {
    CHECK(yaml_document(sample()) == sample_yaml);
}

TEST_CASE("a record is a line of JSON with the same fields") { CHECK(json_line(sample()) == sample_json); }

TEST_CASE("several parts, contents, names and a review keep the layout") {
    auto made = sample();
    made.parts.push_back(made.parts.front());
    made.content = {made.parts.front()};
    made.speaker.members = {"Ann", "Bob"};
    made.source.about.authors = {"C"};
    made.within = "q-0";
    made.review = record_review{"approved", "Ann", "2017-04-14", {}};
    made.cue.reset();
    made.confidence = 1;
    auto const yaml = yaml_document(made);
    CHECK(contains(yaml, "    end: {line: 1, column: 8}\n  - bytes: [1, 7]\n"));
    CHECK(contains(yaml, "\ncontent:\n  - bytes: [1, 7]\n"));
    CHECK(contains(yaml, "\n  members: [\"Ann\", \"Bob\"]\n"));
    CHECK(contains(yaml, "\n  authors: [\"C\"]\n"));
    CHECK(contains(yaml, "\nwithin: \"q-0\"\n"));
    CHECK(contains(yaml, "\nreview: {status: \"approved\", by: \"Ann\", at: \"2017-04-14\", note: null}\n"));
    CHECK(contains(yaml, "\ncue: null\n"));
    CHECK(contains(yaml, "\nconfidence: 1.0\n"));
}

TEST_CASE("documents one after another are a stream") {
    auto const stream = yaml_document(sample()) + yaml_document(sample());
    CHECK(YAML::LoadAll(stream).size() == 2);
}

TEST_CASE("what other readers would take for numbers, dates and booleans stays a string") {
    for (std::string const text :
         {"yes",  "no", "on", "null", "~",    "017",  "0x1F", "12:30:45", "2017-04-14", "1e3",
          ".inf", "=",  "<<", "- a",  "a: b", "a #b", "",     " a ",      "---",        "..."}) {
        INFO(text);
        auto made = sample();
        made.quote = text;
        CHECK(contains(yaml_document(made), "\nquote: \"" + text + "\"\n"));
        CHECK(YAML::Load(yaml_document(made))["quote"].Scalar() == text);
    }
}

TEST_CASE("characters that break lines or readers are escaped, others are readable") {
    struct row {
        char32_t code_point;
        std::string written;
    };
    auto const rows = std::vector<row>{
        {0x00, "\\u0000"},
        {0x07, "\\u0007"},
        {'\t', "\\t"},
        {'\n', "\\n"},
        {'\r', "\\r"},
        {0x1B, "\\u001B"},
        {0x7F, "\\u007F"},
        {0x80, "\\u0080"},
        {0x85, "\\u0085"},
        {0x9F, "\\u009F"},
        {0x2028, "\\u2028"},
        {0x2029, "\\u2029"},
        {0xFEFF, "\\uFEFF"},
        {0xFFFE, "\\uFFFE"},
        {0xFDD0, "\\uFDD0"},
        {'"', "\\\""},
        {'\\', "\\\\"},
        {'/', "/"},
        {0xE9, utf8(0xE9)},
        {0xA0, utf8(0xA0)},
        {0x2019, utf8(0x2019)},
        {0xFFFD, utf8(0xFFFD)},
        {0x1F600, utf8(0x1F600)},
    };
    for (auto const& [code_point, written] : rows) {
        INFO(written);
        auto made = sample();
        made.quote = "a" + utf8(code_point) + "b";
        CHECK(contains(yaml_document(made), "\nquote: \"a" + written + "b\"\n"));
        CHECK(contains(json_line(made), "\"quote\":\"a" + written + "b\","));
    }
}

TEST_CASE("any strings are read back from YAML and from JSON as they were") {
    CHECK(rc::check("strings survive", [] {
        auto const text = *any_text();
        auto const made = record_with(text);
        auto const expected = std::vector<std::string>(10, text);
        auto const yaml = yaml_document(made);
        auto const json = json_line(made);
        RC_ASSERT(strings_in_yaml(yaml) == expected);
        RC_ASSERT(strings_in_json(json) == expected);
        RC_ASSERT(is_safe(yaml));
        RC_ASSERT(is_safe(json));
        RC_ASSERT(json.find('\n') == json.size() - 1);
    }));
}

TEST_CASE("a seal is intact as written and with reviews, broken by any other edit") {
    auto const file = sealed_yaml(std::string{sample_yaml} + std::string{sample_yaml});
    CHECK(seal_of(file) == seal::intact);
    CHECK(seal_of(sealed_yaml("")) == seal::intact);
    auto const reviewed = [&file](std::string_view review) {
        return replaced(file, "review: null\n", review);
    };
    CHECK(seal_of(reviewed("review: {status: approved}\n")) == seal::intact);
    CHECK(seal_of(reviewed("review:\n  status: approved\n  note: |\n    One.\n\n    Two.\n"))
          == seal::intact);
    CHECK(seal_of(reviewed("")) == seal::broken);
    CHECK(seal_of(reviewed("review: null\nmore: 1\n")) == seal::broken);
    CHECK(seal_of(reviewed("# Checked.\nreview: null\n")) == seal::broken);
    CHECK(seal_of(replaced(file, "Ella", "Emma")) == seal::broken);
    CHECK(seal_of(file + "# More.\n") == seal::broken);
    CHECK(seal_of(file.substr(0, file.size() - 1)) == seal::broken);
    CHECK(seal_of(file.substr(0, 30)) == seal::broken);
    CHECK(seal_of(sample_yaml) == seal::missing);
    CHECK(seal_of("") == seal::missing);
}

TEST_CASE("a sealed stream is the stream after one line of comment") {
    auto const file = sealed_yaml(sample_yaml);
    auto const line_end = file.find('\n');
    CHECK(file.substr(0, 16) == "# inquit sha256:");
    CHECK(line_end == 16 + 64);
    CHECK(file.substr(line_end + 1) == sample_yaml);
}

TEST_CASE("what inquit writes with a review has the seal that it had without") {
    CHECK(rc::check("reviews do not count", [] {
        auto made = sample();
        auto const bare = sealed_yaml(yaml_document(made));
        made.review = record_review{*any_text(), *any_text(), {}, *any_text()};
        auto const reviewed = sealed_yaml(yaml_document(made));
        RC_ASSERT(reviewed.substr(0, 80) == bare.substr(0, 80));
        RC_ASSERT(seal_of(reviewed) == seal::intact);
        auto const read = records_in_yaml(reviewed);
        RC_ASSERT(read.has_value());
        RC_ASSERT(read->size() == 1U);
        RC_ASSERT(read->front().review == made.review);
        auto const read_json = records_in_json_lines(json_line(made));
        RC_ASSERT(read_json.has_value());
        RC_ASSERT(read_json->front().review == made.review);
    }));
}

TEST_CASE("ids, paths and reviews are read from YAML that a person wrote") {
    auto const read = records_in_yaml(replaced(std::string{sample_yaml}, "review: null",
                                               "review:\n  status: approved\n  at: 2017-04-14\n  by: ~"));
    REQUIRE(read.has_value());
    REQUIRE(read->size() == 1);
    CHECK(read->front().id == "q-5c1d0f2a9b3e");
    CHECK(read->front().source_path == "a.txt");
    CHECK(read->front().review == record_review{"approved", {}, "2017-04-14", {}});
}

TEST_CASE("reviews that cannot be kept are errors, and so is what is no YAML") {
    auto const message = [](std::string_view review) {
        auto const read = records_in_yaml(replaced(std::string{sample_yaml}, "review: null", review));
        return read ? std::string{"read"} : read.error().message;
    };
    CHECK(message("review: fine") == "the review of q-5c1d0f2a9b3e is no map of status, by, at and note");
    CHECK(message("review: {stars: 5}")
          == "the review of q-5c1d0f2a9b3e is no map of status, by, at and note");
    CHECK(message("review: {note: [a]}")
          == "the review of q-5c1d0f2a9b3e is no map of status, by, at and note");
    CHECK(contains(message("review: {note: "), "is not YAML"));
    // yaml-cpp alone reads this without end
    CHECK(contains(records_in_yaml("[],\n").error().message, "is not YAML"));
    CHECK(message("review: {}") == "read");
    CHECK(records_in_yaml("a: 1\n").error().message == "a document has no id");
    CHECK(records_in_yaml("- 1\n").error().message == "a document has no id");
    CHECK(records_in_yaml("").value().empty());
    CHECK_FALSE(records_in_yaml(std::string(100'000, '[')).has_value());
}

TEST_CASE("JSON lines are compared without reviews") {
    auto const line = std::string{sample_json};
    auto const reviewed = replaced(line, "\"review\":null", "\"review\" : {\"status\":\"approved\"}");
    CHECK(equal_without_reviews(line, line));
    CHECK(equal_without_reviews(reviewed, line));
    CHECK(equal_without_reviews("", ""));
    CHECK_FALSE(equal_without_reviews(line, line + line));
    CHECK_FALSE(equal_without_reviews(replaced(line, "Ella", "Emma"), line));
    CHECK_FALSE(equal_without_reviews(replaced(line, "{\"inquit\"", "\"inquit\""), line));
}

TEST_CASE("JSON lines that are none, or hold no id or a strange review, are errors with their line") {
    auto const line = std::string{sample_json};
    auto const message = [](std::string const& text) {
        auto const read = records_in_json_lines(text);
        return read ? std::string{"read"} : read.error().message;
    };
    CHECK(message(line + line) == "read");
    CHECK(message(line + "{\n").starts_with("line 2 is not JSON: "));
    CHECK(message(line + "{}\n") == "line 2 has no id");
    CHECK(message("[]\n") == "line 1 has no id");
    CHECK(message(replaced(line, "\"review\":null", "\"review\":1"))
          == "the review of q-5c1d0f2a9b3e is no map of status, by, at and note");
    CHECK(message(std::string(1'000'000, '[')).starts_with("line 1 is not JSON: "));
}

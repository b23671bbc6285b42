// The same article in each format gives the same records, but for where the words stand.
#include "inquit.hpp"

#include "tests/catch.hpp"
#include "tests/corpus.hpp"
#include "tests/stage_properties.hpp"
#include "text/unicode.hpp"

#include <algorithm>
#include <filesystem>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>
#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace inquit;
using namespace inquit::testing;

constexpr std::string_view folder = "fixtures/articles/";

std::string json_of(std::string_view text) {
    rapidjson::StringBuffer buffer;
    rapidjson::Writer<rapidjson::StringBuffer> writer{buffer};
    writer.StartObject();
    writer.Key("text");
    writer.String(text.data(), static_cast<rapidjson::SizeType>(text.size()));
    writer.EndObject();
    return buffer.GetString();
}

result<article> from_json_line(article const& plain) {
    return read_json_line(json_of(plain.file), plain.path).read;
}

/// Its bytes in UTF-16, with a byte order mark.
result<article> from_utf16(article const& plain) {
    std::string bytes{"\xFF\xFE"};
    for (std::size_t at = 0; at < plain.file.size();) {
        auto const [code_point, length] = unicode::decode(plain.file, at);
        at += length;
        auto const put = [&bytes](char32_t unit) {
            bytes.push_back(static_cast<char>(unit & 0xFFU));
            bytes.push_back(static_cast<char>((unit >> 8U) & 0xFFU));
        };
        if (code_point >= 0x10000) {
            put(0xD800 + ((code_point - 0x10000) >> 10U));
            put(0xDC00 + ((code_point - 0x10000) & 0x3FFU));
        } else {
            put(code_point);
        }
    }
    return read_article(bytes, plain.path);
}

std::string xml_of(std::string_view text) {
    std::string out;
    for (char const c : text) {
        out += c == '<' ? "&lt;" : c == '>' ? "&gt;" : c == '&' ? "&amp;" : std::string{c};
    }
    return out;
}

/// The body's paragraphs alone: a NITF document says what else there is in elements of its own.
result<article> from_nitf(article const& plain) {
    std::string xml = "<nitf><body><body.content>";
    for (auto const& each : plain.blocks) {
        if (each.where == zone::body) {
            xml += "<p>" + xml_of(plain.text.view(each.span)) + "</p>\n";
        }
    }
    return read_article(xml + "</body.content></body></nitf>", plain.path);
}

std::string html_element(std::string_view name, std::string_view words) {
    return '<' + std::string{name} + '>' + xml_of(words) + "</" + std::string{name} + ">\n";
}

std::string json_string(std::string_view text) {
    rapidjson::StringBuffer buffer;
    rapidjson::Writer<rapidjson::StringBuffer> writer{buffer};
    writer.String(text.data(), static_cast<rapidjson::SizeType>(text.size()));
    return buffer.GetString();
}

/// What a page says of its article for search engines.
std::string json_ld_of(metadata const& about) {
    std::string json = R"({"@type":"NewsArticle")";
    auto const add = [&json](std::string_view name, std::optional<std::string> const& value) {
        if (value) {
            json += ",\"" + std::string{name} + "\":" + json_string(*value);
        }
    };
    add("headline", about.title);
    add("datePublished", about.published);
    add("dateModified", about.updated);
    if (about.outlet) {
        json += R"(,"publisher":{"name":)" + json_string(*about.outlet) + '}';
    }
    if (!about.authors.empty()) {
        json += R"(,"author":[)";
        for (auto const& author : about.authors) {
            json += (json.ends_with('[') ? "" : ",") + json_string(author);
        }
        json += ']';
    }
    return json + '}';
}

/// A page with the paragraphs of prose.
result<article> from_html(article const& plain) {
    auto html = "<!doctype html><html lang=" + plain.about.language.value_or("en")
                + "><head><meta charset=utf-8>" + "<script type=\"application/ld+json\">"
                + json_ld_of(plain.about) + "</script></head><body><article>\n";
    for (auto const& each : plain.blocks) {
        if (each.where == zone::body) {
            html += html_element("p", plain.text.view(each.span));
        } else if (each.where == zone::headline) {
            html += html_element("h1", plain.text.view(each.span));
        }
    }
    return read_article(html + "</article></body></html>", plain.path);
}

/// What a draft says of itself above its text.
std::string front_matter_of(metadata const& about) {
    std::string yaml = "---\n";
    auto const add = [&yaml](std::string_view name, std::optional<std::string> const& value) {
        if (value) {
            yaml += std::string{name} + ": " + json_string(*value) + '\n'; // JSON's strings are YAML's
        }
    };
    add("title", about.title);
    add("outlet", about.outlet);
    add("published", about.published);
    add("updated", about.updated);
    add("language", about.language);
    yaml += about.authors.empty() ? "" : "authors:\n";
    for (auto const& author : about.authors) {
        yaml += "  - " + json_string(author) + '\n';
    }
    return yaml + "---\n\n";
}

/// With a backslash before each character that Markdown would take for markup.
std::string markdown_of(std::string_view text) {
    constexpr std::string_view marks = "\\`*_{}[]<>#+-.!|~&";
    std::string out;
    for (char const c : text) {
        out += marks.find(c) == std::string_view::npos ? "" : "\\";
        out += c;
    }
    return out;
}

result<article> from_markdown(article const& plain) {
    auto draft = front_matter_of(plain.about);
    for (auto const& each : plain.blocks) {
        if (each.where == zone::body) {
            draft += markdown_of(plain.text.view(each.span)) + "\n\n";
        } else if (each.where == zone::headline) {
            draft += "# " + markdown_of(plain.text.view(each.span)) + "\n\n";
        }
    }
    return read_markdown(draft, plain.path);
}

enum class compared : std::uint8_t {
    all,     ///< records and metadata
    written, ///< the body's quotations and their speakers, and the metadata that a converter writes
    bodies,  ///< the body's alone: what a converter does not write, no reader can find
};

/// A format is a line here: how to write an article in it and read that.
struct converter {
    std::string_view name;
    result<article> (*reread)(article const& plain);
    compared what = compared::all;
};
constexpr converter converters[] = {
    {"JSON lines", from_json_line},
    {"UTF-16", from_utf16},
    {"NITF", from_nitf, compared::bodies},
    {"HTML", from_html, compared::written},
    {"Markdown", from_markdown, compared::written},
};

std::string value_of(std::optional<std::string> const& value) { return value.value_or("-"); }

std::string joined(std::vector<std::string> const& values) {
    std::string out;
    for (auto const& each : values) {
        out += each + "; ";
    }
    return out;
}

std::string printed(record const& made) {
    auto const& who = made.speaker;
    return made.id + ' ' + std::string{name_of(made.kind)} + ' ' + std::string{name_of(made.where)} + " \""
           + made.quote + "\" " + value_of(who.name) + " | " + std::string{name_of(who.type)} + " | "
           + value_of(who.role) + " | " + (who.via ? std::string{name_of(*who.via)} : "-") + " | "
           + (made.cue ? made.cue->text : "-") + " | " + made.rule + " | " + joined(who.members)
           + joined(made.flags) + std::to_string(made.parts.size());
}

std::string printed(metadata const& about) {
    return value_of(about.title) + " | " + value_of(about.outlet) + " | " + value_of(about.agency) + " | "
           + value_of(about.place) + " | " + value_of(about.language) + " | " + value_of(about.published)
           + " | " + value_of(about.updated) + " | " + joined(about.authors);
}

std::string printed_about(metadata const& about, compared what) {
    if (what == compared::bodies) {
        return {};
    }
    auto told = about;
    if (what == compared::written) { // a dateline is no paragraph of the body
        told.place.reset();
        told.agency.reset();
    }
    return printed(told) + '\n';
}

/// A record a line.
std::string printed_records(article const& read, compared what) {
    auto out = printed_about(read.about, what);
    for (auto const& made : extract(read).records) {
        if (what == compared::all) {
            out += printed(made) + '\n';
        } else if (made.where == zone::body) {
            out += made.quote + " | " + value_of(made.speaker.name) + " | "
                   + std::string{name_of(made.speaker.type)} + '\n';
        }
    }
    return out;
}

std::vector<std::string> article_names() {
    std::vector<std::string> names;
    for (auto const& entry :
         std::filesystem::directory_iterator{std::filesystem::path{repository_root()} / folder}) {
        if (entry.path().extension() == ".txt") {
            names.push_back(entry.path().filename().string());
        }
    }
    std::ranges::sort(names);
    return names;
}

} // namespace

TEST_CASE("the same article gives the same quotations, speakers and metadata in every format") {
    auto const names = article_names();
    REQUIRE(names.size() >= 10);
    for (auto const& name : names) {
        auto const path = std::string{folder} + name;
        auto const plain = read_article(repository_file(path), path);
        REQUIRE(plain);
        for (auto const& format : converters) {
            INFO(name << " as " << format.name);
            auto const reread = format.reread(*plain);
            REQUIRE(reread);
            CHECK(printed_records(*reread, format.what) == printed_records(*plain, format.what));
            CHECK(broken_article(*reread).empty());
        }
    }
}

// ---- Offsets, checked against the file itself.

namespace {

constexpr std::string_view emoji = "\xF0\x9F\x98\x80";
constexpr std::string_view e_and_combining_acute = "e\xCC\x81";

/// An emoji, a combining mark and CR LF before the quotation.
std::string troublesome() {
    return "It rained on the cafe" + std::string{e_and_combining_acute.substr(1)} + " that day. "
           + std::string{emoji} + "\r\n\r\n\"We are not worried " + std::string{emoji}
           + " about it,\" said Ella Kesaeva.\r\n";
}

std::string bytes_at(std::string_view file, offsets at) {
    return std::string{file.substr(at.first, at.second - at.first)};
}

/// By counting from the begin: n code points or UTF-16 units.
std::size_t counted(std::string_view text, char32_t units_from_10000) {
    std::size_t count = 0;
    for (std::size_t at = 0; at < text.size();) {
        auto const [code_point, length] = unicode::decode(text, at);
        count += code_point >= 0x10000 ? units_from_10000 : 1;
        at += length;
    }
    return count;
}

void check_offsets(article const& read, std::string_view disk, std::string_view words_on_disk) {
    auto const found = extract(read).records;
    REQUIRE(found.size() == 1);
    auto const& part = found.front().parts.front();
    CHECK(bytes_at(disk, part.bytes) == words_on_disk);
    auto const begin = std::string_view{read.file}.find("We are");
    REQUIRE(begin != std::string_view::npos);
    auto const before = std::string_view{read.file}.substr(0, begin);
    CHECK(part.chars.first == counted(before, 1));
    CHECK(part.utf16.first == counted(before, 2));
    CHECK(part.utf16.second - part.utf16.first == part.chars.second - part.chars.first + 1);
    auto const lines = static_cast<std::uint32_t>(std::ranges::count(before, '\n'));
    CHECK(part.start.line == lines + 1);
}

} // namespace

TEST_CASE("parts are the file's own words in every format, behind an emoji, a combining mark and CR LF") {
    auto const text = troublesome();
    auto const words = "We are not worried " + std::string{emoji} + " about it,";
    SECTION("text") { check_offsets(read_article(text, "a.txt").value(), text, words); }
    SECTION("text with a byte order mark") {
        auto const marked = "\xEF\xBB\xBF" + text;
        check_offsets(read_article(marked, "a.txt").value(), marked, words);
    }
    SECTION("UTF-16") {
        auto const plain = read_article(text, "a.txt").value();
        auto const wide = from_utf16(plain).value();
        auto const part = extract(wide).records.front().parts.front();
        auto const begin = 2 * (1 + part.utf16.first - 1); // one unit for the mark, two bytes a unit
        CHECK(part.bytes.first == begin);
        CHECK(part.bytes.second - part.bytes.first == 2 * (part.utf16.second - part.utf16.first));
    }
    SECTION("JSON lines: of the decoded field") {
        auto const read = read_json_line(json_of(text), "a").read.value();
        check_offsets(read, text, words);
    }
    SECTION("ninjs: of the decoded body") {
        auto json = json_of(text);
        json.replace(0, 7, R"({"uri":"urn:x","body_text")");
        check_offsets(read_article(json, "a.json").value(), text, words);
    }
    SECTION("NITF") {
        auto const xml = "<?xml version=\"1.0\"?>\r\n<!-- " + std::string{emoji}
                         + " --><nitf><body><body.content><p>It rained, " + std::string{e_and_combining_acute}
                         + ".</p>\r\n<p>\"We are not worried " + std::string{emoji}
                         + " about it,\" said Ella Kesaeva.</p></body.content></body></nitf>";
        check_offsets(read_article(xml, "a.xml").value(), xml, words);
    }
}

TEST_CASE("quoted words with references stand for all their bytes in NITF") {
    std::string const xml =
        "<nitf><body><body.content><p>&quot;We are <em>not</em> worried &amp; &#8212; about "
        "it,&quot; said Ella Kesaeva.</p></body.content></body></nitf>";
    auto const found = extract(read_article(xml, "a.xml").value()).records;
    REQUIRE(found.size() == 1);
    CHECK(found.front().quote == "We are not worried & \xE2\x80\x94 about it,");
    CHECK(bytes_at(xml, found.front().parts.front().bytes)
          == "We are <em>not</em> worried &amp; &#8212; about it,");
}

// The language server below its messages: frames, JSON, URIs, positions, and edits of open documents.
#include "lsp/document.hpp"
#include "lsp/framing.hpp"
#include "lsp/message.hpp"
#include "lsp/positions.hpp"
#include "lsp/surrogates.hpp"
#include "lsp/uri.hpp"
#include "text/unicode.hpp"

#include "catch.hpp"
#include "exact_copy.hpp"

#include <rapidcheck.h>

#include <algorithm>
#include <string>
#include <vector>

using namespace inquit;
using namespace inquit::lsp;

namespace {

/// All whole messages of a stream that comes in pieces of `size` bytes; behind them the fault, if there is one.
std::vector<std::string> frames_in(std::string_view stream, std::size_t size) {
    frame_reader reader;
    std::vector<std::string> out;
    for (std::size_t at = 0; at < stream.size(); at += size) {
        reader.feed(stream.substr(at, size));
        for (;;) {
            auto const next = reader.next();
            if (!next) {
                out.push_back("fault: " + next.error());
                return out;
            }
            if (!*next) {
                break;
            }
            out.push_back(**next);
        }
    }
    return out;
}

using names = std::vector<std::string>;

open_document opened(std::string_view text) { return {"file:///a.txt", "plaintext", std::string{text}}; }

std::string changed(std::string_view text, text_range where, std::string_view with,
                    column_unit unit = column_unit::utf16) {
    auto made = opened(text);
    made.change(where, with, unit);
    return made.text();
}

// The model of an editor: text as UTF-16 units, half a pair being U+FFFD.

std::string utf8_of(std::u16string const& units) {
    std::string out;
    for (std::size_t at = 0; at < units.size(); ++at) {
        char32_t code_point = units[at];
        if (0xD800 <= code_point && code_point < 0xDC00) {
            code_point = 0x10000 + ((code_point - 0xD800) << 10U) + (units[++at] - 0xDC00U);
        }
        unicode::append(out, code_point);
    }
    return out;
}

bool is_high(char16_t unit) { return 0xD800 <= unit && unit < 0xDC00; }
bool is_low(char16_t unit) { return 0xDC00 <= unit && unit < 0xE000; }

std::u16string with_whole_pairs(std::u16string units) {
    for (std::size_t at = 0; at < units.size(); ++at) {
        if (is_high(units[at]) && at + 1 < units.size() && is_low(units[at + 1])) {
            ++at;
        } else if (is_high(units[at]) || is_low(units[at])) {
            units[at] = 0xFFFD;
        }
    }
    return units;
}

/// Where a unit of the model stands, by the protocol's lines.
text_position position_of(std::u16string const& text, std::size_t unit) {
    text_position out;
    for (std::size_t at = 0; at < unit; ++at) {
        bool const ends_line =
            text[at] == u'\n' || (text[at] == u'\r' && (at + 1 == text.size() || text[at + 1] != u'\n'));
        out = ends_line ? text_position{out.line + 1, 0} : text_position{out.line, out.character + 1};
    }
    return out;
}

/// No place that a client could mean stands between CR and LF.
bool cuts_line_end(std::u16string const& text, std::size_t unit) {
    return unit > 0 && unit < text.size() && text[unit - 1] == u'\r' && text[unit] == u'\n';
}

std::u16string piece_of(std::vector<int> const& choices) {
    static std::u16string const pieces[] = {u"a",    u"\u201C", u"\U0001F600", u"\U0001D11E", u"\n",
                                            u"\r\n", u"\r",     u"\u00E9",     u" "};
    std::u16string out;
    for (auto const each : choices) {
        out += pieces[static_cast<std::size_t>(each)];
    }
    return out;
}

} // namespace

TEST_CASE("messages come whole, in whatever pieces the stream comes") {
    auto const stream = framed("{}") + "content-type: x\r\nCONTENT-LENGTH:\t5 \r\n\r\n[1,2]" + framed("");
    for (std::size_t size = 1; size <= stream.size(); ++size) {
        CHECK(frames_in(stream, size) == names{"{}", "[1,2]", ""});
    }
    CHECK(framed("\u201C") == "Content-Length: 3\r\n\r\n\u201C");
}

TEST_CASE("a header that is none ends the stream with a reason") {
    CHECK(frames_in("Content-Length 2\r\n\r\n{}", 99)
          == names{"fault: a line of a message's header has no colon"});
    CHECK(frames_in("Content-Type: x\r\n\r\n{}", 99)
          == names{"fault: a message's header has no Content-Length"});
    CHECK(frames_in("Content-Length: -2\r\n\r\n{}", 99)
          == names{"fault: the Content-Length of a message is no number"});
    CHECK(frames_in("Content-Length: 2x\r\n\r\n{}", 99)
          == names{"fault: the Content-Length of a message is no number"});
    CHECK(frames_in("Content-Length: \r\n\r\n{}", 99)
          == names{"fault: the Content-Length of a message is no number"});
    CHECK(frames_in("Content-Length: 67108865\r\n\r\n", 99)
          == names{"fault: a message is longer than 64 MiB"});
    CHECK(frames_in("Content-Length: 99999999999999999999999\r\n\r\n", 99)
          == names{"fault: a message is longer than 64 MiB"});
    CHECK(frames_in(std::string(9000, 'a'), 100)
          == names{"fault: a message's header is longer than 8192 bytes"});
    CHECK(
        frames_in("Content-Length: 67108864\r\n\r\n{}", 99).empty()); // as long as may be: more is waited for
}

TEST_CASE("a message is told by its members") {
    CHECK(parsed_message(R"({"id":1,"method":"a"})").is == message::form::request);
    CHECK(parsed_message(R"({"id":"x","method":"a"})").id == request_id{"x"});
    CHECK(parsed_message(R"({"id":7.0,"method":"a"})").id == request_id{7});
    CHECK(parsed_message(R"({"method":"a","params":{}})").is == message::form::notification);
    CHECK(parsed_message(R"({"id":1,"result":null})").is == message::form::response);
    CHECK(parsed_message(R"({"id":1,"error":{}})").is == message::form::response);
}

TEST_CASE("what is no message has its fault as answer") {
    auto const code_of = [](std::string const& body) {
        auto const made = parsed_message(body);
        REQUIRE(made.is == message::form::faulty);
        return made.fault->code;
    };
    for (auto const* const body : {"", "{", "nul", "{} {}", "\xFF", "\"\xED\xA0\x80\"", "{\"a\":01}"}) {
        INFO(body);
        CHECK(code_of(body) == failure_code::parse_error);
    }
    for (auto const* const body :
         {"[]", "7", R"({"id":1})", R"({"id":null,"method":"a"})", R"({"id":1.5,"method":"a"})",
          R"({"id":1e300,"method":"a"})", R"({"id":1,"method":7})", R"([{"id":1,"method":"a"}])"}) {
        INFO(body);
        CHECK(code_of(body) == failure_code::invalid_request);
    }
    auto const deep = [](std::size_t depth) { return std::string(depth, '[') + std::string(depth, ']'); };
    CHECK(code_of(deep(deepest_message)) == failure_code::invalid_request); // read, and no object
    CHECK(parsed_message(deep(deepest_message + 1)).fault->message == "the message is nested deeper than 64");
    CHECK(code_of(std::string(1000000, '[')) == failure_code::parse_error);
}

TEST_CASE("half an emoji in JSON is one replacement character") {
    CHECK(with_whole_surrogates(R"(a\ud83d\ude00b)") == R"(a\ud83d\ude00b)");
    CHECK(with_whole_surrogates(R"(a\ud83d b)") == R"(a\uFFFD b)");
    CHECK(with_whole_surrogates(R"(\ude00\ud83d)") == R"(\uFFFD\uFFFD)");
    CHECK(with_whole_surrogates(R"(\ud83d\ud83d\ude00)") == R"(\uFFFD\ud83d\ude00)");
    CHECK(with_whole_surrogates(R"(\\ud83d \ud8)") == R"(\\ud83d \ud8)");
    CHECK(parsed_message(R"({"method":"\ud83d"})").method == "\uFFFD");
}

TEST_CASE("a URI of a file is its path") {
    CHECK(path_of("file:///drafts/a%20b%C3%A9.md") == "/drafts/a b\u00E9.md");
    CHECK(path_of("file://localhost/a/../b.md#x") == "/b.md");
    CHECK(path_of("untitled:Untitled-1") == "Untitled-1");
    CHECK(path_of("vscode-notebook://host/a.md") == "host/a.md");
    CHECK(path_of("file:///100%.txt") == "/100%.txt");
    CHECK(path_of("file:///a%00b%zz") == "/a%00b%zz");
    CHECK(path_of("") == "");
}

TEST_CASE("a column counts in the unit that was agreed on") {
    testing::exact_copy const text{"a\U0001F600\u00E9b\r\n\u201Cx\u201D\rlast"};
    auto const at = [&text](std::uint32_t line, std::uint32_t column, column_unit unit) {
        return place_of(text.view(), {line, column}, unit);
    };
    CHECK(at(0, 3, column_unit::utf16) == byte_span{5, 5});
    CHECK(at(0, 4, column_unit::utf16) == byte_span{7, 7});
    CHECK(at(0, 7, column_unit::utf8) == byte_span{7, 7});
    CHECK(at(0, 2, column_unit::utf16) == byte_span{1, 5}); // between the units of the emoji
    CHECK(at(0, 3, column_unit::utf8) == byte_span{1, 1});
    CHECK(at(0, 99, column_unit::utf16) == byte_span{8, 8}); // the line's end, without CR LF
    CHECK(at(0, 99, column_unit::utf8) == byte_span{8, 8});
    CHECK(at(1, 1, column_unit::utf16) == byte_span{13, 13});
    CHECK(at(2, 4, column_unit::utf16) == byte_span{22, 22});
    CHECK(at(3, 0, column_unit::utf16) == byte_span{22, 22}); // behind the last line
    CHECK(at(4000000000, 4000000000, column_unit::utf8) == byte_span{22, 22});
}

TEST_CASE("bytes are positions again") {
    std::string const text = "a\U0001F600b\r\n\r\u201Cx\n";
    text_positions const units{text, column_unit::utf16};
    text_positions const bytes{text, column_unit::utf8};
    CHECK(units.of(5) == text_position{0, 3});
    CHECK(bytes.of(5) == text_position{0, 5});
    CHECK(units.of(8) == text_position{1, 0});
    CHECK(units.of(9) == text_position{2, 0});
    CHECK(units.of(12) == text_position{2, 1});
    CHECK(bytes.of(12) == text_position{2, 3});
    CHECK(units.of(14) == text_position{3, 0});
    CHECK(text_positions{"", column_unit::utf16}.of(0) == text_position{0, 0});
}

TEST_CASE("an edit replaces what lies between its positions") {
    CHECK(changed("one two", {{0, 4}, {0, 7}}, "2") == "one 2");
    CHECK(changed("a\r\nb\r\n", {{0, 1}, {1, 0}}, " ") == "a b\r\n");
    CHECK(changed("a\U0001F600b", {{0, 3}, {0, 3}}, "x") == "a\U0001F600xb");
    CHECK(changed("a\U0001F600b", {{0, 5}, {0, 5}}, "x", column_unit::utf8) == "a\U0001F600xb");
    CHECK(changed("ab", {{7, 3}, {9, 0}}, "c") == "abc");
    CHECK(changed("abc", {{0, 2}, {0, 1}}, "") == "ac"); // the wrong way round
    CHECK(changed("", {{0, 0}, {0, 0}}, "x") == "x");
}

TEST_CASE("half an emoji that an edit leaves is one UTF-16 unit as well") {
    CHECK(changed("a\U0001F600b", {{0, 2}, {0, 3}}, "") == "a\uFFFDb");
    CHECK(changed("a\U0001F600b", {{0, 1}, {0, 2}}, "") == "a\uFFFDb");
    CHECK(changed("a\U0001F600b", {{0, 2}, {0, 2}}, "x") == "a\uFFFDx\uFFFDb");
    CHECK(changed("a\U0001F600b", {{0, 2}, {0, 2}}, "") == "a\U0001F600b");
    CHECK(changed("\U0001F600\U0001D11E", {{0, 1}, {0, 3}}, "") == "\U0001F51E");
}

TEST_CASE("random edits do what they do in an editor") {
    auto const pieces = rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 9));
    CHECK(rc::check("UTF-16 and UTF-8 edits agree with a model of UTF-16 units", [&pieces] {
        auto model = piece_of(*pieces);
        auto in_units = opened(utf8_of(model));
        auto in_bytes = opened(utf8_of(model));
        for (int round = 0; round < 5; ++round) {
            auto const size = static_cast<int>(model.size());
            auto begin = static_cast<std::size_t>(*rc::gen::inRange(0, size + 1));
            auto end = static_cast<std::size_t>(*rc::gen::inRange(static_cast<int>(begin), size + 1));
            begin -= cuts_line_end(model, begin) ? 1U : 0U;
            end -= cuts_line_end(model, end) ? 1U : 0U;
            auto const inserted = piece_of(*pieces);
            text_range const where{position_of(model, begin), position_of(model, end)};
            auto const before = in_bytes.text();
            bool const is_whole = place_of(before, where.start, column_unit::utf16).empty()
                                  && place_of(before, where.end, column_unit::utf16).empty();
            in_units.change(where, utf8_of(inserted), column_unit::utf16);
            if (is_whole) {
                text_positions const at{before, column_unit::utf8};
                in_bytes.change({at.of(place_of(before, where.start, column_unit::utf16).begin),
                                 at.of(place_of(before, where.end, column_unit::utf16).begin)},
                                utf8_of(inserted), column_unit::utf8);
            } else {
                in_bytes.replace(in_units.text());
            }
            model = with_whole_pairs(model.replace(begin, end - begin, inserted));
            RC_ASSERT(in_units.text() == utf8_of(model));
            RC_ASSERT(in_bytes.text() == utf8_of(model));
        }
    }));
}

TEST_CASE("each place in a text is a position, and leads back") {
    auto const pieces = rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 9));
    CHECK(rc::check("of UTF-16 units and of bytes", [&pieces] {
        auto const text = utf8_of(piece_of(*pieces));
        for (auto const unit : {column_unit::utf16, column_unit::utf8}) {
            text_positions const at{text, unit};
            for (std::uint32_t byte = 0; byte <= text.size();) {
                auto const next = byte + std::max(1U, unicode::decode(text, byte).length);
                bool const is_amid_end = byte > 0 && text.substr(byte - 1, 2) == "\r\n";
                if (!is_amid_end) {
                    RC_ASSERT(place_of(text, at.of(byte), unit) == (byte_span{byte, byte}));
                }
                byte = next;
            }
        }
    }));
}

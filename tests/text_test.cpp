#include "text/document.hpp"
#include "text/offset_map.hpp"
#include "text/position_index.hpp"
#include "text/unicode.hpp"

#include "tests/catch.hpp"
#include "tests/exact_copy.hpp"

#include <rapidcheck.h>

#include <algorithm>
#include <array>
#include <string>

using namespace inquit;
using testing::exact_copy;

namespace {

/// Random valid UTF-8 with code points of all lengths, line ends and marks.
rc::Gen<std::string> utf8() {
    constexpr std::array<std::string_view, 9> pieces{
        "a", " ", "\n", "\r\n", "\xC3\xA9", "\xE2\x80\x9C", "\xF0\x9F\x98\x80", "\xEF\xBB\xBF", "word "};
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

bool continues_code_point(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; }

/// Counts from the begin, as slowly and plainly as can be.
struct naive_position {
    std::uint32_t code_points = 0;
    std::uint32_t utf16 = 0;
    line_column place;
};

naive_position counted(std::string_view text, std::size_t byte) {
    while (byte > 0 && byte < text.size() && continues_code_point(text[byte])) {
        --byte;
    }
    naive_position here;
    for (std::size_t offset = 0; offset < byte;) {
        auto const next = unicode::decode(text, offset);
        ++here.code_points;
        here.utf16 += next.code_point > 0xFFFF ? 2 : 1;
        bool const shown = offset > 0 || next.code_point != U'\uFEFF';
        here.place = next.code_point == U'\n'
                         ? line_column{here.place.line + 1, 1}
                         : line_column{here.place.line, here.place.column + (shown ? 1U : 0U)};
        offset += next.length;
    }
    return here;
}

} // namespace

TEST_CASE("positions equal a count from the begin") {
    CHECK(rc::check("at every byte", [] {
        auto const text = *utf8();
        // Twice over, so that texts pass the distance between two samples.
        auto const long_text = text + std::string(300, 'x') + text;
        exact_copy const copy{long_text};
        position_index const index{copy.view()};
        for (std::uint32_t byte = 0; byte <= long_text.size(); ++byte) {
            auto const expected = counted(long_text, byte);
            RC_ASSERT(index.code_point(byte) == expected.code_points);
            RC_ASSERT(index.utf16(byte) == expected.utf16);
            RC_ASSERT(index.position(byte) == expected.place);
            RC_ASSERT(index.code_point(index.byte_of(expected.code_points)) == expected.code_points);
            RC_ASSERT(index.byte_of(expected.code_points) <= byte);
        }
    }));
}

TEST_CASE("a byte order mark takes no column") {
    position_index const index{"\xEF\xBB\xBF"
                               "ab\nc"};
    CHECK(index.position(3) == line_column{1, 1});
    CHECK(index.position(4) == line_column{1, 2});
    CHECK(index.code_point(4) == 2);
    CHECK(index.position(6) == line_column{2, 1});
}

TEST_CASE("an empty text has one position") {
    position_index const index{""};
    CHECK(index.byte_of(0) == 0);
    CHECK(index.byte_of(7) == 0);
    CHECK(index.code_point(0) == 0);
    CHECK(index.utf16(0) == 0);
    CHECK(index.position(0) == line_column{1, 1});
}

TEST_CASE("a map without pieces is the identity") {
    offset_map map;
    map.copy(10);
    CHECK(map.to_file({3, 7}) == byte_span{3, 7});
    CHECK(map.to_file({10, 10}) == byte_span{10, 10});
}

TEST_CASE("skipped bytes at either end of a span are outside, those within are inside") {
    // file  a--b--c--   text  abc
    offset_map map;
    for (int i = 0; i < 3; ++i) {
        map.copy(1);
        map.replace(2, 0);
    }
    CHECK(map.to_file({0, 1}) == byte_span{0, 1});
    CHECK(map.to_file({1, 2}) == byte_span{3, 4});
    CHECK(map.to_file({0, 3}) == byte_span{0, 7});
    CHECK(map.to_file({1, 1}) == byte_span{3, 3});
}

TEST_CASE("a span that cuts a replaced piece takes it whole") {
    // file  x[eacute;]y   text  x(2 bytes)y
    offset_map map;
    map.copy(1);
    map.replace(8, 2);
    map.copy(1);
    CHECK(map.to_file({1, 2}) == byte_span{1, 9});
    CHECK(map.to_file({2, 3}) == byte_span{1, 9});
    CHECK(map.to_file({2, 4}) == byte_span{1, 10});
    CHECK(map.to_file({3, 4}) == byte_span{9, 10});
}

TEST_CASE("a skip right behind a replaced piece belongs to no span that ends there") {
    // file  [quot;]--a   text  "a
    offset_map map;
    map.replace(6, 1);
    map.replace(2, 0);
    map.copy(1);
    CHECK(map.to_file({0, 1}) == byte_span{0, 6});
    CHECK(map.to_file({1, 2}) == byte_span{8, 9});
    CHECK(map.to_file({0, 2}) == byte_span{0, 9});
}

TEST_CASE("a document takes valid UTF-8 only and names the first bad byte") {
    CHECK(document::from_utf8("caf\xC3\xA9").has_value());
    struct bad_text {
        std::string bytes;
        std::uint64_t offset;
    };
    auto const bad = GENERATE(values<bad_text>({{"ab\xFF", 2},               // no UTF-8 byte
                                                {"ab\x80", 2},               // continuation without begin
                                                {"12345678\xC3", 8},         // cut off
                                                {"\xC0\xAF", 0},             // overlong
                                                {"a\xED\xA0\x80", 1},        // surrogate
                                                {"a\xF4\x90\x80\x80", 1}})); // past U+10FFFF
    auto const made = document::from_utf8(bad.bytes);
    REQUIRE_FALSE(made.has_value());
    CHECK(made.error().code == error_code::invalid_utf8);
    CHECK(made.error().offset == bad.offset);
}

TEST_CASE("describe puts the path before the message") {
    CHECK(describe({error_code::invalid_utf8, "a.txt", 17, "byte 17 is not UTF-8"})
          == "a.txt: byte 17 is not UTF-8");
    CHECK(describe({error_code::bad_option, "", {}, "--kinds names no kind"}) == "--kinds names no kind");
}

TEST_CASE("decode and decode_before agree") {
    CHECK(rc::check("at every code point", [] {
        auto const text = *utf8();
        exact_copy const copy{text};
        for (std::size_t offset = 0; offset < text.size();) {
            auto const next = unicode::decode(copy.view(), offset);
            RC_ASSERT(next.length > 0U);
            offset += next.length;
            auto const before = unicode::decode_before(copy.view(), offset);
            RC_ASSERT(before.code_point == next.code_point);
            RC_ASSERT(before.length == next.length);
        }
        RC_ASSERT(unicode::decode(copy.view(), text.size()).length == 0U);
        RC_ASSERT(unicode::decode_before(copy.view(), 0).length == 0U);
    }));
}

TEST_CASE("spaces of all kinds are trimmed") {
    CHECK(unicode::trim(" \t\xC2\xA0\xE2\x80\x89word \xEF\xBB\xBF\r\n") == "word");
    CHECK(unicode::trim("\xE2\x80\xAF").empty());
    CHECK(unicode::trim("").empty());
    CHECK(unicode::letters_and_digits(" \"Caf\u00E9\u00A05 \U0001F600\u2019s!") == "Caf\u00E95s");
    CHECK(unicode::letters_and_digits("").empty());
}

TEST_CASE("letters, cases and digits of other scripts are known") {
    CHECK(unicode::is_upper(U'\u0416'));
    CHECK(unicode::is_lower(U'\u00DF'));
    CHECK(unicode::is_upper(U'\u01C5')); // title case
    CHECK_FALSE(unicode::is_upper(U'\u4E2D'));
    CHECK(unicode::is_letter(U'\u4E2D'));
    CHECK(unicode::is_digit(U'\u0661'));
    CHECK_FALSE(unicode::is_digit(U'\u00B2'));
    CHECK_FALSE(unicode::is_letter(U'\u2019'));
}

TEST_CASE("what is taken for composed without a look at the tables is composed by them") {
    constexpr std::string_view looked_up =
        "\xED\x95\x9C"; // a syllable of Hangul: the tables decide on all beside it
    auto const is_stable = [&](char32_t code_point) {
        std::string text;
        unicode::append(text, code_point);
        return unicode::nfc(text + std::string{looked_up}) == text + std::string{looked_up}
               && unicode::nfc(text) == text;
    };
    for (char32_t c = 1; c < 0x300; ++c) {
        INFO(static_cast<std::uint32_t>(c));
        CHECK(is_stable(c));
    }
    for (char32_t c = 0x2010; c <= 0x2027; ++c) {
        INFO(static_cast<std::uint32_t>(c));
        CHECK(is_stable(c));
    }
    CHECK(unicode::nfc("\xE2\x80\x9C"
                       "e\xCC\x81"
                       "\xE2\x80\x9D")
          == "\xE2\x80\x9C\xC3\xA9\xE2\x80\x9D");
    CHECK(unicode::nfc("\xE2\x84\xAB") == "\xC3\x85"); // the sign of the angstrom is a letter
}

TEST_CASE("lower and nfc") {
    CHECK(unicode::lower("\xC3\x89T\xC3\x89 \xD0\x96") == "\xC3\xA9t\xC3\xA9 \xD0\xB6");
    CHECK(unicode::nfc("e\xCC\x81") == "\xC3\xA9");
    CHECK(unicode::nfc("plain") == "plain");
    CHECK(unicode::count_code_points("\xC3\xA9\xE2\x80\x9C!") == 3);
}

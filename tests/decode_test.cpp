// Compressed files and encodings: what comes out, and which bytes on disk it was.
#include "decode/declared_encoding.hpp"
#include "decode/encoding.hpp"
#include "decode/expand.hpp"
#include "decode/lines.hpp"

#include "tests/catch.hpp"
#include "tests/corpus.hpp"
#include "tests/exact_copy.hpp"
#include "text/unicode.hpp"

#include <algorithm>
#include <rapidcheck.h>
#include <string>
#include <string_view>
#include <vector>
#include <zlib.h>
#include <zstd.h>

using namespace inquit;
using testing::exact_copy;

namespace {

constexpr std::uint64_t plenty = 1U << 30U;

std::string gzipped(std::string_view bytes) {
    z_stream stream{};
    constexpr int gzip_alone = 16 + MAX_WBITS;
    REQUIRE(::deflateInit2(&stream, Z_BEST_COMPRESSION, Z_DEFLATED, gzip_alone, 8, Z_DEFAULT_STRATEGY)
            == Z_OK);
    std::string out(::deflateBound(&stream, bytes.size()), '\0');
    stream.next_in = const_cast<Bytef*>(reinterpret_cast<Bytef const*>(bytes.data()));
    stream.avail_in = static_cast<uInt>(bytes.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    REQUIRE(::deflate(&stream, Z_FINISH) == Z_STREAM_END);
    out.resize(stream.total_out);
    ::deflateEnd(&stream);
    return out;
}

std::string zstd_compressed(std::string_view bytes) {
    std::string out(::ZSTD_compressBound(bytes.size()), '\0');
    auto const size = ::ZSTD_compress(out.data(), out.size(), bytes.data(), bytes.size(), 3);
    REQUIRE(::ZSTD_isError(size) == 0);
    out.resize(size);
    return out;
}

struct compressor {
    std::string_view name;
    std::string (*compress)(std::string_view);
};
constexpr compressor compressors[] = {{"gzip", gzipped}, {"zstd", zstd_compressed}};

/// Long enough for several blocks, and no repetition of one line.
std::string long_text() {
    std::string out;
    for (int i = 0; i < 40'000; ++i) {
        out += "line " + std::to_string(i * 7919) + '\n';
    }
    return out;
}

std::string message_of(result<std::string> const& made) { return made ? "" : made.error().message; }

/// The text, or the message; then for each character its bytes on disk.
struct decoding {
    std::string utf8;
    std::vector<byte_span> bytes;
};

decoding decoded_or_fail(std::string_view bytes, std::string_view named = "") {
    auto const made = decoded(std::string{bytes}, named);
    INFO((made ? "" : made.error().message));
    REQUIRE(made);
    decoding out{made->utf8, {}};
    for (std::uint32_t at = 0; at < made->utf8.size();) {
        auto end = at + 1;
        while (end < made->utf8.size() && unicode::continues_code_point(made->utf8[end])) {
            ++end;
        }
        out.bytes.push_back(made->map.to_file({at, end}));
        at = end;
    }
    return out;
}

error failure_of(std::string_view bytes, std::string_view named = "") {
    auto const made = decoded(std::string{bytes}, named);
    REQUIRE_FALSE(made);
    return made.error();
}

using spans = std::vector<byte_span>;

} // namespace

// ---- Compressed files.

TEST_CASE("what is compressed comes out again, of one member and of several") {
    auto const text = long_text();
    for (auto const& [name, compress] : compressors) {
        INFO(name);
        for (auto const& part : {std::string{}, std::string{"a"}, text}) {
            auto const once = compress(part);
            CHECK(expanded(once, plenty).value() == part);
            CHECK(expanded(once + compress("b") + once, plenty).value() == part + "b" + part);
            CHECK(expanded(once + std::string(1000, '\0'), plenty).value() == part);
        }
    }
    CHECK(expanded(text, 1).value() == text); // no archive, no limit
}

TEST_CASE("an archive that is cut off is an error wherever it is cut") {
    for (auto const& [name, compress] : compressors) {
        auto const whole = compress("We go, and we never come back, for we never come back.");
        for (std::size_t size = 4; size < whole.size(); ++size) {
            INFO(name << " cut at " << size);
            exact_copy const cut{std::string_view{whole}.substr(0, size)};
            auto const made = expanded(std::string{cut.view()}, plenty);
            REQUIRE_FALSE(made);
            CHECK(made.error().code == error_code::bad_archive);
            CHECK(made.error().message.find(name) != std::string::npos);
        }
        CHECK(message_of(expanded(whole.substr(0, whole.size() - 1), plenty))
              == "the " + std::string{name} + " data ends too soon");
    }
}

TEST_CASE("damage and strangers behind the archive are errors") {
    auto const text = long_text();
    for (auto const& [name, compress] : compressors) {
        INFO(name);
        auto whole = compress(text);
        CHECK(message_of(expanded(whole + std::string(3, '\0') + "x", plenty))
              == "something else follows the " + std::string{name} + " data");
        CHECK_FALSE(expanded(whole + "We go.", plenty));
        whole[whole.size() / 2] = static_cast<char>(whole[whole.size() / 2] ^ 0x55);
        auto const made = expanded(whole, plenty);
        // zstd's checksum is optional, and without one a changed letter may stay unseen.
        if (name == "gzip") {
            REQUIRE_FALSE(made);
            CHECK(made.error().code == error_code::bad_archive);
        } else if (made) {
            CHECK(*made != text);
        }
    }
}

TEST_CASE("an archive bomb stops at the limit, and the message names limit and option") {
    std::string const bomb(5'000'000, 'a');
    for (auto const& [name, compress] : compressors) {
        INFO(name);
        auto const small = compress(bomb);
        CHECK(small.size() < 10'000);
        auto const made = expanded(small, 1U << 20U);
        REQUIRE_FALSE(made);
        CHECK(made.error().code == error_code::too_expanded);
        CHECK(made.error().message
              == "expands to more than 1 MiB: an archive bomb, or --max-expanded is too small");
        CHECK(expanded(small, bomb.size()).value() == bomb);
        CHECK_FALSE(expanded(small, bomb.size() - 1));
        CHECK(expanded(compress(""), 0).value().empty());
    }
    CHECK(message_of(expanded(gzipped("abc"), 2)).find("2 bytes") != std::string::npos);
}

TEST_CASE("the begin of an archive can be read from its begin") {
    auto const text = long_text();
    for (auto const& [name, compress] : compressors) {
        INFO(name);
        auto const whole = compress(text);
        CHECK(expanded_begin(whole, 10) == text.substr(0, 10));
        CHECK(text.starts_with(expanded_begin(whole.substr(0, whole.size() / 2), 100'000)));
        CHECK(expanded_begin(whole.substr(0, 6), 10).size() <= 10);
    }
    CHECK(expanded_begin("We go.", 2) == "We");
}

TEST_CASE("lines come one by one, however long they are") {
    auto const lines_in = [](std::string_view text) {
        auto const source = memory_source(text);
        line_reader reader{*source};
        std::vector<std::string> lines;
        for (auto line = reader.next(); line.value(); line = reader.next()) {
            lines.emplace_back(**line);
        }
        CHECK_FALSE(reader.next().value());
        return lines;
    };
    using texts = std::vector<std::string>;
    CHECK(lines_in("").empty());
    CHECK(lines_in("a\n\nb\r\n") == texts{"a", "", "b\r"});
    CHECK(lines_in("\nlast") == texts{"", "last"});
    std::string const longest(300'000, 'x');
    CHECK(lines_in("a\n" + longest + "\nb\n" + longest) == texts{"a", longest, "b", longest});
}

// ---- Encodings.

TEST_CASE("UTF-8 is taken as it is, with its mark or without, checked or not") {
    for (auto const* const text : {"", "We go.", "\xEF\xBB\xBFWe go.", "caf\xC3\xA9", "caf\xE9"}) {
        auto const made = decoded(text, "");
        REQUIRE(made);
        CHECK(made->utf8 == text);
        CHECK(made->map.to_file({0, 1}) == byte_span{0, 1});
    }
    CHECK(decoded_or_fail("a", "utf-8").utf8 == "a");
}

TEST_CASE(
    "each character of UTF-16 has its bytes, and so have its byte order mark and a pair of surrogates") {
    constexpr std::string_view little{"\xFF\xFE\x1C\x20"
                                      "a\0\x3D\xD8\x00\xDE",
                                      10};
    auto const made = decoded_or_fail(little);
    CHECK(made.utf8
          == "\xEF\xBB\xBF\xE2\x80\x9C"
             "a\xF0\x9F\x98\x80");
    CHECK(made.bytes == spans{{0, 2}, {2, 4}, {4, 6}, {6, 10}});
    constexpr std::string_view big{"\xFE\xFF\x20\x1C\0a", 6};
    CHECK(decoded_or_fail(big).bytes == spans{{0, 2}, {2, 4}, {4, 6}});
    constexpr std::string_view wide{"\xFF\xFE\0\0a\0\0\0", 8};
    CHECK(decoded_or_fail(wide).bytes == spans{{0, 4}, {4, 8}});
}

TEST_CASE("a named encoding is read, but a byte order mark goes before it") {
    auto const made = decoded_or_fail("\x93We\x94", "windows-1252");
    CHECK(made.utf8 == "\xE2\x80\x9CWe\xE2\x80\x9D");
    CHECK(made.bytes == spans{{0, 1}, {1, 2}, {2, 3}, {3, 4}});
    CHECK(decoded_or_fail("\xEF\xBB\xBF\xC3\xA9", "windows-1252").utf8 == "\xEF\xBB\xBF\xC3\xA9");
    CHECK(decoded_or_fail("\x8C\x9A", "shift_jis").bytes == spans{{0, 2}});
}

TEST_CASE("escapes that switch a state belong to the next character") {
    auto const made = decoded_or_fail("a\x1B$B8@\x1B(Bb", "ISO-2022-JP");
    CHECK(made.utf8
          == "a\xE8\xA8\x80"
             "b");
    CHECK(made.bytes == spans{{0, 1}, {1, 6}, {6, 10}});
}

TEST_CASE("a letter that waits for a mark behind it has its own bytes") {
    auto const made = decoded_or_fail("ae\xECz", "windows-1258"); // a combining acute behind the e
    CHECK(made.utf8 == "ae\xCC\x81z");
    CHECK(made.bytes == spans{{0, 1}, {1, 2}, {2, 3}, {3, 4}});
}

TEST_CASE("bytes that an encoding does not have are told by their offset on disk") {
    auto const half = failure_of(std::string_view{"\xFF\xFE"
                                                  "a\0b",
                                                  5});
    CHECK(half.code == error_code::bad_encoding);
    CHECK(half.offset == 4);
    CHECK(half.message == "byte 4 is not UTF-16LE");
    CHECK(failure_of("ab\x81", "windows-1252").offset == 2);
    CHECK(failure_of(std::string_view{"\xFF\xFE\x00\xDC", 4}).offset == 2);
    CHECK(failure_of("a\xC3\xA9", "ASCII").offset == 1);
    auto const unknown = failure_of("<meta charset=klingon>");
    CHECK(unknown.message == "the encoding 'klingon' is not known");
    CHECK_FALSE(unknown.offset);
}

TEST_CASE("HTML and XML say their encoding") {
    struct row {
        std::string_view bytes;
        std::optional<std::string> encoding;
    };
    std::vector<row> const rows{
        {"<html><meta charset=windows-1251>", "windows-1251"},
        {"<META CHARSET = 'Shift_JIS' >", "shift_jis"},
        {"<meta http-equiv=Content-Type content=\"text/html; charset=koi8-r\">", "koi8-r"},
        {"<!-- <meta charset=koi8-r> --><meta name=a><meta charset=\"iso-8859-1\"/>", "windows-1252"},
        {"<?xml version='1.0' encoding='ISO-8859-2'?><nitf>", "iso-8859-2"},
        {"<?xml version='1.0'?><html><meta charset=latin1>", "windows-1252"},
        {"<meta charset=utf-16>", "utf-8"},
        {"<?xml version='1.0' encoding='UTF-16'?>", "utf-8"},
        {"  \n<meta charset=gbk>", "gbk"},
        {"Say <meta charset=gbk>", std::nullopt},
        {"<meta charset>", std::nullopt},
        {"<meta charset=\"gbk>", std::nullopt},
        {"<!-- <meta charset=gbk>", std::nullopt},
        {"<p charset=gbk>", std::nullopt},
        {"", std::nullopt},
    };
    for (auto const& [bytes, encoding] : rows) {
        INFO(bytes);
        exact_copy const copy{bytes};
        CHECK(declared_encoding(copy.view()) == encoding);
    }
    CHECK_FALSE(declared_encoding("<p>" + std::string(1024, ' ') + "<meta charset=gbk>"));
}

TEST_CASE("a page is read as it declares, unless its bytes are UTF-8") {
    CHECK(decoded_or_fail("<meta charset=iso-8859-1>\x93").utf8 == "<meta charset=iso-8859-1>\xE2\x80\x9C");
    CHECK(decoded_or_fail("<meta charset=iso-8859-1>\xE2\x80\x9C").utf8
          == "<meta charset=iso-8859-1>\xE2\x80\x9C");
    CHECK(decoded_or_fail("<meta charset=iso-8859-1>\xE9", "windows-1251").utf8
          == "<meta charset=iso-8859-1>\xD0\xB9");
}

TEST_CASE("every usual name of an encoding is known, others are not") {
    for (auto const name : common_encodings()) {
        INFO(name);
        CHECK(is_known_encoding(name));
    }
    for (auto const* const name : {"", "klingon", "utf-8//IGNORE", "//TRANSLIT"}) {
        INFO(name);
        CHECK_FALSE(is_known_encoding(name));
    }
}

TEST_CASE("whatever text goes through UTF-16 comes back, each character with its bytes") {
    CHECK(rc::check("UTF-16LE", [](std::vector<std::uint16_t> const& units) {
        std::string bytes{"\xFF\xFE"};
        for (auto const unit : units) {
            auto const kept = unit == 0 || (unit >= 0xD800 && unit < 0xE000) ? std::uint16_t{'x'} : unit;
            bytes.push_back(static_cast<char>(kept & 0xFFU));
            bytes.push_back(static_cast<char>(kept >> 8U));
        }
        auto const made = decoded_or_fail(bytes);
        RC_ASSERT(made.bytes.size() == units.size() + 1);
        for (std::uint32_t i = 0; i < made.bytes.size(); ++i) {
            RC_ASSERT((made.bytes[i] == byte_span{2 * i, 2 * i + 2}));
        }
    }));
}

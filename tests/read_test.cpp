#include "read/read.hpp"

#include "read/clean_text.hpp"
#include "read/language.hpp"
#include "text/unicode.hpp"

#include "tests/catch.hpp"
#include "tests/corpus.hpp"
#include "tests/exact_copy.hpp"
#include "tests/printed_article.hpp"

#include <rapidcheck.h>

#include <array>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sys/stat.h>
#include <thread>
#include <unistd.h>

using namespace inquit;
using testing::check_corpus;
using testing::exact_copy;
using testing::printed_article;

namespace {

article read(std::string_view bytes) {
    auto made = read_plain(std::string{bytes}, "a.txt");
    REQUIRE(made.has_value());
    return std::move(*made);
}

/// Pieces that each make trouble by themselves, in any order.
rc::Gen<std::string> nasty_text() {
    constexpr std::array<std::string_view, 34> pieces{"&quot;",
                                                      "&#8220;",
                                                      "&amp",
                                                      "&",
                                                      "&#0;",
                                                      "&#x41",
                                                      "\r\n",
                                                      "\r",
                                                      "\n",
                                                      "\n\n",
                                                      "\xEF\xBB\xBF",
                                                      "\xC2\xAD",
                                                      "\xE2\x80\x8B",
                                                      "\xE2\x80\xAE",
                                                      "\xC3\xA9",
                                                      "\xF0\x9F\x98\x80",
                                                      "\xC2\xA0",
                                                      "\xE2\x80\x9C",
                                                      " ",
                                                      "    ",
                                                      "By Ada Lind",
                                                      "Read More",
                                                      "1 of 2",
                                                      "Hide Caption",
                                                      "Photos: x",
                                                      "Q: ",
                                                      "A: ",
                                                      "(CNN)",
                                                      "PARIS - ",
                                                      " date 2017-04-14 ",
                                                      "\xE2\x80\xA2",
                                                      "A caption of some length, with words.",
                                                      "Reuters",
                                                      "he said:"};
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

bool begins_code_point(std::string_view text, std::size_t offset) {
    return offset == text.size() || !unicode::continues_code_point(text[offset]);
}

/// A file that is gone when the test is.
class temporary_path {
  public:
    temporary_path() {
        std::string pattern = (std::filesystem::temp_directory_path() / "inquit-XXXXXX").string();
        folder_ = ::mkdtemp(pattern.data());
    }
    temporary_path(temporary_path const&) = delete;
    temporary_path& operator=(temporary_path const&) = delete;
    ~temporary_path() { std::filesystem::remove_all(folder_); }
    [[nodiscard]] std::filesystem::path folder() const { return folder_; }
    [[nodiscard]] std::filesystem::path file() const { return folder_ / "file"; }

  private:
    std::filesystem::path folder_;
};

} // namespace

TEST_CASE("corpus: clean text") {
    check_corpus("fixtures/corpus/read/clean_text.txt",
                 [](std::string_view input) { return clean(input).text; });
}

TEST_CASE("corpus: languages") {
    check_corpus("fixtures/corpus/read/languages.txt",
                 [](std::string_view input) { return language_of(input).value_or("unknown"); });
}

TEST_CASE("corpus: pages") {
    check_corpus("fixtures/corpus/read/pages.txt",
                 [](std::string_view input) { return printed_article(read(input)); });
}

TEST_CASE("every text span maps into the file, ascending, and cleans to the same text") {
    CHECK(rc::check("for each code point and for the whole", [] {
        auto const file = *nasty_text();
        exact_copy const copy{file};
        auto const cleaned = clean(copy.view());
        byte_span before;
        for (std::uint32_t begin = 0; begin < cleaned.text.size();) {
            auto const next = unicode::decode(cleaned.text, begin);
            auto const end = begin + next.length;
            auto const bytes = cleaned.map.to_file({begin, end});
            RC_ASSERT(before.end <= bytes.begin);
            RC_ASSERT(bytes.begin < bytes.end);
            RC_ASSERT(bytes.end <= file.size());
            RC_ASSERT(begins_code_point(file, bytes.begin));
            RC_ASSERT(begins_code_point(file, bytes.end));
            RC_ASSERT(cleaned.map.to_file({0, end}).end == bytes.end);
            begin = end;
            before = bytes;
        }
        if (!cleaned.text.empty()) {
            auto const all = cleaned.map.to_file({0, static_cast<std::uint32_t>(cleaned.text.size())});
            RC_ASSERT(clean(std::string_view{file}.substr(all.begin, all.size())).text == cleaned.text);
        }
    }));
}

TEST_CASE("the file's bytes of a copied or decoded code point clean to it") {
    CHECK(rc::check("separately", [] {
        // Without the names that need no semicolon: what follows decides about those.
        auto const file = *rc::gen::suchThat(nasty_text(), [](std::string const& text) {
            return text.find("&amp") == std::string_view::npos
                   && text.find("&#x41") == std::string_view::npos;
        });
        auto const cleaned = clean(file);
        for (std::uint32_t begin = 0; begin < cleaned.text.size();) {
            auto const end = begin + unicode::decode(cleaned.text, begin).length;
            auto const bytes = cleaned.map.to_file({begin, end});
            RC_ASSERT(clean(std::string_view{file}.substr(bytes.begin, bytes.size())).text
                      == cleaned.text.substr(begin, end - begin));
            begin = end;
        }
    }));
}

TEST_CASE("blocks are disjoint, ascend, cut no code point and begin and end with words") {
    CHECK(rc::check("in any text", [] {
        auto const made = read_plain(*nasty_text(), "a.txt");
        RC_ASSERT(made.has_value());
        auto const text = made->text.text();
        std::uint32_t end = 0;
        for (auto const& one : made->blocks) {
            RC_ASSERT(end <= one.span.begin);
            RC_ASSERT(one.span.begin < one.span.end);
            RC_ASSERT(one.span.end <= text.size());
            RC_ASSERT(begins_code_point(text, one.span.begin));
            RC_ASSERT(begins_code_point(text, one.span.end));
            auto const words = made->text.view(one.span);
            RC_ASSERT(unicode::trim(words).size() == words.size());
            RC_ASSERT(one.speaker.has_value() == (one.where == zone::turn));
            end = one.span.end;
        }
    }));
}

TEST_CASE("no letter of the text is outside all blocks, headers, labels and signs aside") {
    auto const page = read("Rain\n\nThe rain came.\n  \"No,\" he said.\nIt stopped\n");
    std::string all;
    for (auto const& one : page.blocks) {
        all += page.text.view(one.span);
    }
    CHECK(all == "RainThe rain came.\"No,\" he said.It stopped");
}

// Quadratic work on any of these would take minutes, which ctest ends.
TEST_CASE("a megabyte of one piece is read in one pass") {
    auto const piece =
        GENERATE(as<std::string_view>{}, "&", "&am", "&quot;", "a", "(", "\r\n", "1 of 2\n", "Q: a\nA: b\n",
                 "Reuters ", "By Ada Lind and ", "he said:\n     x\n", "\xC2\xAD", "\xE2\x80\x9C",
                 "This caption stands here again and again.\n",
                 "The ferry to the island stopped for the rest of the\nday and there was no\n");
    constexpr std::size_t size = 1'000'000;
    std::string file;
    while (file.size() < size) {
        file += piece;
    }
    auto const page = read(file);
    CHECK(page.file.size() == file.size());
    CHECK(page.text.size() <= file.size());
}

TEST_CASE("an article keeps the file's bytes and the way back to them") {
    std::string const file = "\xEF\xBB\xBFHe said &quot;go&quot;.\r\n";
    auto const page = read(file);
    CHECK(page.file == file);
    CHECK(page.path == "a.txt");
    REQUIRE(page.blocks.size() == 1);
    auto const open = static_cast<std::uint32_t>(page.text.text().find('"'));
    auto const mark = page.map.to_file({open, open + 1});
    CHECK(file.substr(mark.begin, mark.size()) == "&quot;");
    CHECK(page.map.to_file(page.blocks[0].span) == byte_span{3, static_cast<std::uint32_t>(file.size() - 2)});
}

TEST_CASE("what is no text is refused with a reason and the path") {
    struct refusal {
        std::string bytes;
        error_code code;
        std::uint64_t offset;
        std::string message;
    };
    auto const expected = GENERATE(values<refusal>(
        {{std::string{"a\0b", 3}, error_code::binary_file, 1, "a.txt: byte 1 is NUL: a binary file"},
         {"%PDF-1.4 x", error_code::binary_file, 0, "a.txt: is a PDF file, not plain text"},
         {"\xFF\xFEx", error_code::binary_file, 0, "a.txt: is UTF-16, not UTF-8"},
         {"caf\xE9 noir", error_code::invalid_utf8, 3, "a.txt: byte 3 is not UTF-8"},
         {"caf\xC3", error_code::invalid_utf8, 3, "a.txt: byte 3 is not UTF-8"}}));
    auto const made = read_plain(expected.bytes, "a.txt");
    REQUIRE_FALSE(made.has_value());
    CHECK(made.error().code == expected.code);
    CHECK(made.error().offset == expected.offset);
    CHECK(describe(made.error()) == expected.message);
}

TEST_CASE("an empty file is an article without blocks") {
    CHECK(read("").blocks.empty());
    CHECK(read("\xEF\xBB\xBF\r\n \r\n").blocks.empty());
}

TEST_CASE("a file's bytes are read as they are") {
    temporary_path const at;
    std::string const bytes = std::string(200'000, 'x') + std::string{"\0\r\n\xFF", 4};
    std::ofstream{at.file(), std::ios::binary} << bytes;
    auto const made = read_bytes(at.file());
    REQUIRE(made.has_value());
    CHECK(*made == bytes);
}

TEST_CASE("a pipe is read to its end") {
    temporary_path const at;
    REQUIRE(::mkfifo(at.file().c_str(), 0600) == 0);
    std::thread writer{[&at] { std::ofstream{at.file()} << std::string(100'000, 'y'); }};
    auto const made = read_bytes(at.file());
    writer.join();
    REQUIRE(made.has_value());
    CHECK(made->size() == 100'000);
}

TEST_CASE("what cannot be read is told with the path") {
    temporary_path const at;
    auto const missing = read_bytes(at.file());
    REQUIRE_FALSE(missing.has_value());
    CHECK(missing.error().code == error_code::not_found);
    CHECK(describe(missing.error()) == at.file().generic_string() + ": no such file or folder");

    auto const folder = read_bytes(at.folder());
    REQUIRE_FALSE(folder.has_value());
    CHECK(folder.error().code == error_code::not_readable);
    CHECK(describe(folder.error()) == at.folder().generic_string() + ": is a folder, not a file");
}

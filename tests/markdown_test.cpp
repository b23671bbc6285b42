#include "markdown/read_markdown.hpp"

#include "inquit.hpp"
#include "tests/catch.hpp"
#include "tests/corpus.hpp"
#include "tests/exact_copy.hpp"
#include "tests/markup_properties.hpp"
#include "tests/printed_article.hpp"
#include "tests/stage_properties.hpp"
#include "tests/work.hpp"

#include <rapidcheck.h>

#include <array>
#include <string>
#include <string_view>
#include <vector>

using namespace inquit;
using namespace inquit::testing;

namespace {

article read(std::string_view file) {
    auto made = read_markdown(std::string{file}, "a.md");
    REQUIRE(made.has_value());
    return std::move(*made);
}

std::string printed(std::string_view file) { return printed_article(read(file)); }

std::string repeated(std::string_view piece, std::size_t times) {
    std::string out;
    for (std::size_t i = 0; i < times; ++i) {
        out += piece;
    }
    return out;
}

/// Pieces of Markdown in any order.
rc::Gen<std::string> any_markdown() {
    constexpr auto pieces = std::to_array<std::string_view>({"---\n",
                                                             "title: x\n",
                                                             "speaker: Jane Roe\n",
                                                             "# ",
                                                             "\n",
                                                             "\n\n",
                                                             "\r\n",
                                                             "> ",
                                                             "- ",
                                                             "1. ",
                                                             "*",
                                                             "**",
                                                             "_",
                                                             "`",
                                                             "```\n",
                                                             "[",
                                                             "](x)",
                                                             "]",
                                                             "{.a}",
                                                             "[^1]",
                                                             "[^1]: ",
                                                             "^st^",
                                                             "\\\"",
                                                             "\\ ",
                                                             "&quot;",
                                                             "&amp;",
                                                             "|a|b|\n",
                                                             "|-|-|\n",
                                                             "<!--",
                                                             "-->",
                                                             "<br>",
                                                             "::: x\n",
                                                             "  ---- ---\n",
                                                             "  a    b\n",
                                                             "+---+\n",
                                                             "\xE2\x80\x94 Jane Roe\n",
                                                             "-- Jane Roe, mayor\n",
                                                             "\"We go,\" she said.",
                                                             "JANE: yes",
                                                             "\xF0\x9F\x98\x80",
                                                             "e\xCC\x81",
                                                             "\xC2\xAD",
                                                             "    ",
                                                             "\t",
                                                             "a",
                                                             " ",
                                                             "![p](q)",
                                                             "[a]: b\n",
                                                             "~~",
                                                             "(APPLAUSE)",
                                                             "[00:12:31]"});
    return rc::gen::map(
        rc::gen::container<std::vector<std::size_t>>(rc::gen::inRange<std::size_t>(0, pieces.size())),
        [pieces](std::vector<std::size_t> const& chosen) {
            std::string text;
            for (auto const i : chosen) {
                text += pieces.at(i);
            }
            return text;
        });
}

} // namespace

TEST_CASE("corpus: front matter") { check_corpus("fixtures/corpus/markdown/front_matter.txt", printed); }
TEST_CASE("corpus: prose in Markdown") { check_corpus("fixtures/corpus/markdown/prose.txt", printed); }
TEST_CASE("corpus: block quotations in Markdown") {
    check_corpus("fixtures/corpus/markdown/quotations.txt", printed);
}
TEST_CASE("corpus: what pandoc writes") { check_corpus("fixtures/corpus/markdown/pandoc.txt", printed); }
TEST_CASE("corpus: turns in Markdown") { check_corpus("fixtures/corpus/markdown/turns.txt", printed); }

TEST_CASE("any Markdown gives blocks with words of the file") {
    CHECK(rc::check("pieces in any order", [] {
        exact_copy const copy{*any_markdown()};
        auto const made = read_markdown(std::string{copy.view()}, "a.md");
        RC_ASSERT(made.has_value());
        RC_ASSERT(broken_article(*made) == "");
        RC_ASSERT(broken_markup(*made) == "");
        RC_ASSERT(broken_words_of_markup(*made, extract(*made).records) == "");
    }));
}

TEST_CASE("front matter is honoured behind a byte order mark and with CR LF") {
    auto const made = read("\xEF\xBB\xBF---\r\ntitle: Rain\r\nspeaker: Jane Roe\r\n---\r\nWe go.\r\n");
    CHECK(made.about.title == "Rain");
    REQUIRE(made.blocks.size() == 1);
    CHECK(made.text.view(*made.blocks[0].speaker) == "Jane Roe");
}

TEST_CASE("front matter longer than 64 KiB is refused and what follows is read") {
    auto const made =
        read("---\ntitle: x\n" + repeated("# a comment of the editor's\n", 3000) + "---\nRain fell.\n");
    REQUIRE_FALSE(made.diagnostics.empty());
    CHECK(made.diagnostics[0].message == "the front matter has more than 64 KiB");
    CHECK(made.about.title != "x");
}

TEST_CASE("YAML that expands or nests without end does no harm") {
    std::string bomb = "---\nauthor: &a [x, y]\n";
    for (char name = 'b'; name <= 'z'; ++name) {
        auto const before = std::string(1, static_cast<char>(name - 1));
        bomb += std::string(1, name) + ": &" + std::string(1, name) + " [*" + before + ", *" + before + ", *"
                + before + ", *" + before + "]\n";
    }
    auto const made = read(bomb + "authors: *z\n---\nRain fell.\n");
    CHECK(made.blocks.size() == 1);
    for (auto const* const open : {"[", "{", "- ", "? ", "{a: ", "[a,"}) {
        auto const nested = read("---\ntitle: " + repeated(open, 10'000) + "\n---\nRain fell.\n");
        CHECK(nested.text.view(nested.blocks.back().span) == "Rain fell.");
    }
}

TEST_CASE("what is no text is refused by all readers of markup") {
    auto const nul = read_markdown(std::string{"a\0b", 3}, "a.md");
    REQUIRE_FALSE(nul.has_value());
    CHECK(describe(nul.error()) == "a.md: byte 1 is NUL: a binary file");
    CHECK(read_markdown("caf\xE9", "a.md").error().code == error_code::invalid_utf8);
    CHECK(read_markdown("PK\x03\x04", "a.docx").error().code == error_code::binary_file);
}

TEST_CASE("Markdown that opens without end is read, with its words, in bounded work") {
    struct pathology {
        std::string_view name;
        std::string_view begin;
        std::string_view again;
    };
    auto const input = GENERATE(values<pathology>({{"quotations", "> ", ""},
                                                   {"quotations without spaces", ">", ""},
                                                   {"lists", "- ", ""},
                                                   {"numbered lists", "1. ", ""},
                                                   {"lists, then blank lines", "- ", "\n"},
                                                   {"quoted lists, then blank lines", "> - ", "\n"},
                                                   {"quotations, then lines", "> ", "a\n"},
                                                   {"brackets", "[", ""},
                                                   {"links", "[a](", ""},
                                                   {"pictures", "![", ""},
                                                   {"pandoc's spans", "[", "]{.a}"},
                                                   {"footnotes", "[^1]", ""},
                                                   {"emphasis", "*a _b ", ""},
                                                   {"code", "`a ``", ""},
                                                   {"tags", "<a ", ""},
                                                   {"comments", "<!-- ", ""},
                                                   {"entities", "&a", ""},
                                                   {"pipes", "|a", "\n|-"},
                                                   {"superscripts", "^a", ""},
                                                   {"definitions", "[a]: b\n", "[a]"},
                                                   {"fences", "::: a\n", ""},
                                                   {"table lines", "  --- ---\n", "  a\n"},
                                                   {"attributions", "> a\n> -- Jane Roe\n\n", ""}}));
    auto const work_for = [&input](std::size_t times) {
        auto const file = repeated(input.begin, times) + "We go.\n" + repeated(input.again, times);
        return work_of([&file] { CHECK(broken_article(read(file)).empty()); });
    };
    CAPTURE(input.name);
    constexpr std::size_t few = 5'000;
    // Ten times the input, at most some more than ten times the work (of our own code: md4c's is not counted).
    CHECK(work_for(10 * few) < 15 * work_for(few) + 1'000'000);
}

TEST_CASE("quotations nested too deep are text, and said to be") {
    auto const made = read(repeated("> ", 50'000) + "We go.\n\nShe left.\n");
    CHECK(made.text.text().ends_with("> We go.\nShe left.\n"));
    REQUIRE(made.diagnostics.size() == 1);
    CHECK(made.diagnostics[0].code == "nested-too-deep");
    CHECK(read(repeated("> ", 90) + "We go.\n").diagnostics.empty());
}

TEST_CASE("definitions of great length cost no more for each use") {
    auto const target = std::string(100'000, 'x');
    auto const made = read("[a]: " + target + "\n\n" + repeated("[a]\n", 25'000));
    CHECK(made.blocks.size() == 2);
    auto const title = read("[a]: b \"" + repeated("x\n", 50'000) + "\"\n\n" + repeated("[a]\n", 25'000));
    CHECK(title.blocks.size() == 2);
    auto const lines = read(repeated("[a](b)\n", 200'000));
    CHECK(lines.text.text().starts_with("a\na\n"));
    CHECK(lines.text.text().ends_with("[a](b)\n"));
}

TEST_CASE("a block quotation's name is a record's speaker") {
    auto const found = extract(
        read("# Rain\n\nIt fell.\n\n> We will *not* move.\n>\n> \xE2\x80\x94 Jane Roe, county engineer\n"));
    REQUIRE(found.records.size() == 1);
    auto const& said = found.records[0];
    CHECK(said.quote == "We will not move.");
    CHECK(said.where == zone::blockquote);
    CHECK(said.kind == quotation_kind::block);
    CHECK(said.speaker.name == "Jane Roe");
    CHECK(said.speaker.role == "county engineer");
    CHECK(said.rule == "attribution-line");
}

#include "pair/quotation.hpp"

#include "tests/article_of.hpp"
#include "tests/catch.hpp"
#include "tests/corpus.hpp"
#include "tests/mark_soup.hpp"
#include "tests/pairing_properties.hpp"

#include <rapidcheck.h>

#include <string>

using namespace inquit;
using inquit::testing::article_of;

namespace {

std::string_view form_tag(quotation_form form) {
    switch (form) {
    case quotation_form::dialogue:
        return "[dialogue] ";
    case quotation_form::block:
        return "[block] ";
    case quotation_form::marked:
        break;
    }
    return "";
}

std::string shown(document const& text, quotation const& words) {
    std::string line(2 * words.depth, ' ');
    line += form_tag(words.form);
    std::string_view parting;
    for (auto const& part : words.content) {
        line += parting;
        line += text.view(part);
        parting = " // ";
    }
    return line + (words.unclosed ? " (unclosed)" : "");
}

std::string paired(std::string_view input) {
    auto const source = article_of(input);
    auto const found = pair_marks(source);
    std::string out;
    for (auto const& words : found.quotations) {
        out += shown(source.text, words) + '\n';
    }
    for (auto const& told : found.diagnostics) {
        out += "! " + told.code + ' ' + std::string{source.text.view(told.span)} + '\n';
    }
    return out.substr(0, out.size() - (out.empty() ? 0 : 1));
}

std::string repeated(std::string_view part, std::size_t count) {
    std::string out;
    out.reserve(part.size() * count);
    for (std::size_t done = 0; done < count; ++done) {
        out += part;
    }
    return out;
}

} // namespace

TEST_CASE("marks are paired to quotations") {
    for (auto const* name : {"nesting", "apostrophes", "paragraphs", "blocks"}) {
        testing::check_corpus("fixtures/corpus/pair/" + std::string{name} + ".txt", paired);
    }
}

TEST_CASE("blocks and glyphs of a quotation are told") {
    auto const found = pair_marks(article_of("x\n\xE2\x80\x9C"
                                             "a\n{caption} y\n\xE2\x80\x9C"
                                             "b\xE2\x80\x9D"));
    REQUIRE(found.quotations.size() == 1);
    auto const& words = found.quotations.front();
    CHECK(words.opened_by == glyph::left_double);
    CHECK(words.first_block == 1);
    CHECK(words.last_block == 3);
    CHECK(words.outer.begin == 2);
    CHECK(words.outer.end == 26);
}

TEST_CASE("a closer without words before it ends the quotation in its own block") {
    auto const found = pair_marks(article_of("\xE2\x80\x9C"
                                             "a\n\xE2\x80\x9C\xE2\x80\x9D"));
    REQUIRE(found.quotations.size() == 1);
    CHECK(found.quotations.front().last_block == 1);
    CHECK(found.quotations.front().outer == byte_span{0, 11});
}

TEST_CASE("an article without blocks has no quotations") { CHECK(pair_marks(article{}).quotations.empty()); }

TEST_CASE("lines within a block are read as dialogue") {
    auto source = article_of("\xE2\x80\x94 Venez !\n\xE2\x80\x94 Oui.");
    source.blocks = {{{0, source.text.size()}, zone::body, false, {}, {}}};
    auto const found = pair_marks(source);
    REQUIRE(found.quotations.size() == 2);
    CHECK(source.text.view(found.quotations[1].content.front()) == "Oui.");
}

TEST_CASE("quotations nest or are disjoint, and content lies within them") {
    CHECK(rc::check("on mark soup in body blocks", [] {
        auto const source = article_of(*testing::mark_soup());
        RC_ASSERT(testing::broken_property(source, pair_marks(source)) == "");
    }));
    CHECK(rc::check("on mark soup in blocks of all zones", [] {
        auto source = article_of(*testing::mark_soup());
        for (auto& block : source.blocks) {
            block.where = *rc::gen::element(zone::body, zone::body, zone::headline, zone::caption,
                                            zone::blockquote, zone::turn, zone::furniture);
        }
        RC_ASSERT(testing::broken_property(source, pair_marks(source)) == "");
    }));
}

TEST_CASE("the work grows with the marks and no faster") {
    constexpr std::uint64_t steps_per_mark = 6;
    constexpr std::size_t count = 1 << 16;
    for (std::string_view const part : {"\xE2\x80\x9C",
                                        "\"",
                                        "\" ",
                                        " \"",
                                        "'",
                                        " 'a",
                                        " 'A",
                                        "a' ",
                                        "''",
                                        "\xE2\x80\x9C\xE2\x80\x98",
                                        " \"a 'b",
                                        "\xC2\xAB \xE2\x80\x9C",
                                        "\xE2\x80\x9D",
                                        "\xE2\x80\x9E\xE2\x80\x9D",
                                        "\"a\" ",
                                        "\"\n",
                                        "'a' \n",
                                        "\"'\n",
                                        "\xE2\x80\x94 A ?\n",
                                        "\xE2\x80\x94 a, dit-il",
                                        " \xE2\x80\x94 a",
                                        "12\" ",
                                        "a\"",
                                        "\xE2\x80\x9C\n\xE2\x80\x98"}) {
        INFO("repeated: " << part);
        auto const found = pair_marks(article_of(repeated(part, count)));
        CHECK(found.steps <= steps_per_mark * count * part.size());
        CHECK(found.diagnostics.size() <= 2 * count);
    }
}

TEST_CASE("nesting of 100,000 alternating marks is kept") {
    constexpr std::size_t pairs = 50'000;
    auto const text = repeated("\xE2\x80\x9C"
                               "a \xE2\x80\x98"
                               "b ",
                               pairs)
                      + repeated(",\xE2\x80\x99,\xE2\x80\x9D", pairs);
    auto const found = pair_marks(article_of(text));
    REQUIRE(found.quotations.size() == 2 * pairs);
    CHECK(found.quotations.back().depth == 2 * pairs - 1);
    CHECK(found.diagnostics.empty());
    CHECK(found.steps <= 20 * pairs);
}

TEST_CASE("a megabyte of opening marks has one thing to tell") {
    auto const found = pair_marks(article_of(repeated("\xE2\x80\x9C", 350'000)));
    CHECK(found.quotations.empty());
    CHECK(found.diagnostics.size() == 1);
    CHECK(found.steps <= 6 * 350'000);
}

#include "grammar/marks.hpp"

#include "tests/catch.hpp"
#include "tests/corpus.hpp"
#include "tests/exact_copy.hpp"
#include "tests/mark_soup.hpp"

#include <rapidcheck.h>

#include <cstdint>
#include <string>

using namespace inquit;
using inquit::testing::exact_copy;

namespace {

byte_span all_of(std::string_view text) { return {0, static_cast<std::uint32_t>(text.size())}; }

/// The text with every mark in brackets after what it can do.
std::string annotated(std::string_view text) {
    std::string out;
    std::uint32_t copied = 0;
    for (auto const& next : find_marks(text, all_of(text), {})) {
        out += text.substr(copied, next.span.begin - copied);
        out += '[';
        out += next.can_open ? "o" : "";
        out += next.can_close ? "c" : "";
        out += next.doubtful ? "?" : "";
        out += text.substr(next.span.begin, next.span.size());
        out += ']';
        copied = next.span.end;
    }
    return out.append(text.substr(copied));
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

TEST_CASE("marks are found by glyph and flanks") {
    for (auto const* name : {"straight", "single", "measures", "languages"}) {
        testing::check_corpus("fixtures/corpus/marks/" + std::string{name} + ".txt", annotated);
    }
}

TEST_CASE("marks outside the range neither count nor decide") {
    exact_copy const copy{"a\"b\" c"};
    auto const found = find_marks(copy.view(), {2, 4}, {});
    REQUIRE(found.size() == 1);
    CHECK(found.front().span == byte_span{3, 4});
    CHECK(found.front().can_close);
    CHECK_FALSE(found.front().can_open);
    CHECK(find_marks(copy.view(), {3, 3}, {}).empty());
}

TEST_CASE("marks ascend, lie in the range, cut no code point and can do something") {
    CHECK(rc::check("on mark soup", [] {
        auto const text = *testing::mark_soup();
        exact_copy const copy{text};
        std::uint32_t last = 0;
        for (auto const& next : find_marks(copy.view(), all_of(copy.view()), {})) {
            RC_ASSERT(next.span.begin >= last);
            RC_ASSERT(next.span.size() == length_of(next.shape));
            RC_ASSERT(next.span.end <= text.size());
            RC_ASSERT(testing::is_boundary(text, next.span.begin));
            RC_ASSERT(testing::is_boundary(text, next.span.end));
            RC_ASSERT(next.can_open || next.can_close);
            last = next.span.end;
        }
    }));
}

TEST_CASE("the lexer visits each byte a bounded number of times") {
    constexpr std::uint64_t visits_per_byte = 64;
    constexpr std::size_t size = 1 << 16;
    for (std::string_view const part : {"a",
                                        "\"",
                                        "'",
                                        "''",
                                        "<",
                                        "<a",
                                        "<a b=\"",
                                        "<a =",
                                        "1",
                                        "1'",
                                        "1' 2",
                                        "'1",
                                        "'90",
                                        "'n",
                                        "\n",
                                        "\n   ",
                                        "\n\xE2\x80\x94",
                                        "\xE2\x80\x9C",
                                        "\xE2\x80\x99",
                                        "\xC2\xAB",
                                        "\xE3\x80\x8C",
                                        "\xE2\x80\xA6",
                                        "\xE2\x82\xAC",
                                        "`",
                                        " \" "}) {
        INFO("repeated: " << part);
        auto const text = repeated(part, size / part.size());
        CHECK(lexing_steps(text, all_of(text)) <= visits_per_byte * text.size());
    }
}

TEST_CASE("the lexer's steps are counted") {
    std::string_view const text = "\"We go,\" he said.";
    CHECK(lexing_steps(text, all_of(text)) >= text.size());
}

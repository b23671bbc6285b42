// Fixes: which are applied together, and that they come to an end.
#include "lint/fix.hpp"

#include "catch.hpp"
#include "mended.hpp"
#include "news.hpp"
#include "text/unicode.hpp"

#include <rapidcheck.h>

#include <string>
#include <vector>

using namespace inquit;
using namespace inquit::testing;

namespace {

finding with(std::vector<std::pair<offsets, std::string>> const& changes) {
    finding out;
    for (auto const& [bytes, text] : changes) {
        replacement made;
        made.where.bytes = bytes;
        made.text = text;
        out.fix.push_back(made);
    }
    return out;
}

} // namespace

TEST_CASE("all fixes that are apart from each other are applied") {
    std::vector const all{with({{{0, 1}, "<<"}, {{4, 5}, ">>"}}), with({}), with({{{8, 10}, ""}})};
    auto const made = with_fixes("\"Yes\", a  .", all);
    CHECK(made.bytes == "<<Yes>>, a.");
    CHECK(made.applied == 2);
}

TEST_CASE("of two fixes that meet the first is applied, whole") {
    std::vector const all{with({{{0, 1}, "<"}, {{4, 5}, ">"}}), with({{{5, 6}, ";"}, {{10, 11}, "!"}}),
                          with({{{9, 10}, ""}})};
    auto const made = with_fixes("\"Yes\", no .", all);
    CHECK(made.bytes == "<Yes>, no.");
    CHECK(made.applied == 2);
    CHECK(with_fixes("\"Yes\", no .", std::vector{all[1], all[2]}).applied == 1);
}

TEST_CASE("no fix touches a letter or a digit") {
    std::string const text = "It was 5 \"o'clock\"";
    CHECK(with_fixes(text, std::vector{with({{{0, 2}, "It"}})}).applied == 1);
    for (auto const& each :
         {with({{{0, 2}, "Is"}}), with({{{7, 8}, "6"}}), with({{{9, 10}, "a"}}), with({{{12, 13}, ""}})}) {
        auto const made = with_fixes(text, std::vector{each});
        CHECK(made.bytes == text);
        CHECK(made.applied == 0);
    }
}

TEST_CASE("fixes of any article come to an end, and leave its words") {
    auto const strict = *lint_settings::of_profile("strict");
    CHECK(rc::check("mended news", [&strict] {
        auto const text = *news_text();
        auto const made = mended(text, strict);
        RC_ASSERT(made.rounds < 10);
        RC_ASSERT(unicode::letters_and_digits(made.text) == unicode::letters_and_digits(text));
        RC_ASSERT(mended(made.text, strict).text == made.text);
    }));
}

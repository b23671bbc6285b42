// Baselines: findings that are known are found again by their words.
#include "catch.hpp"
#include "config/baseline_file.hpp"
#include "corpus.hpp"
#include "emit/emit.hpp"
#include "emit/kept_findings.hpp"
#include "emit/lint_formats.hpp"
#include "formats/read_article.hpp"
#include "lint/baseline.hpp"
#include "lint/lint.hpp"

#include <string>
#include <string_view>
#include <vector>

using namespace inquit;
using namespace inquit::testing;

namespace {

constexpr std::string_view first = "\"We was [sic] there,\" said Ann Reyes of Leeds.";
constexpr std::string_view second = "\"They is [sic] here,\" said Bob Hale of York.";

std::vector<placed_finding> found_in(std::string const& text) {
    auto const read = read_article(std::string{text}, "a.txt");
    REQUIRE(read);
    std::vector<placed_finding> out;
    for (auto& each : lint(*read, *lint_settings::of_profile("strict"))) {
        if (each.of->id == "sic") {
            auto where = anchor_of(read->file, each.in_file);
            out.push_back({std::move(each), std::move(where)});
        }
    }
    return out;
}

baseline known_of(std::string const& text) {
    std::vector<baseline_entry> entries;
    for (auto const& each : found_in(text)) {
        entries.push_back({"a.txt", std::string{each.found.of->id}, each.where});
    }
    return baseline{entries};
}

std::string two_paragraphs(std::string_view one, std::string_view other) {
    return std::string{one} + "\n\n" + std::string{other} + "\n";
}

} // namespace

TEST_CASE("an anchor has the words and 32 characters on both sides") {
    std::string const text = "\u20AC" + std::string(40, 'a') + "XY" + std::string(40, 'b') + "\u20AC";
    CHECK(anchor_of(text, {43, 45}) == text_anchor{"XY", std::string(32, 'a'), std::string(32, 'b')});
    CHECK(anchor_of("\u20ACXY\u20AC", {3, 5}) == text_anchor{"XY", "\u20AC", "\u20AC"});
    CHECK(anchor_of("XY", {0, 2}) == text_anchor{"XY", "", ""});
    CHECK(anchor_of("a\nbXYc\r\nd", {3, 5}) == text_anchor{"XY", "b", "c"});
}

TEST_CASE("a finding is known wherever its paragraph has moved") {
    auto known = known_of(two_paragraphs(first, second));
    auto const moved = found_in("A new paragraph.\n\n" + two_paragraphs(second, first));
    REQUIRE(moved.size() == 2);
    CHECK(known.known("a.txt", moved) == std::vector<bool>{true, true});
    CHECK(known.idle().empty());
    CHECK(known.used().size() == 2);
}

TEST_CASE("one side of a finding may be edited, not both") {
    auto const edited = [](std::string_view said, std::string_view who) -> bool {
        auto known = known_of(std::string{first});
        auto const found =
            found_in("\"" + std::string{said} + " [sic] there,\" said " + std::string{who} + ".");
        REQUIRE(found.size() == 1);
        return known.known("a.txt", found).front();
    };
    CHECK(edited("We was", "Ann Reyes of Leeds"));
    CHECK(edited("They was", "Ann Reyes of Leeds"));
    CHECK(edited("We was", "Bob Hale"));
    CHECK_FALSE(edited("They was", "Bob Hale"));
}

TEST_CASE("an entry stands for one finding of its rule, in its article") {
    auto known = known_of(std::string{first});
    auto const twice = found_in(two_paragraphs(first, std::string{first} + " They left."));
    REQUIRE(twice.size() == 2);
    CHECK(known.known("b.txt", twice) == std::vector<bool>{false, false});
    CHECK(known.idle().size() == 1);
    CHECK(known.known("a.txt", twice) == std::vector<bool>{true, false});
    auto other_rule = baseline{{{"a.txt", "unbalanced", twice.front().where}}};
    CHECK(other_rule.known("a.txt", twice) == std::vector<bool>{false, false});
}

TEST_CASE("the best place is taken first") {
    auto const two = found_in(two_paragraphs(first, "\"We was [sic] there,\" said Bob Hale."));
    REQUIRE(two.size() == 2);
    // The first entry fits the first finding by its words before alone, and the second wholly.
    auto known = baseline{{{"a.txt", "sic", two[1].where}, {"a.txt", "sic", two[0].where}}};
    CHECK(known.known("a.txt", {two.data() + 1, 1}) == std::vector<bool>{true});
    REQUIRE(known.idle().size() == 1);
    CHECK(known.idle().front().where == two[0].where);
}

TEST_CASE("a baseline is read as it was written") {
    std::vector<baseline_entry> const all{
        {"drafts/\"a\".md", "sic", {"[sic]", "a\tb\\", "\n- {x: y}"}},
        {"\U0001F600.txt", "unbalanced", {"\"", "\x7F\u2028\u2029\uFEFF\uFFFE", "\u0085"}},
    };
    auto const read = baseline_in(baseline_text(all), "b.yaml");
    CHECK(read.problems.empty());
    REQUIRE(read.entries.size() == 2);
    for (std::size_t index = 0; index < all.size(); ++index) {
        CHECK(read.entries[index].path == all[index].path);
        CHECK(read.entries[index].rule == all[index].rule);
        CHECK(read.entries[index].where == all[index].where);
    }
    CHECK(baseline_in(baseline_text({}), "b.yaml").entries.empty());
    CHECK(baseline_in("", "b.yaml").problems.empty());
}

TEST_CASE("what is wrong with a baseline is told with its line") {
    check_corpus("fixtures/corpus/baseline/problems.txt", [](std::string_view input) {
        std::string out;
        for (auto const& each : baseline_in(std::string{input}, "b.yaml").problems) {
            out += (out.empty() ? "" : "\n") + describe(each);
        }
        return out;
    });
}

TEST_CASE("findings are kept as they are") {
    auto const read =
        read_article("\u201CWe was [sic] \U0001F600 there,\" said Ann Reyes of Leeds.\n", "a \".txt");
    REQUIRE(read);
    std::vector<placed_finding> all;
    for (auto const& each : lint(*read, *lint_settings::of_profile("strict"))) {
        all.push_back({each, anchor_of(read->file, each.in_file)});
    }
    REQUIRE(all.size() >= 2);
    auto const kept = found_from(kept_text(all));
    REQUIRE(kept);
    REQUIRE(kept->size() == all.size());
    bool has_fix = false;
    for (std::size_t index = 0; index < all.size(); ++index) {
        CHECK(json_line((*kept)[index].found) == json_line(all[index].found));
        CHECK(reviewdog_line((*kept)[index].found) == reviewdog_line(all[index].found));
        CHECK((*kept)[index].found.in_file == all[index].found.in_file);
        CHECK((*kept)[index].where == all[index].where);
        has_fix = has_fix || !all[index].found.fix.empty();
    }
    CHECK(has_fix);
}

TEST_CASE("what was not kept whole is not taken") {
    CHECK(found_from("[]"));
    for (std::string const text : {"", "{}", "[{}]", "[1]", "[{\"rule\":\"sic\"}]", "[[", "null"}) {
        INFO(text);
        CHECK_FALSE(found_from(text));
    }
    auto const whole = kept_text(found_in(std::string{first}));
    CHECK(found_from(whole));
    for (std::string_view const part : {"\"sic\"", "\"path\"", "\"in_file\":[", "\"where\":["}) {
        auto broken = whole;
        broken.replace(broken.find(part), part.size(),
                       part.ends_with('[') ? std::string{part} + "-1," : "\"none\"");
        INFO(broken);
        CHECK_FALSE(found_from(broken));
    }
}

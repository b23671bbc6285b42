// Records beside an article that was edited since: what moved is found, and only what was edited is stale.
#include "record_file/placed_records.hpp"

#include "inquit.hpp"
#include "record_file/record_collection.hpp"
#include "tests/catch.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <rapidcheck.h>
#include <string>
#include <string_view>
#include <vector>

using namespace inquit;

namespace {

constexpr auto paragraphs = std::to_array<std::string_view>({
    "The council of Leeds met on Monday evening, and the hall was full.",
    "\"The line is possible before the winter,\" said Mayor Ann Reyes.",
    "\"Nobody asked us,\" Peter Grey of the drivers' union said, \"and nobody will.\"",
    "He called the plan \"a gift to the builders\" and left.",
    "\"We go on,\" said the mayor.",
    "\xE2\x80\x9CWe go on,\xE2\x80\x9D said the chairman of the board.",
    "It was late when the last speaker came to the table, and few were left to hear him.",
    "\"The school needs a roof. The rain comes in where the children sit,\" said Vera Cole, a teacher.",
});

std::string text_of(std::vector<std::string> const& of) { return fmt::format("{}\n", fmt::join(of, "\n\n")); }

article read(std::string const& text) { return read_plain(text, "a.txt").value(); }

std::vector<filed_record> filed(std::string const& text) {
    std::string yaml;
    for (auto const& each : extract(read(text)).records) {
        yaml += yaml_document(each);
    }
    auto found = read_records(yaml, "a.yaml");
    REQUIRE(found.problems.empty());
    return std::move(found.records);
}

std::vector<filed_record const*> pointers(std::vector<filed_record> const& to) {
    std::vector<filed_record const*> out;
    std::ranges::transform(to, std::back_inserter(out), [](filed_record const& each) { return &each; });
    return out;
}

std::vector<placed_record> placed(std::string const& now, std::vector<filed_record> const& before) {
    auto const source = read(now);
    auto const records = extract(source).records;
    return placed_records(source, records, pointers(before));
}

std::vector<std::string> whole_article() { return {paragraphs.begin(), paragraphs.end()}; }

/// What people do to paragraphs: other words, new ones, none; marks among them.
std::string any_prose() {
    auto const words = std::vector<std::string>{
        "tram",         "\"",    "We go on,",       "said", "Mayor Ann Reyes", "winter",
        "\xE2\x80\x9C", "roof.", "Nobody asked us", "the"};
    std::string out;
    for (auto const& each : *rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(words))) {
        out += (out.empty() ? "" : " ") + each;
    }
    return out;
}

} // namespace

TEST_CASE("edits of other paragraphs make no record stale") {
    CHECK(rc::check("whatever stands there, and wherever the paragraph goes", [] {
        auto const all = whole_article();
        auto const kept = *rc::gen::inRange<std::size_t>(0, all.size());
        auto const before = filed(text_of(all));
        std::vector<std::string> now;
        for (auto const& each : all) {
            switch (*rc::gen::inRange(0, 3)) {
            case 0:
                now.push_back(each);
                break;
            case 1:
                now.push_back(any_prose());
                break;
            default:
                break;
            }
        }
        now.erase(std::remove(now.begin(), now.end(), all[kept]), now.end());
        auto const at = *rc::gen::inRange<std::size_t>(0, now.size() + 1);
        now.insert(now.begin() + static_cast<std::ptrdiff_t>(at), all[kept]);
        for (auto const& each : placed(text_of(now), before)) {
            bool const is_of_kept = all[kept].find(each.filed->made.quote.substr(0, 9)) != std::string::npos
                                    && each.filed->made.source.path == "a.txt";
            auto const twin = each.filed->made.quote == "We go on,"; // either of the two
            RC_ASSERT(!is_of_kept || twin || each.how == placement::kept);
        }
    }));
    CHECK(rc::check("a record is placed once, and a quotation has one record", [] {
        auto const before = filed(text_of(whole_article()));
        std::vector<std::string> now;
        auto const count = *rc::gen::inRange(0, 9);
        for (int each = 0; each < count; ++each) {
            now.push_back(*rc::gen::inRange(0, 2) == 0 ? any_prose() : *rc::gen::elementOf(whole_article()));
        }
        auto const found = placed(text_of(now) + "The end.\n", before);
        RC_ASSERT(found.size() == before.size());
        std::vector<std::size_t> taken;
        for (auto const& each : found) {
            RC_ASSERT(!each.where.empty());
            if (each.now) {
                taken.push_back(*each.now);
            }
        }
        std::ranges::sort(taken);
        RC_ASSERT(std::ranges::adjacent_find(taken) == taken.end());
    }));
}

TEST_CASE("of equal words each record is told by what stands around it") {
    auto const all = whole_article();
    auto const before = filed(text_of({all[4], all[5]}));
    REQUIRE(before.size() == 2);
    auto const found = placed(text_of({all[0], all[5]}), before);
    CHECK(found[0].how == placement::gone);
    CHECK(found[1].how == placement::kept);
    auto const swapped = placed(text_of({all[5], all[4]}), before);
    CHECK(swapped[0].now == 1U);
    CHECK(swapped[1].now == 0U);
}

TEST_CASE("an empty article has no place for records, and they are gone") {
    auto const before = filed(text_of(whole_article()));
    for (auto const& each : placed("\n", before)) {
        CHECK(each.how == placement::gone);
        CHECK(each.where.empty());
    }
}

TEST_CASE("many records of one phrase are placed in bounded work") {
    std::string text;
    for (int each = 0; each < 600; ++each) {
        text += "\"We go on,\" said the mayor.\n\n";
    }
    auto const before = filed(text);
    auto const found = placed(text, before);
    CHECK(std::ranges::all_of(found, [](placed_record const& each) { return each.how == placement::kept; }));
}

TEST_CASE("records are found by the path of their article, else by its bytes") {
    auto const text = text_of(whole_article());
    auto of_a = filed(text);
    auto of_b = filed("\"Never,\" said Vera Cole.\n");
    for (auto& each : of_b) {
        each.made.source.path = "b.txt";
    }
    auto const hash = of_a.front().made.source.sha256;
    auto const count = of_a.size();
    auto reviewed = of_a;
    reviewed[1].made.review = record_review{"approved", {}, {}, {}};
    record_collection all;
    all.add(of_a);
    all.add(of_b);
    all.add(reviewed);
    CHECK(all.size() == count + of_b.size());
    CHECK(all.of("a.txt", "").size() == count);
    CHECK(all.of("a.txt", "")[1]->made.review);
    CHECK(all.of("moved.txt", hash).size() == count);
    CHECK(all.of("b.txt", hash).size() == of_b.size());
    CHECK(all.of("c.txt", "").empty());
    CHECK(all.sources().at("b.txt") == of_b.size());
}

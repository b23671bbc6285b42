// Nothing that a file contains may hang inquit or use up its memory: bounds on work, not on time.
#include "tests/pathological_inputs.hpp"

#include "attribute/attribute.hpp"
#include "inquit.hpp"
#include "lint/finding_text.hpp"
#include "tests/catch.hpp"
#include "tests/stage_properties.hpp"
#include "tests/work.hpp"

#include <algorithm>

using namespace inquit;
using inquit::testing::pathologies;
using inquit::testing::repeated;
using inquit::testing::work_of;

namespace {

article article_from(std::string bytes) {
    auto read = read_plain(std::move(bytes), "a.txt");
    REQUIRE(read);
    return std::move(*read);
}

/// Basic blocks that the whole way takes, from bytes to JSON lines.
std::uint64_t work_of_extracting(std::string const& text) {
    return work_of([&text] {
        for (auto const& made : extract(article_from(text)).records) {
            static_cast<void>(json_line(made));
        }
    });
}

/// The whole way, and the records' properties.
std::vector<record> checked_records(std::string text) {
    auto const source = article_from(std::move(text));
    auto found = extract(source).records;
    auto const broken = testing::broken_records(source, found);
    INFO(broken);
    CHECK(broken.empty());
    return found;
}

constexpr std::size_t megabyte = 1'000'000;

} // namespace

TEST_CASE("twice the text takes twice the work, whatever it says") {
    constexpr std::size_t size = 1U << 13U; // half of it holds more than one sentence of the greatest length
    constexpr double growth = 2.2;
    constexpr double blocks_per_byte =
        12'000; // the worst, quotations with inquits, take 10,200 with sanitizers; an article takes 600
    for (auto const& each : pathologies()) {
        INFO(each.name);
        auto const text = each.text(2 * size);
        auto const once = static_cast<double>(work_of_extracting(each.text(size)));
        auto const twice = static_cast<double>(work_of_extracting(text));
        CHECK(twice <= growth * once);
        CHECK(twice <= blocks_per_byte * static_cast<double>(text.size()));
    }
}

TEST_CASE("linting twice the text takes twice the work, by all rules and whatever it says") {
    constexpr std::size_t size = 1U << 14U;
    constexpr double growth = 2.2;
    auto const strict = *lint_settings::of_profile("strict");
    auto const work_of_linting = [&strict](std::string const& text) {
        return work_of([&] {
            auto const source = article_from(text);
            for (auto const& each : lint(source, strict)) {
                auto const broken = testing::broken_finding(source, each);
                INFO(broken);
                CHECK(broken.empty());
                static_cast<void>(finding_passage(each, source, 80));
            }
        });
    };
    for (auto const& each : pathologies()) {
        INFO(each.name);
        auto const once = static_cast<double>(work_of_linting(each.text(size)));
        CHECK(static_cast<double>(work_of_linting(each.text(2 * size))) <= growth * once);
    }
}

TEST_CASE("the count of work sees a square") {
    auto const square = [](std::size_t n) {
        return work_of([n] {
            std::string const text(n, 'a');
            std::size_t volatile seen = 0; // no compiler may leave the square out
            for (std::size_t at = 0; at < n; ++at) {
                for (char const c : text) {
                    seen = seen + (c == text[at] ? 1U : 0U);
                }
            }
        });
    };
    CHECK(square(2'000) > 3 * square(1'000));
}

TEST_CASE("records of pathological texts keep their properties") {
    for (auto const& each : pathologies()) {
        INFO(each.name);
        static_cast<void>(checked_records(each.text(1U << 12U)));
    }
}

TEST_CASE("a megabyte of opening marks says nothing") {
    for (std::string_view const mark :
         {"\"", "\xE2\x80\x9C", "\xE2\x80\x98", "\xC2\xAB", "\xE3\x80\x8C", "``"}) {
        INFO(mark);
        CHECK(extract(article_from(repeated(mark, megabyte))).records.empty());
    }
}

TEST_CASE("a nesting of 100,000 quotations is one record") {
    constexpr std::size_t pairs = 50'000;
    auto const opening = repeated("\xE2\x80\x9C"
                                  "a \xE2\x80\x98"
                                  "b ",
                                  10 * pairs);
    auto const closing = repeated(",\xE2\x80\x99,\xE2\x80\x9D", 8 * pairs);
    CHECK(checked_records(opening + closing).size() == 1);
}

TEST_CASE("a line of ten megabytes is read") {
    auto const text = repeated("a", 10 * megabyte) + " \"We go,\" he said.";
    auto const found = extract(article_from(text)).records;
    REQUIRE(found.size() == 1);
    CHECK(found.front().quote == "We go,");
    CHECK(found.front().parts.front().start.line == 1);
}

TEST_CASE("a text with a NUL byte is refused, wherever it stands") {
    for (std::size_t const offset : {std::size_t{0}, std::size_t{5}, megabyte}) {
        auto text = repeated("a", megabyte + 1);
        text[offset] = '\0';
        auto const read = read_plain(text, "a.txt");
        REQUIRE_FALSE(read);
        CHECK(read.error().code == error_code::binary_file);
        CHECK(read.error().offset == offset);
    }
}

TEST_CASE("equal quotations have different ids, however many") {
    auto const found = checked_records(repeated("\"We go,\" he said.\n\n", 10'000 * 19));
    CHECK(found.size() == 10'000);
}

TEST_CASE("no name or role of a page's length is repeated in every record") {
    constexpr std::size_t longest = 10'000; // of a record, as a JSON line
    auto const often = repeated(" \"No,\" he said.", 2'000);
    auto const speaks = " said \"We go.\"" + often;
    for (auto const& name :
         {repeated("Abc", 20'000), repeated("Abc ", 20'000), "Abc " + repeated("de ", 20'000) + "Abc"}) {
        INFO(name.substr(0, 8));
        for (auto const& made : checked_records(name + speaks)) {
            CHECK(json_line(made).size() < longest);
        }
        std::string in_role = "Reyes, a lawyer for the ";
        in_role.append(name).append(1, ',').append(speaks);
        for (auto const& made : checked_records(in_role)) {
            CHECK(json_line(made).size() < longest);
        }
    }
}

TEST_CASE("a sentence too long for its words to be compared keeps its quotations") {
    auto const text = "Reyes said " + repeated("and the man went to the house ", 10'000) + "that \"we go\".";
    auto const found = checked_records(text);
    REQUIRE(found.size() == 1);
    CHECK(found.front().quote == "we go");
}

TEST_CASE("thousands of combining marks are composed") {
    auto const found = checked_records("\"a" + repeated("\xCC\x81\xCC\xA3", 400'000) + "\" he said.");
    REQUIRE(found.size() == 1);
    CHECK(found.front().id.size() == 14);
}

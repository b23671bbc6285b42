// The rules of `inquit lint`: what each finds, each by itself. fixtures/corpus/lint/RULE.txt: articles, and what is found in
// them, "line:column: message", before it a level below the rule's, behind it what a fix replaces; lines "! option = value, value"
// before the article set options; tests/beside.hpp says what may stand behind it.
#include "lint/lint.hpp"

#include "beside.hpp"
#include "catch.hpp"
#include "corpus.hpp"
#include "exact_copy.hpp"
#include "formats/read_article.hpp"
#include "lint/fix.hpp"
#include "lint/rule_run.hpp"

#include <algorithm>
#include <filesystem>
#include <fmt/format.h>
#include <string>

using namespace inquit;
using namespace inquit::testing;

namespace {

/// All rules off but one.
lint_settings only(lint_rule const& wanted) {
    lint_settings made;
    for (auto const& each : lint_rules()) {
        made.apply({&each, &each == &wanted ? lint_level::warning : lint_level::off, {}});
    }
    return made;
}

article read(std::string_view text) {
    auto made = read_article(std::string{text}, "a.txt");
    REQUIRE(made);
    return std::move(*made);
}

/// Takes the lines that set options from the front of `input`.
lint_settings settings_in(lint_rule const& of, std::string_view& input) {
    auto made = only(of);
    while (input.starts_with("! ")) {
        auto const line = input.substr(2, input.find('\n') - 2);
        input.remove_prefix(line.size() + 3);
        auto const equals = line.find(" = ");
        REQUIRE(equals != std::string_view::npos);
        rule_choice choice{&of, {}, {{line.substr(0, equals), {}}}};
        for (auto values = line.substr(equals + 3); !values.empty();) {
            auto const comma = std::min(values.find(", "), values.size());
            choice.options.front().values.emplace_back(values.substr(0, comma));
            values.remove_prefix(std::min(values.size(), comma + 2));
        }
        made.apply(choice);
    }
    return made;
}

/// An article with what stands beside it.
struct linted {
    article source;
    record_file filed;
    lint_beside beside;
};

linted linted_of(beside_text const& text, std::string const& records) {
    linted out{read(text.article), read_records(records, "a.yaml"), {}};
    CHECK(out.filed.problems.empty());
    if (!text.sources.empty()) {
        out.beside.checked = checked_against(out.source, text.sources);
    }
    if (!records.empty()) {
        std::ranges::transform(out.filed.records, std::back_inserter(out.beside.records.emplace()),
                               [](filed_record const& each) { return &each; });
    }
    return out;
}

/// What the rule alone finds in its example or counter-example.
std::vector<finding> found_in(lint_rule const& of, std::string_view text) {
    beside_text beside{text, {}, {}};
    if (!of.source.empty()) {
        beside.sources.push_back({"source.txt", std::string{of.source}});
    }
    auto const made = linted_of(beside, std::string{of.records});
    return lint(made.source, only(of), {}, made.beside);
}

std::string found_lines(lint_rule const& of, std::string_view whole) {
    auto settings = settings_in(of, whole);
    settings.apply({&of, lint_level::error, {}});
    auto const text = parted(whole);
    auto const input = text.article;
    auto const made = linted_of(text, text.earlier ? records_of(*text.earlier) : std::string{});
    std::string out;
    for (auto const& each : lint(made.source, settings, {}, made.beside)) {
        CHECK(each.of == &of);
        auto const at = each.where.start;
        auto const lesser =
            each.level == lint_level::error ? std::string{} : fmt::format("{}: ", name_of(each.level));
        out +=
            fmt::format("{}{}:{}: {}{}", out.empty() ? "" : "\n", at.line, at.column, lesser, each.message);
        for (auto const& one : each.fix) {
            out += fmt::format(
                " {{{} => {}}}",
                input.substr(one.where.bytes.first, one.where.bytes.second - one.where.bytes.first),
                one.text);
        }
    }
    return out;
}

} // namespace

TEST_CASE("each rule finds one thing in its example and nothing in its counter-example") {
    for (auto const& each : lint_rules()) {
        INFO(each.id);
        CHECK(found_in(each, each.example).size() == 1);
        CHECK(found_in(each, each.counter).empty());
    }
}

TEST_CASE("what was said to an article's own outlet is no other's") {
    auto const& of = *lint_rule_named("secondhand");
    auto made = linted_of({of.example, {{"source.txt", std::string{of.source}}}, {}}, {});
    CHECK(lint(made.source, only(of), {}, made.beside).size() == 1);
    made.source.about.outlet = "Echo Moscow";
    CHECK(lint(made.source, only(of), {}, made.beside).empty());
}

TEST_CASE("each rule finds what its cases say") {
    for (auto const& each : lint_rules()) {
        INFO(each.id);
        check_corpus(fmt::format("fixtures/corpus/lint/{}.txt", each.id),
                     [&each](std::string_view input) { return found_lines(each, input); });
    }
}

TEST_CASE("what is fixed has no finding left, and no other words") {
    for (auto const& each : lint_rules()) {
        INFO(each.id);
        auto const settings = only(each);
        auto const found = found_in(each, each.example);
        bool const has_fix = std::ranges::any_of(found, [](finding const& one) { return !one.fix.empty(); });
        CHECK(has_fix == (each.fix == fixing::typography));
        if (has_fix) {
            CHECK(lint(read(with_fixes(each.example, found).bytes), settings).empty());
        }
    }
}

TEST_CASE("what an editor marks is hidden, and marks without effect are told") {
    for (std::string const name : {"markdown.md", "plain.txt"}) {
        INFO(name);
        check_corpus("fixtures/corpus/suppressions/" + name.substr(0, name.find('.')) + ".txt",
                     [&name](std::string_view input) {
                         auto const source = read_article(std::string{input}, name);
                         REQUIRE(source);
                         std::string out;
                         for (auto const& each : lint(*source)) {
                             auto const at = each.where.start;
                             out += fmt::format("{}{}:{}: {} [{}]", out.empty() ? "" : "\n", at.line,
                                                at.column, each.message, each.of->id);
                         }
                         return out;
                     });
    }
}

TEST_CASE("a mark for the linter changes nothing that is read") {
    std::string const plain = "Council hears of the bridge\n\n"
                              "\"We was [sic] there,\" said Mayor Ann Reyes.\n\n"
                              "The council met at noon. Few had come, and nobody left early that day.\n";
    auto marked = plain;
    marked.insert(marked.find("\n\nThe council"), " [inquit: ok sic: as she wrote it]");
    auto const before = read_article(std::string{plain}, "a.txt");
    auto const after = read_article(std::string{marked}, "a.txt");
    REQUIRE(before);
    REQUIRE(after);
    CHECK(after->text.text() == before->text.text());
    auto const found = lint(*before);
    REQUIRE(found.size() == 1);
    CHECK(found.front().of->id == "sic");
    CHECK(lint(*after).empty());
}

TEST_CASE("nothing is fixed where the file has other bytes than the text that is read") {
    auto const& of = *lint_rule_named("mixed-marks");
    auto const source = read_article("<p>\u201CWe will go on,&quot; said Mayor Ann Reyes.</p>", "a.html");
    REQUIRE(source);
    auto const found = lint(*source, only(of));
    REQUIRE(found.size() == 1);
    CHECK(found.front().fix.empty());
    CHECK(found.front().where.bytes == offsets{20, 26});
}

TEST_CASE("findings come by place and bear the level that is set") {
    lint_settings settings;
    settings.apply({lint_rule_named("unbalanced"), lint_level::info, {}});
    settings.apply({lint_rule_named("sic"), lint_level::error, {}});
    auto const found =
        lint(read("\"We was [sic] there,\" said Ann Reyes of Leeds.\n\n\"We go, she said.\n"), settings);
    REQUIRE(found.size() == 2);
    CHECK(found[0].of->id == "sic");
    CHECK(found[0].level == lint_level::error);
    CHECK(found[0].path == "a.txt");
    CHECK(found[1].of->id == "unbalanced");
    CHECK(found[1].level == lint_level::info);
}

TEST_CASE("profiles name rules, levels and options that there are") {
    for (auto const& name : lint_settings::profiles()) {
        auto const text = repository_file(fmt::format("src/lint/profiles/{}.txt", name));
        for (std::size_t begin = 0; begin < text.size();) {
            auto const end = text.find('\n', begin);
            auto const line = text.substr(begin, end - begin);
            begin = end + 1;
            auto const equals = line.find(" = ");
            INFO(name << ": " << line);
            if (line.starts_with('#') || line.starts_with("guide = ")) {
                continue;
            }
            REQUIRE(equals != std::string::npos);
            auto const point = std::min(line.find('.'), equals);
            auto const* const of = lint_rule_named(line.substr(0, point));
            REQUIRE(of != nullptr);
            if (point == equals) {
                CHECK(lint_level_named(line.substr(equals + 3)));
                continue;
            }
            auto const option = std::ranges::find(of->options, line.substr(point + 1, equals - point - 1),
                                                  &rule_option::name);
            REQUIRE(option != of->options.end());
            auto const made = *lint_settings::of_profile(name);
            CHECK_FALSE(problem_with(*option, made.values_of(*of, option->name)));
        }
    }
    CHECK_FALSE(lint_settings::of_profile("bbc"));
}

TEST_CASE("the strict profile has every rule") {
    auto const strict = *lint_settings::of_profile("strict");
    for (auto const& each : lint_rules()) {
        INFO(each.id);
        CHECK(strict.level_of(each) >= lint_level::warning);
    }
}

TEST_CASE("each usual value of an option will do") {
    for (auto const& each : lint_rules()) {
        for (auto const& option : each.options) {
            INFO(each.id << "." << option.name);
            CHECK_FALSE(
                problem_with(option, std::vector<std::string>(option.usual.begin(), option.usual.end())));
        }
    }
}

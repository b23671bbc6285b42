// A user's words and names: what is refused, and what they do in an article.
#include "article_of.hpp"
#include "catch.hpp"
#include "corpus.hpp"
#include "grammar/lexicon/nearest.hpp"
#include "grammar/lexicon/user_words.hpp"
#include "inquit.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <rapidcheck.h>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

using namespace inquit;
using lexicon::extended_vocabulary;
using lexicon::parsed_user_source;

namespace {

std::string lines_of(std::vector<lexicon::diagnostic> const& problems) {
    std::vector<std::string> lines;
    for (auto const& problem : problems) {
        lines.push_back(
            fmt::format("{}:{}: {}", problem.where.number, problem.where.column, problem.message));
    }
    return fmt::format("{}", fmt::join(lines, "\n"));
}

/// The vocabulary of one file that is as it should be.
vocabulary words_of(std::string_view yaml) {
    std::array const sources{parsed_user_source(std::string{yaml}, "words.yaml")};
    auto words = extended_vocabulary(sources);
    INFO((words ? "" : lines_of(words.error())));
    REQUIRE(words);
    return *words;
}

/// "quote | name | type | cue" of each record that speaks.
std::string speakers(std::string_view article, vocabulary const& words) {
    std::vector<std::string> lines;
    for (auto const& made : extract(testing::article_of(article), words).records) {
        if (made.cue) {
            lines.push_back(fmt::format("{} | {} | {} | {}", made.quote, made.speaker.name.value_or("-"),
                                        name_of(made.speaker.type), made.cue->text));
        }
    }
    return fmt::format("{}", fmt::join(lines, "\n"));
}

constexpr std::string_view chortled = "\"We go,\" chortled Reyes.";

} // namespace

TEST_CASE("what is wrong with a user's lexicon is told by line and column") {
    testing::check_corpus("fixtures/corpus/lexicon/user_errors.txt", [](std::string_view input) {
        std::array const sources{parsed_user_source(std::string{input}, "words.yaml")};
        auto const words = extended_vocabulary(sources);
        return words ? std::string{} : lines_of(words.error());
    });
}

TEST_CASE("a user's words and names do in an article what ours do") {
    testing::check_corpus("fixtures/corpus/lexicon/user_words.txt", [](std::string_view input) {
        constexpr std::string_view separator = "\n...\n";
        auto const at = input.find(separator);
        REQUIRE(at != std::string_view::npos);
        return speakers(input.substr(at + separator.size()), words_of(input.substr(0, at)));
    });
}

TEST_CASE("problems name their file, line and column") {
    std::array const sources{parsed_user_source("- {class: cue_say, words: [say]}\n", "a.yaml"),
                             parsed_user_source("- {class: cue_sya, words: [say]}\n", "dir/b.yaml")};
    auto const words = extended_vocabulary(sources);
    REQUIRE_FALSE(words);
    REQUIRE(words.error().size() == 1);
    CHECK(describe(words.error().front())
          == "dir/b.yaml:1:11: unknown class \"cue_sya\"; did you mean \"cue_say\"?");
}

TEST_CASE("problems come in the order of the files, the lines and the columns, whoever found them") {
    std::array const sources{parsed_user_source("- {class: cue_say, words: [snark]}\n"
                                                "- {class: verb, words: [snark]}\n"
                                                "- {class: cue_sya, words: [snark]}\n",
                                                "zz.yaml"),
                             parsed_user_source("- {class: cue_sya, words: [snark]}\n", "a.yaml")};
    auto const words = extended_vocabulary(sources);
    REQUIRE_FALSE(words);
    std::vector<std::string> places;
    for (auto const& problem : words.error()) {
        places.push_back(fmt::format("{}:{}", problem.where.file, problem.where.number));
    }
    CHECK(places == std::vector<std::string>{"zz.yaml:2", "zz.yaml:3", "a.yaml:1"});
}

TEST_CASE("whatever stands in a file, it is read or refused with a place in it") {
    static auto const pieces = std::to_array<char const*>(
        {"words:",    "names:",   "\n",      "\n  ",      "\n  - ", "- ",     "{",       "}",      "[",
         "]",         ", ",       "class: ", "cue_say",   "verb",   "word: ", "forms: ", "past: ", "name: ",
         "aliases: ", "type: ",   "person",  "Ann Reyes", "Reyes",  "snark",  "&a ",     "*a",     "!x ",
         "? ",        ": ",       "| ",      "> ",        "\"",     "'",      "\t",      "#",      "---",
         "~",         "\xC3\xA9", "\xC3",    "<<: ",      "%"});
    CHECK(rc::check("on YAML soup", [] {
        std::string yaml;
        for (auto const index :
             *rc::gen::container<std::vector<std::size_t>>(rc::gen::inRange<std::size_t>(0, pieces.size()))) {
            yaml += pieces[index];
        }
        std::array const sources{parsed_user_source(yaml, "w.yaml")};
        auto const lines = static_cast<std::size_t>(std::ranges::count(yaml, '\n')) + 1;
        auto const words = extended_vocabulary(sources);
        if (words) {
            RC_ASSERT(!sources[0].groups.empty() || !sources[0].names.empty());
            return;
        }
        for (auto const& problem : words.error()) {
            RC_ASSERT(problem.where.number <= lines);
            RC_ASSERT(problem.where.column <= yaml.size() + 1);
            RC_ASSERT(!problem.message.empty());
        }
    }));
}

TEST_CASE("files add to each other, a name may stand in one of them only") {
    auto const read = [](char const* second) {
        std::array const sources{
            parsed_user_source("words: [{class: cue_say, words: [chortle]}]\n"
                               "names: [{name: Ann Reyes, aliases: Reyes, type: person}]\n",
                               "a.yaml"),
            parsed_user_source(second, "b.yaml")};
        return extended_vocabulary(sources);
    };
    auto const both = read("- {class: cue_say, words: [chortle, snark]}\n");
    REQUIRE(both);
    CHECK(speakers("\"We go,\" chortled Reyes. \"We stay,\" snarked Kahn.", *both)
          == "We go, | Ann Reyes | person | chortled\nWe stay, | Kahn | person | snarked");
    auto const clash = read("names: [{name: Bo Reyes, aliases: Reyes, type: person}]\n");
    REQUIRE_FALSE(clash);
    CHECK(describe(clash.error().front())
          == "b.yaml:1:35: \"Reyes\" is a name of Ann Reyes already at a.yaml:2");
}

TEST_CASE("bytes that are no text are told where they stand") {
    for (auto const& [bytes, place] :
         {std::pair<std::string, std::string>{"- {class: cue_say,\n words: [jos\xE9]}", "2:13"},
          {std::string{"names:\n\0", 8}, "2:1"},
          {"a: \x04 words", "1:4"}}) {
        auto const read = parsed_user_source(bytes, "w.yaml");
        REQUIRE(read.diagnostics.size() == 1);
        CHECK(describe(read.diagnostics.front()).starts_with("w.yaml:" + place + ": "));
    }
}

TEST_CASE("a byte order mark and CR LF move no line and no column") {
    auto const read = parsed_user_source("\xEF\xBB\xBFnames:\r\n  - {nmae: Ann Reyes}\r\n", "w.yaml");
    REQUIRE(read.diagnostics.size() == 2);
    CHECK(describe(read.diagnostics[0]) == "w.yaml:2:6: unknown key \"nmae\"; did you mean \"name\"?");
    CHECK(parsed_user_source("\xEF\xBB\xBFwrods: 1\n", "w.yaml").diagnostics.front().where.column == 1);
}

TEST_CASE("many names on one line are read in one go") {
    std::string yaml = "names: [";
    for (int i = 0; i < 20'000; ++i) {
        yaml += fmt::format("{{name: \"Ann Reyes {}\", type: person}}, ", i);
    }
    auto const read = parsed_user_source(yaml + "]", "w.yaml");
    CHECK(read.diagnostics.empty());
    CHECK(read.names.size() == 20'000);
    CHECK(read.names.back().where.column > 500'000);
}

TEST_CASE("a second document is refused, not left unread") {
    for (auto const& [yaml, place] :
         {std::pair{"names: [{name: Ann Reyes, type: person}]\n---\nwords: 1\n", "3:1"},
          {"---\n---\nnames: [{name: Ann Reyes, type: person}]\n", "3:1"},
          {"[{class: cue_say, words: [snark]}], [{class: cue_ask, words: [x]}]", "1:35"}}) {
        CAPTURE(yaml);
        auto const read = parsed_user_source(yaml, "w.yaml");
        REQUIRE(read.diagnostics.size() == 1);
        CHECK(describe(read.diagnostics.front())
              == fmt::format("w.yaml:{}: a second document, or what belongs to none: a file is one document",
                             place));
    }
    CHECK(parsed_user_source("---\nnames: [{name: Ann Reyes, type: person}]\n---\n", "w.yaml")
              .diagnostics.empty());
}

TEST_CASE("vocabularies do not know of each other, in threads neither") {
    auto const own = words_of("- {class: cue_adjacent, words: [chortle]}");
    std::vector<std::string> found(8);
    std::vector<std::thread> threads;
    for (std::size_t i = 0; i < found.size(); ++i) {
        threads.emplace_back([&, i] { found[i] = speakers(chortled, i % 2 == 0 ? own : vocabulary{}); });
    }
    for (auto& each : threads) {
        each.join();
    }
    for (std::size_t i = 0; i < found.size(); ++i) {
        CHECK(found[i] == (i % 2 == 0 ? "We go, | Reyes | person | chortled" : ""));
    }
}

TEST_CASE("a word of the user's is all that he and the lexicon say of it") {
    auto const words = words_of("- {class: role_noun, words: [{word: report, gender: female}]}");
    auto const* const entry = words.find("report");
    REQUIRE(entry != nullptr);
    CHECK(entry->is(word_class::role_noun));
    CHECK(entry->is(word_class::cue_say));
    CHECK(entry->lemma == "report");
    CHECK(entry->form == verb_form::base);
    CHECK(entry->sex == gender::female);
    CHECK(words.find("reports")->number != grammatical_number::singular);
    CHECK(words.find("said") == vocabulary{}.find("said"));
    CHECK_FALSE(vocabulary{}.find("report")->is(word_class::role_noun));
}

TEST_CASE("the longest of the names that begin alike is found") {
    auto const words = words_of("names:\n"
                                "  - {name: Ann, type: person}\n"
                                "  - {name: Ann Reyes, type: person}\n"
                                "  - {name: Us, type: organization}\n");
    auto const found = words.name_at_begin("Ann \n Reyes said");
    REQUIRE(found.name != nullptr);
    CHECK(found.name->name == "Ann Reyes");
    CHECK(found.length == 11);
    CHECK(words.name_at_begin("Ann\n\nReyes").name->name == "Ann");
    CHECK(words.name_at_begin("ANN REYES").name->name == "Ann Reyes");
    CHECK(words.name_at_begin("ann reyes").name == nullptr);
    CHECK(words.name_at_begin("US").name == nullptr);
    CHECK(words.name_at_begin("").name == nullptr);
    CHECK(vocabulary{}.name_at_begin("Ann").name == nullptr);
}

TEST_CASE("distances count letters put in, left out, exchanged and swapped") {
    using lexicon::edit_distance;
    CHECK(edit_distance("", "") == 0);
    CHECK(edit_distance("name", "name") == 0);
    CHECK(edit_distance("", "name") == 4);
    CHECK(edit_distance("nme", "name") == 1);
    CHECK(edit_distance("nmae", "name") == 1);
    CHECK(edit_distance("fame", "name") == 1);
    CHECK(edit_distance("names", "name") == 1);
    CHECK(edit_distance("kitten", "sitting") == 3);
}

TEST_CASE("what is far from every known word has no nearest") {
    constexpr std::array<std::string_view, 3> known{"words", "names", "lexicon"};
    CHECK(lexicon::nearest("wrods", known) == "words");
    CHECK(lexicon::nearest("lexikons", known) == "lexicon");
    CHECK(lexicon::nearest("name", known) == "names");
    CHECK(lexicon::nearest("born", known).empty());
    CHECK(lexicon::nearest("", known).empty());
    CHECK(lexicon::nearest(std::string(100'000, 'w'), known).empty());
    CHECK(lexicon::nearest("words", {}).empty());
}

// Why a record says what it says: against the records themselves, and as text and JSON.
#include "article_of.hpp"
#include "catch.hpp"
#include "corpus.hpp"
#include "explain/evidence.hpp"
#include "explain/wording.hpp"
#include "inquit.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <filesystem>
#include <fmt/format.h>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>
#include <yaml-cpp/yaml.h>

using namespace inquit;
using namespace inquit::testing;

namespace {

std::vector<article> fixture_articles() {
    std::vector<article> out;
    for (auto const& file : std::filesystem::directory_iterator{std::filesystem::path{repository_root()}
                                                                / "fixtures/articles"}) {
        if (file.path().extension() == ".txt") {
            auto const path = "fixtures/articles/" + file.path().filename().string();
            auto read = read_plain(repository_file(path), path);
            REQUIRE(read);
            out.push_back(std::move(*read));
        }
    }
    return out;
}

std::string_view in_file(article const& source, offsets bytes) {
    return std::string_view{source.file}.substr(bytes.first, bytes.second - bytes.first);
}

/// "role: text" of each run of the first explanation of a text, plain ones aside.
std::string marked(std::string_view lines) {
    auto const all = explain(article_of(lines));
    REQUIRE_FALSE(all.empty());
    std::string out;
    for (auto const& run : all.front().passage) {
        static constexpr std::array<std::string_view, 5> names{"", "quotation", "source", "cue", "gap"};
        if (run.role != passage_role::plain) {
            out += fmt::format("{}: {}\n", names[static_cast<std::size_t>(run.role)], run.text);
        }
    }
    return out;
}

explained_candidate candidate(std::uint32_t number, std::string_view source, double probability,
                              std::vector<weighted_feature> features) {
    explained_candidate out;
    out.number = number;
    out.rule = source.empty() ? std::string{nobody_rule} : "quote-source-cue";
    if (!source.empty()) {
        out.source = quoted_words{std::string{source}, {9, 12}, {9, 12}};
        out.cue = quoted_words{"said", {13, 17}, {13, 17}};
    }
    out.probability = probability;
    for (auto const& each : features) {
        out.score += each.weight;
    }
    out.features = std::move(features);
    return out;
}

/// Of "We go," she said.
explanation sample() {
    explanation out;
    out.made.id = "q-1";
    out.made.rule = "quote-source-cue";
    out.made.confidence = 0.75;
    out.made.speaker.name = "Ann Ames";
    out.made.speaker.via = speaker_via::pronoun;
    out.made.speaker.mention = quoted_words{"she", {9, 12}, {9, 12}};
    out.made.source.path = "a.txt";
    out.quote = "We go,";
    out.parts = {{{1, 7}, {1, 7}, {1, 2}, {1, 8}}};
    out.passage = {
        {"\"", {}}, {"We go,", passage_role::quotation}, {"\" ", {}}, {"she", passage_role::source},
        {" ", {}},  {"said", passage_role::cue},         {".", {}}};
    out.candidates = {
        candidate(1, "she", 0.75, {{"nobody:zone=other,short", 1.5}, {"sort=he,short", 0.5}}),
        candidate(0, "the man", 0.1, {{"nobody:zone=other,short", 1.5}, {"sort=descriptor,short", -1}}),
        candidate(2, "", 0.15, {{"nobody", 0.25}})};
    return out;
}

std::string lines_of(std::vector<evidence> const& all) {
    std::string out;
    for (auto const& each : all) {
        out += fmt::format("{:+.2f} {}{}\n", each.difference,
                           each.owner == evidence_owner::rival ? "rival: " : "", each.feature);
    }
    return out;
}

} // namespace

// ---- What is explained.

TEST_CASE(
    "each quotation of a record is explained, with the evidence of the record and offsets of the file") {
    for (auto const& source : fixture_articles()) {
        INFO(source.path);
        auto const records = extract(source).records;
        auto const all = explain(source);
        REQUIRE(all.size() >= records.size());
        std::size_t at = 0;
        for (auto const& made : records) {
            std::vector<offsets> parts;
            for (; at < all.size() && all[at].made.id == made.id; ++at) {
                std::ranges::transform(all[at].parts, std::back_inserter(parts), &record_part::bytes);
                CHECK(json_line(all[at].made) == json_line(made));
            }
            std::vector<offsets> wanted;
            std::ranges::transform(made.parts, std::back_inserter(wanted), &record_part::bytes);
            CHECK(parts == wanted);
        }
        CHECK(at == all.size());
    }
}

TEST_CASE(
    "candidates are best first, their weights add up to their scores, and their words stand in the file") {
    std::size_t weighed = 0;
    for (auto const& source : fixture_articles()) {
        INFO(source.path);
        for (auto const& each : explain(source)) {
            double sum = 0;
            for (auto const& one : each.candidates) {
                double score = 0;
                for (auto const& feature : one.features) {
                    score += feature.weight;
                }
                CHECK(score == Approx(one.score).margin(1e-9));
                CHECK(std::ranges::is_sorted(one.features, std::ranges::greater{},
                                             [](weighted_feature const& f) { return std::abs(f.weight); }));
                CHECK(one.source.has_value() == (one.number + 1 < each.candidates.size())); // nobody is last
                if (one.cue) {
                    CHECK(in_file(source, one.cue->bytes).substr(0, 1) == one.cue->text.substr(0, 1));
                }
                sum += one.probability;
            }
            weighed += each.candidates.size();
            CHECK((each.candidates.empty() || sum == Approx(1)));
            CHECK(
                std::ranges::is_sorted(each.candidates, std::ranges::greater{}, &explained_candidate::score));
        }
    }
    CHECK(weighed > 500);
}

TEST_CASE("candidates are told by the quotations before the words, and by whether these are speech") {
    auto const all =
        explain(article_of("Ames called it \"odd\" and said that it was \"a long and bitter fight.\" "
                           "She left. \"We won.\" He stayed. \"Odd\" is a word."));
    REQUIRE(all.size() == 4);
    auto const is_told = [&all](std::size_t quotation, std::string_view source, std::string_view feature) {
        return std::ranges::any_of(all[quotation].candidates, [&](explained_candidate const& one) {
            return one.source && one.source->text == source
                   && std::ranges::find(one.features, feature, &weighted_feature::name) != one.features.end();
        });
    };
    CHECK(is_told(0, "Ames", "quotations-between=0"));
    CHECK(is_told(1, "Ames", "quotations-between=1"));
    CHECK_FALSE(is_told(1, "Ames", "quotations-between=0"));
    CHECK(is_told(2, "Ames", "speech=speech,alone"));
}

TEST_CASE("the sentence is marked, where the source stands in another one, both are given") {
    CHECK(marked("The day was long. \"We go,\" said Ann Ames. He left.")
          == "quotation: We go,\ncue: said\nsource: Ann Ames\n");
    CHECK(marked("\"Nobody,\" he said.\n\"We go,\" he said.")
          == "quotation: Nobody,\nsource: he\ncue: said\n");
    auto const all = explain(article_of("Ann Ames said: \"We go.\" The rain fell. The dam broke. \"We go "
                                        "home now and never come back.\""));
    REQUIRE(all.size() == 2);
    auto const& runs = all.back().passage;
    CHECK(std::ranges::count(runs, passage_role::gap, &passage_run::role)
          == (all.back().made.speaker.name ? 1 : 0));
    CHECK(all.back().sentences.size() == (all.back().made.speaker.name ? 2U : 1U));
}

TEST_CASE("the parts of a split quotation have an explanation each, of one record") {
    auto const all = explain(article_of("\"We go,\" Ann Ames said, \"now and for ever.\""));
    REQUIRE(all.size() == 2);
    CHECK(all[0].made.id == all[1].made.id);
    CHECK(all[0].quote == "We go,");
    CHECK(all[1].quote == "now and for ever.");
    CHECK(all[0].parts.size() == 1);
    CHECK(all[0].made.parts.size() == 2);
}

TEST_CASE("nothing is weighed where nothing is to choose") {
    auto const nested = explain(article_of("\"He told me, 'Go home,' and I did,\" said Ann Ames."));
    REQUIRE(nested.size() == 2);
    CHECK_FALSE(nested[0].candidates.empty());
    CHECK(nested[1].candidates.empty());
    CHECK(explain(article_of("No words in marks.")).empty());
}

// ---- Words.

TEST_CASE("features are told in words") {
    check_corpus("fixtures/corpus/explain/wording.txt", [](std::string_view input) {
        std::string out;
        std::istringstream lines{std::string{input}};
        for (std::string line; std::getline(lines, line);) {
            out += (out.empty() ? "" : "\n") + feature_in_words(line);
        }
        return out;
    });
}

TEST_CASE("every property of the model has a phrase, and so has every rule of a record") {
    for (auto const& property : YAML::Load(repository_file("src/attribute/model/en.yaml"))) {
        INFO(property.first.as<std::string>());
        CHECK(has_wording(property.first.as<std::string>()));
    }
    CHECK_FALSE(has_wording("phase-of-the-moon"));
    std::istringstream lines{repository_file("grammar/README.md")};
    std::size_t rules = 0;
    for (std::string line; std::getline(lines, line);) {
        if (auto const end = line.find("` |"); line.starts_with("| `") && end != std::string::npos) {
            auto const rule = line.substr(3, end - 3);
            INFO(rule);
            rules += rule.find('-') == std::string::npos ? 0U : 1U;
            CHECK((rule.find('-') == std::string::npos || !rule_in_words(rule).empty()));
        }
    }
    CHECK(rules > 25);
    CHECK(rule_in_words("quote-moon").empty());
}

// ---- Why one lost.

TEST_CASE("what two candidates share decides nothing, what tells them apart is told by property") {
    auto const all = sample().candidates;
    CHECK(lines_of(evidence_of(all[1], all[0], 3)) == "-1.50 sort=descriptor,short\n");
    CHECK(lines_of(evidence_of(all[0], all[1], 3)) == "+1.50 rival: sort=descriptor,short\n");
    CHECK(lines_of(evidence_of(all[2], all[0], 3))
          == "-1.50 rival: nobody:zone=other,short\n-0.50 rival: sort=he,short\n+0.25 nobody\n");
    CHECK(lines_of(evidence_of(all[2], all[0], 1)) == "-1.50 rival: nobody:zone=other,short\n");
    CHECK(evidence_of(all[0], all[0], 3).empty());
    auto const faint = candidate(
        3, "it", 0, {{"nobody:zone=other,short", 1.5}, {"sort=he,short", 0.5}, {"no-verb=x", 0.04}});
    CHECK(evidence_of(faint, all[0], 3).empty());
}

// ---- Text.

TEST_CASE("an explanation as text, without colour") {
    text_view const view{marking::brackets, 60};
    CHECK(legend(view)
          == "Marked are the \xE2\x9F\xA6quoted words\xE2\x9F\xA7, the [source] and the <cue>.\n");
    CHECK(explained_text(sample(), view)
          == "a.txt:1:2 (direct, q-1)\n"
             "\n"
             "  \"\xE2\x9F\xA6We go,\xE2\x9F\xA7\" [she] <said>.\n"
             "\n"
             "  speaker     Ann Ames (by pronoun: \"she\")\n"
             "  rule        quote-source-cue: source and cue follow the\n"
             "              words: \"Q,\" S said\n"
             "  confidence  0.75\n"
             "  candidates  what speaks for (+) or against (-) each,\n"
             "              beside the chosen one\n"
             "  * 0.75  she, cue \"said\", quote-source-cue\n"
             "            +1.5  the next one: is a descriptor, and the\n"
             "                  quotation of fewer words than four\n"
             "    0.10  the man, cue \"said\", quote-source-cue\n"
             "            -1.5  is a descriptor, and the quotation of\n"
             "                  fewer words than four\n"
             "    0.15  nobody\n"
             "            -1.5  the chosen one: the quotation stands in no\n"
             "                  running text\n"
             "            -0.5  the chosen one: is 'he' or 'she', and the\n"
             "                  quotation of fewer words than four\n"
             "            +0.2  words in marks are often nobody's\n");
}

TEST_CASE("colour marks what brackets mark, and ends with its line") {
    text_view const view{marking::color, 60};
    auto const text = explained_text(sample(), view);
    CHECK(text.find("  \"\x1B[1;32mWe go,\x1B[0m\" \x1B[4;36mshe\x1B[0m \x1B[1;4;35msaid\x1B[0m.\n")
          != std::string::npos);
    std::istringstream lines{text};
    for (std::string line; std::getline(lines, line);) {
        auto const last = line.rfind('\x1B');
        CHECK((last == std::string::npos || line.substr(last, 4) == "\x1B[0m"));
    }
}

TEST_CASE("who is not known is said to be so") {
    auto nobody = sample();
    nobody.made.speaker = {};
    nobody.made.rule = "no-source-found";
    nobody.candidates.clear();
    auto const text = explained_text(nobody, {});
    CHECK(text.find("  speaker     nobody\n") != std::string::npos);
    CHECK(text.find("  candidates  none were weighed") != std::string::npos);
    auto unnamed = sample();
    unnamed.made.speaker.name.reset();
    CHECK(explained_text(unnamed, {}).find("not named in the article (by pronoun: \"she\")")
          != std::string::npos);
}

TEST_CASE("text is wrapped by the cells that it takes") {
    struct row {
        std::string text;
        std::uint32_t columns;
        std::string wrapped;
    };
    auto const rows = std::vector<row>{
        {"one two three four five", 18, "> one two three\n  four five\n"},
        {"one  two\n\tthree", 40, "> one two three\n"},
        {"one two three fourf", 18, "> one two three\n  fourf\n"},
        {"one two threefour", 19, "> one two threefour\n"}, // fills the line
        {"abcdefghijklmnopqrstuvwxyz", 18, "> abcdefghijklmnop\n  qrstuvwxyz\n"},
        {"a\xCC\x81 a\xCC\x81", 40, "> a\xCC\x81 a\xCC\x81\n"}, // combining marks take no cell
        {"\xE4\xB8\xAD\xE4\xB8\xAD\xE4\xB8\xAD\xE4\xB8\xAD\xE4\xB8\xAD\xE4\xB8\xAD\xE4\xB8\xAD\xE4\xB8\xAD"
         "\xE4\xB8\xAD",
         18,
         "> "
         "\xE4\xB8\xAD\xE4\xB8\xAD\xE4\xB8\xAD\xE4\xB8\xAD\xE4\xB8\xAD\xE4\xB8\xAD\xE4\xB8\xAD\xE4\xB8\xAD\n"
         "  \xE4\xB8\xAD\n"},
        {"a\x1B[31mb\x07", 40, "> a\xEF\xBF\xBD[31mb\xEF\xBF\xBD\n"}, // no article commands the terminal
        {"a\xE2\x80\xAE"
         "b",
         40,
         "> a\xEF\xBF\xBD"
         "b\n"},
        {"one two three four five", 4, "> one two three\n  four five\n"}, // never narrower than 16 cells
        {"", 40, "> \n"},
        {" ", 40, "> \n"},
    };
    for (auto const& [text, columns, wrapped] : rows) {
        INFO(text);
        std::vector<styled> const pieces{{text, text_style::plain}};
        CHECK(laid_out("> ", pieces, 2, {marking::brackets, columns}) == wrapped);
    }
}

// ---- JSON lines.

TEST_CASE("an explanation as JSON has the candidates in the order of proposal") {
    auto one = sample();
    one.candidates = {candidate(1, "", 0.75, {{"nobody", 1.5}}),
                      candidate(0, "she", 0.25, {{"nobody:zone=other,short", 0.5}})};
    CHECK(json_line(one)
          == "{\"path\":\"a.txt\",\"quotation\":{\"text\":\"We go,\",\"chars\":[[1,7]]},\"kind\":\"direct\","
             "\"rule\":\"quote-source-cue\",\"chosen\":1,\"candidates\":["
             "{\"source\":{\"text\":\"she\",\"chars\":[9,12]},\"cue\":{\"text\":\"said\",\"chars\":[13,17]},"
             "\"rule\":\"quote-source-cue\",\"score\":0.5,\"probability\":0.25,"
             "\"features\":[{\"name\":\"nobody:zone=other,short\",\"weight\":0.5}]},"
             "{\"source\":null,\"cue\":null,\"rule\":\"nobody\",\"score\":1.5,\"probability\":0.75,"
             "\"features\":[{\"name\":\"nobody\",\"weight\":1.5}]}]}\n");
    one.candidates.clear();
    CHECK(json_line(one).ends_with("\"chosen\":null,\"candidates\":[]}\n"));
}

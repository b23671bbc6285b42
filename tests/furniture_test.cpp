#include "grammar/dialogue.hpp"
#include "grammar/furniture.hpp"

#include "tests/catch.hpp"
#include "tests/corpus.hpp"

#include <array>
#include <filesystem>
#include <yaml-cpp/yaml.h>

using namespace inquit;
using testing::check_corpus;

namespace {

std::string name_of(furniture_kind kind) {
    constexpr std::array names{"date",          "byline",           "agency",          "picture credit",
                               "source",        "gallery control",  "gallery counter", "gallery end",
                               "gallery label", "highlights label", "section label",   "kicker",
                               "prompt",        "separator"};
    return names.at(static_cast<std::size_t>(kind));
}

void append_field(std::string& out, std::string_view name, std::string const& value) {
    if (!value.empty()) {
        out += '\n' + std::string{name} + ' ' + value;
    }
}

std::string described_line(std::string_view line) {
    auto const read = furniture_of(line);
    if (!read) {
        return "prose";
    }
    auto out = name_of(read->kind);
    for (auto const& author : read->authors) {
        append_field(out, "author", author);
    }
    append_field(out, "outlet", read->outlet);
    append_field(out, "agency", read->agency);
    append_field(out, "published", read->published);
    append_field(out, "updated", read->updated);
    return out;
}

std::string described_dateline(std::string_view paragraph) {
    auto const read = dateline_of(paragraph);
    if (!read) {
        return "none";
    }
    std::string out;
    append_field(out, "place", read->place);
    append_field(out, "agency", read->agency);
    append_field(out, "outlet", read->outlet);
    out += "\nrest";
    if (read->length < paragraph.size()) {
        out += ' ' + std::string{paragraph.substr(read->length)};
    }
    return out.substr(1);
}

std::string without_credit(std::string_view paragraph) {
    auto const credit = final_credit_of(paragraph);
    if (!credit) {
        return "none";
    }
    auto const words = paragraph.substr(0, *credit);
    return std::string{words.substr(0, words.find_last_not_of(' ') + 1)};
}

std::string described_label(std::string_view line) {
    constexpr std::array names{"question_answer", "capitals", "name"};
    auto const read = speaker_label_of(line);
    if (!read) {
        return "none";
    }
    auto const label = line.substr(read->label.begin, read->label.size());
    return std::string{names.at(static_cast<std::size_t>(read->form))} + " [" + std::string{label} + "] "
           + std::string{line.substr(read->length)};
}

std::string filled(std::string const& pattern, std::string const& word) {
    auto const hole = pattern.find("{}");
    REQUIRE(hole != std::string::npos);
    auto line = pattern.substr(0, hole) + word + pattern.substr(hole + 2);
    if (hole == 0 && 'a' <= line[0] && line[0] <= 'z') {
        line[0] = static_cast<char>(line[0] - 'a' + 'A');
    }
    return line;
}

std::vector<std::string> words_of(YAML::Node const& words) {
    std::vector<std::string> all;
    for (auto const& entry : words) {
        all.push_back(words.IsMap() ? entry.first.as<std::string>() : entry.as<std::string>());
    }
    return all;
}

std::vector<std::string> phrase_files() {
    std::vector<std::string> files;
    for (auto const& entry : std::filesystem::directory_iterator{std::string{testing::repository_root()}
                                                                 + "/grammar/lexicon/phrases"}) {
        if (entry.path().extension() == ".yaml") {
            files.push_back(entry.path().string());
        }
    }
    return files;
}

} // namespace

TEST_CASE("corpus: furniture lines") {
    check_corpus("fixtures/corpus/read/furniture_lines.txt", described_line);
}

TEST_CASE("corpus: datelines") { check_corpus("fixtures/corpus/read/datelines.txt", described_dateline); }

TEST_CASE("corpus: final credits") { check_corpus("fixtures/corpus/read/credits.txt", without_credit); }

TEST_CASE("corpus: speaker labels") {
    check_corpus("fixtures/corpus/read/speaker_labels.txt", described_label);
}

TEST_CASE("each phrase makes furniture of its example and none of its counter-example") {
    std::size_t groups = 0;
    for (auto const& file : phrase_files()) {
        for (auto const& group : YAML::LoadFile(file)) {
            if (!group.second["example"]) {
                continue;
            }
            ++groups;
            for (auto const& word : words_of(group.second["words"])) {
                auto const example = filled(group.second["example"].as<std::string>(), word);
                auto const counter = filled(group.second["counter"].as<std::string>(), word);
                CAPTURE(group.first.as<std::string>(), example, counter);
                CHECK(described_line(example) != "prose");
                CHECK(described_line(counter) == "prose");
            }
        }
    }
    CHECK(groups > 20);
}

TEST_CASE("each subject clitic ends an inserted inquit, and no question") {
    std::size_t words = 0;
    for (auto const& file : phrase_files()) {
        for (auto const& group : YAML::LoadFile(file)) {
            if (!group.second["insertion"]) {
                continue;
            }
            for (auto const& word : words_of(group.second["words"])) {
                auto const has_insertion = [&](char const* key) {
                    auto const line = filled(group.second[key].as<std::string>(), word);
                    auto const turns = spoken_turns(line, {0, static_cast<std::uint32_t>(line.size())});
                    return turns.size() == 1 && turns.front().has_insertion;
                };
                CAPTURE(word);
                CHECK(has_insertion("insertion"));
                CHECK_FALSE(has_insertion("no_insertion"));
                ++words;
            }
        }
    }
    CHECK(words == 6);
}

TEST_CASE("a bullet and its white space are told from words") {
    CHECK(bullet_length("\xE2\x80\xA2 One", bullets::dots) == 4);
    CHECK(bullet_length("* One", bullets::dots) == 2);
    CHECK(bullet_length("- One", bullets::dots) == 0);
    CHECK(bullet_length("- One", bullets::dashes) == 2);
    CHECK(bullet_length("-One", bullets::dashes) == 0);
    CHECK(bullet_length("One", bullets::dashes) == 0);
}

TEST_CASE("a header's date is told from a sentence about a date") {
    auto const header = header_date_of(" date 2017-04-14 STRASBOURG");
    REQUIRE(header.has_value());
    CHECK(header->date == "2017-04-14");
    CHECK(header->length == 17);
    CHECK_FALSE(header_date_of("The date 2017-04-14 was a Friday").has_value());
    CHECK_FALSE(header_date_of("date of birth").has_value());
}

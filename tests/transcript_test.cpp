#include "grammar/transcript.hpp"

#include "inquit.hpp"
#include "tests/catch.hpp"
#include "tests/corpus.hpp"
#include "tests/printed_article.hpp"

#include <string>
#include <string_view>
#include <yaml-cpp/yaml.h>

using namespace inquit;
using namespace inquit::testing;

namespace {

article read(std::string_view file) {
    auto made = read_plain(std::string{file}, "a.txt");
    REQUIRE(made.has_value());
    return std::move(*made);
}

std::string time_in(std::string_view text) {
    auto const read = recording_time_at(text);
    return read ? read->text + " +" + std::to_string(read->length) : "none";
}

std::string stamp_in(std::string_view text) {
    auto const read = time_stamp_at(text);
    return read ? read->text + " +" + std::to_string(read->length) : "none";
}

std::string named_in(std::string_view line) {
    auto const read = attribution_of(line);
    return read ? std::string{line.substr(read->begin, read->size())} : "none";
}

} // namespace

TEST_CASE("corpus: turns in plain text") {
    check_corpus("fixtures/corpus/transcript/turns.txt",
                 [](std::string_view input) { return printed_article(read(input)); });
}

TEST_CASE("times of a recording are read as SubRip, WebVTT and people write them") {
    CHECK(time_in("00:12:31,200 x") == "00:12:31.200 +12");
    CHECK(time_in("12:31.2") == "00:12:31.200 +7");
    CHECK(time_in("1:02:03") == "01:02:03 +7");
    CHECK(time_in("100:00:00") == "100:00:00 +9");
    CHECK(time_in("12:60") == "none");
    CHECK(time_in("00:99:01") == "none");
    CHECK(time_in("12:3") == "none");
    CHECK(time_in("12") == "none");
    CHECK(time_in("12:30pm") == "none");
    CHECK(time_in("") == "none");
    CHECK(recording_time_at("01:00:01.5")->milliseconds == 3'601'500);
}

TEST_CASE("a stamp is in brackets, or has hours") {
    CHECK(stamp_in("[00:12:31] Yes") == "00:12:31 +10");
    CHECK(stamp_in("(12:31)") == "00:12:31 +7");
    CHECK(stamp_in("00:12:31 Yes") == "00:12:31 +8");
    CHECK(stamp_in("12:31 Yes") == "none");
    CHECK(stamp_in("[12:31") == "none");
    CHECK(stamp_in("[12:31)") == "none");
    CHECK(stamp_in("[John 12:31]") == "none");
}

TEST_CASE("the times of a cue are all of their line but for settings") {
    CHECK(cue_times_of("00:00:01,000 --> 00:00:02,500")->end.text == "00:00:02.500");
    CHECK(cue_times_of("00:01.000 --> 00:02.000 align:start")->begin.text == "00:00:01.000");
    CHECK_FALSE(cue_times_of("00:01.000 -> 00:02.000"));
    CHECK_FALSE(cue_times_of("00:01.000 --> later"));
    CHECK_FALSE(cue_times_of("Call 00:01.000 --> 00:02.000"));
}

TEST_CASE("each word of stage directions is one in brackets, alone and as the last word") {
    auto const phrases = YAML::Load(repository_file("grammar/lexicon/phrases/en.yaml"));
    for (auto const& word : phrases["stage_direction"]["words"]) {
        auto const direction = word.as<std::string>();
        CAPTURE(direction);
        CHECK(stage_direction_length("(" + direction + ") x") == direction.size() + 2);
        CHECK(stage_direction_length("[More " + direction + ".] x") == direction.size() + 8);
        CHECK(stage_direction_length("(the " + direction + " of the mayor) x") == 0);
        CHECK(stage_direction_length(direction) == 0);
    }
}

TEST_CASE("what stands for words is no stage direction") {
    for (std::string_view const words :
         {"[inaudible]", "[the mayor]", "(NATO)", "[sic]", "[...]", "(R-TX)", "(laughter", "[laughter)",
          "[the laughter in the room that day was heard]"}) {
        CAPTURE(words);
        CHECK(stage_direction_length(words) == 0);
    }
}

TEST_CASE("a line of attribution is a dash and a name") {
    CHECK(named_in("\xE2\x80\x94 Jane Roe, county engineer") == "Jane Roe, county engineer");
    CHECK(named_in("--- Martin Luther King Jr.") == "Martin Luther King Jr.");
    CHECK(named_in("\xE2\x80\x95Mayor Jane Roe") == "Mayor Jane Roe");
    CHECK(named_in("-- He left at noon.") == "none");
    CHECK(named_in("-- and then we left") == "none");
    CHECK(named_in("-- Really?") == "none");
    CHECK(named_in("-- She said \"no\"") == "none");
    CHECK(named_in("Jane Roe") == "none");
    CHECK(named_in("--") == "none");
    CHECK(named_in("") == "none");
}

TEST_CASE("a turn's words leave its stage directions out, a part between any two") {
    auto const found = extract(read("MODERATOR: Good evening.\n"
                                    "JANE ROE: Thank you. [applause] It rained (laughter) all day.\n"
                                    "MODERATOR: All day?\n"));
    REQUIRE(found.records.size() == 3);
    CHECK(found.records[1].quote == "Thank you. It rained all day.");
    CHECK(found.records[1].parts.size() == 3);
    CHECK(found.records[1].speaker.name == "JANE ROE");
    CHECK(found.records[1].kind == quotation_kind::block);
}

TEST_CASE("a time within a turn is that of the words behind it") {
    auto const found = extract(read("[00:00:05] MODERATOR: Good evening.\n"
                                    "[00:00:07] JANE ROE: Thank you.\n"
                                    "[00:12:31] MODERATOR: All day?\n"));
    REQUIRE(found.records.size() == 3);
    CHECK(found.records[2].at == "00:12:31");
}

#include "captions/read_captions.hpp"

#include "inquit.hpp"
#include "tests/catch.hpp"
#include "tests/corpus.hpp"
#include "tests/exact_copy.hpp"
#include "tests/markup_properties.hpp"
#include "tests/printed_article.hpp"
#include "tests/stage_properties.hpp"
#include "tests/work.hpp"

#include <rapidcheck.h>

#include <array>
#include <string>
#include <string_view>
#include <vector>

using namespace inquit;
using namespace inquit::testing;

namespace {

using reader = result<article> (*)(std::string, std::string);

template <reader Read>
article read(std::string_view file) {
    auto made = Read(std::string{file}, "a.srt");
    REQUIRE(made.has_value());
    return std::move(*made);
}

template <reader Read>
std::string printed(std::string_view file) {
    return printed_article(read<Read>(file));
}

/// Pieces of captions in any order.
rc::Gen<std::string> any_captions() {
    constexpr auto pieces = std::to_array<std::string_view>({"WEBVTT\n",
                                                             "1\n",
                                                             "00:00:01,000 --> 00:00:02,000\n",
                                                             "00:02.000 --> 00:03.000 align:start\n",
                                                             "00:99:02.000 --> 00:03.000\n",
                                                             "-->\n",
                                                             "\n",
                                                             "\n\n",
                                                             "\r\n",
                                                             "<v Jane Roe>",
                                                             "<v >",
                                                             "</v>",
                                                             "<i>",
                                                             "<00:00:01.000>",
                                                             "<c.x>",
                                                             "{\\an8}",
                                                             ">> ",
                                                             "&gt;&gt; ",
                                                             "- ",
                                                             "JANE ROE: ",
                                                             "John: ",
                                                             "\"We go,\" she said.",
                                                             "It rained. ",
                                                             "(APPLAUSE)",
                                                             "[00:12:31]",
                                                             "NOTE x\n",
                                                             "STYLE\n",
                                                             "&amp;",
                                                             "e\xCC\x81",
                                                             "\xF0\x9F\x98\x80",
                                                             "\xC2\xAD",
                                                             "\xEF\xBB\xBF",
                                                             "<",
                                                             " ",
                                                             "---\nspeaker: Jo\n---\n"});
    return rc::gen::map(
        rc::gen::container<std::vector<std::size_t>>(rc::gen::inRange<std::size_t>(0, pieces.size())),
        [pieces](std::vector<std::size_t> const& chosen) {
            std::string text;
            for (auto const i : chosen) {
                text += pieces.at(i);
            }
            return text;
        });
}

} // namespace

TEST_CASE("corpus: SubRip") { check_corpus("fixtures/corpus/captions/subrip.txt", printed<read_subrip>); }
TEST_CASE("corpus: WebVTT") { check_corpus("fixtures/corpus/captions/webvtt.txt", printed<read_webvtt>); }

TEST_CASE("any captions give blocks with words of the file") {
    CHECK(rc::check("pieces in any order", [] {
        exact_copy const copy{*any_captions()};
        for (auto const one : {read_subrip, read_webvtt}) {
            auto const made = one(std::string{copy.view()}, "a.vtt");
            RC_ASSERT(made.has_value());
            RC_ASSERT(broken_article(*made) == "");
            RC_ASSERT(broken_markup(*made) == "");
            RC_ASSERT(broken_words_of_markup(*made, extract(*made).records) == "");
        }
    }));
}

TEST_CASE("a turn's record says when it begins") {
    auto const found =
        extract(read<read_webvtt>("WEBVTT\n\n12:31.200 --> 12:33.000\n<v Jane Roe>We will build "
                                  "it,\n\n12:33.000 --> 12:35.000\n<v Jane Roe>and paint it.\n"));
    REQUIRE(found.records.size() == 1);
    CHECK(found.records[0].quote == "We will build it, and paint it.");
    CHECK(found.records[0].at == "00:12:31.200");
    CHECK(found.records[0].speaker.name == "Jane Roe");
    CHECK(found.records[0].where == zone::turn);
    CHECK(found.records[0].parts[0].start.line == 4);
}

TEST_CASE("captions without end are read in bounded work") {
    auto const piece =
        GENERATE(as<std::string_view>{}, "a\n", "1\n", "-->\n", "\n", "<", "<v a>", "<v a>b ", "{\\", ">> ",
                 "00:00:01,000 --> 00:00:02,000\n", "00:00:01,000 --> 00:00:02,000\na\n\n",
                 "00:00:01,000 --> 00:00:02,000\n\"a.\n\n", "NOTE\n", "JANE: a\n\n", "(APPLAUSE)");
    CAPTURE(piece);
    auto const work_for = [piece](std::size_t times) {
        std::string file = "WEBVTT\n\n00:00:01.000 --> 00:00:02.000\n";
        for (std::size_t i = 0; i < times; ++i) {
            file += piece;
        }
        return work_of([&file] {
            CHECK(broken_article(read<read_webvtt>(file)).empty());
            CHECK(broken_article(read<read_subrip>(file)).empty());
        });
    };
    constexpr std::size_t few = 2'000;
    CHECK(work_for(10 * few) < 15 * work_for(few) + 1'000'000);
}

// The words that quotations are found by: 64 bytes at a time, against a plain walk byte by byte; and in two bytes each.
#include "catch.hpp"
#include "check/word_prefilter.hpp"
#include "check/word_scan.hpp"
#include "exact_copy.hpp"

#include <algorithm>
#include <cctype>
#include <map>
#include <random>
#include <string>
#include <utility>
#include <vector>

namespace {

using inquit::byte_span;
using inquit::testing::exact_copy;

struct found_word {
    std::uint64_t hash = 0;
    byte_span span;
};

std::vector<found_word> scanned(std::string_view text, byte_span range) {
    std::vector<found_word> out;
    inquit::grams::for_each_word(text, range,
                                 [&out](std::uint64_t hash, std::uint32_t begin, std::uint32_t end) {
                                     out.push_back({hash, {begin, end}});
                                 });
    return out;
}

std::vector<found_word> scanned(std::string_view text) {
    return scanned(text, {0, static_cast<std::uint32_t>(text.size())});
}

std::vector<std::string> words_of(std::string_view text) {
    std::vector<std::string> out;
    for (auto const& each : scanned(text)) {
        out.emplace_back(text.substr(each.span.begin, each.span.size()));
    }
    return out;
}

/// What word_scan.hpp promises, byte by byte.
std::vector<byte_span> plain_words(std::string_view text, byte_span range) {
    std::vector<byte_span> out;
    bool is_open = false;
    for (auto at = range.begin; at < range.end;) {
        auto const byte = static_cast<unsigned char>(text[at]);
        std::uint32_t parting = byte < 0x80 && std::isalnum(byte) == 0 ? 1 : 0;
        if (byte == 0xC2) {
            parting = 2;
        } else if (byte == 0xE2 && (at + 1 == range.end || text[at + 1] == '\x80')) {
            parting = 3;
        }
        if (parting > 0) {
            is_open = false;
            at += parting;
            continue;
        }
        if (!is_open) {
            out.push_back({at, at});
            is_open = true;
        }
        out.back().end = ++at;
    }
    return out;
}

/// As hashes see it.
std::string folded(std::string_view word) {
    std::string out{word};
    std::ranges::transform(out, out.begin(), [](char c) { return static_cast<char>(c | 0x20); });
    return out;
}

std::string soup(std::mt19937& random, std::size_t parts) {
    static constexpr std::string_view all[] = {"a",
                                               "Mill",
                                               "42",
                                               " ",
                                               " ",
                                               "\n",
                                               ", ",
                                               "'",
                                               "-",
                                               "\xE2\x80\x9C",
                                               "\xE2\x80\x99",
                                               "\xC2\xA0",
                                               "\xC3\xA9",
                                               "\xE2",
                                               "\xC2",
                                               "\xE2\x80",
                                               "\xE2\x82\xAC",
                                               "internationalization",
                                               "@[`{/:",
                                               "\xFF",
                                               "eightlet",
                                               "never to be seen again",
                                               std::string_view{"\0", 1}};
    std::string out;
    for (; parts > 0; --parts) {
        out += all[random() % std::size(all)];
    }
    return out;
}

/// Text of few words, so that runs come again.
std::string prose(std::mt19937& random, std::size_t words) {
    static constexpr std::string_view all[] = {"the",  "mill",       "will", "never", "be", "sold",
                                               "to",   "any",        "of",   "them",  "we", "said",
                                               "it's", "well-known", "in",   "1987"};
    std::string out;
    for (; words > 0; --words) {
        out += all[random() % std::size(all)];
        out += random() % 8 == 0 ? ", " : " ";
    }
    return out;
}

} // namespace

TEST_CASE("words are letters and digits between points, marks and dashes of any block") {
    using words = std::vector<std::string>;
    CHECK(words_of("\"It's a well-known trap,\" he said.")
          == words{"It", "s", "a", "well", "known", "trap", "he", "said"});
    CHECK(words_of("\xE2\x80\x9CNo\xE2\x80\x9D\xE2\x80\x94"
                   "Caf\xC3\xA9\xC2\xA0"
                   "42 \xE2\x82\xAC")
          == words{"No", "Caf\xC3\xA9", "42", "\xE2\x82\xAC"});
    CHECK(words_of("").empty());
    CHECK(words_of(" ... \n").empty());
    std::string const long_word(200, 'x');
    CHECK(words_of(long_word) == words{long_word});
    CHECK(words_of(std::string(63, ' ') + "on the edge") == words{"on", "the", "edge"});
}

TEST_CASE("a scan of blocks finds the words of a walk byte by byte, in the range that it is given") {
    std::mt19937 random{20161122};
    std::map<std::uint64_t, std::string> of_hash;
    for (int round = 0; round < 3000; ++round) {
        exact_copy const text{soup(random, random() % 90)};
        auto const size = static_cast<std::uint32_t>(text.view().size());
        auto const begin = round % 3 == 0 && size > 0 ? static_cast<std::uint32_t>(random() % size) : 0U;
        byte_span const range{begin, round % 5 == 0 ? begin + (size - begin) / 2 : size};
        auto const found = scanned(text.view(), range);
        auto const expected = plain_words(text.view(), range);
        REQUIRE(found.size() == expected.size());
        for (std::size_t at = 0; at < found.size(); ++at) {
            REQUIRE(found[at].span == expected[at]);
            auto const word = folded(text.view().substr(expected[at].begin, expected[at].size()));
            auto const known = of_hash.emplace(found[at].hash, word).first;
            REQUIRE(known->second == word); // one hash, one word
        }
    }
}

TEST_CASE("case is passed over wherever a word stands, also at the end of a text") {
    for (auto const* const word :
         {"a", "Mill", "Eightlet", "ninelette", "International", "CONSTITUTIONALIZATION"}) {
        auto const lower = folded(word);
        auto const hash = scanned(lower + " and more of it").front().hash;
        CHECK(scanned(exact_copy{word}.view()).front().hash == hash);
        CHECK(scanned(exact_copy{std::string(60, '-') + word}.view()).front().hash == hash);
        CHECK(scanned(lower + "x").front().hash != hash);
        CHECK(scanned("x" + lower).front().hash != hash);
    }
}

TEST_CASE("a short word knows the blank before it and whether it may stand for others") {
    auto const words = inquit::short_words_of("It's 42 well-known");
    REQUIRE(words.size() == 5);
    auto const told = [&](auto claim) {
        std::string out;
        std::ranges::for_each(words, [&](inquit::short_word each) { out += (each.*claim)() ? '1' : '0'; });
        return out;
    };
    CHECK(told(&inquit::short_word::is_behind_blank) == "10110");
    CHECK(told(&inquit::short_word::may_stand_for_others) == "01100");
    CHECK(words[0].hash() == inquit::short_word::shortened(scanned("it").front().hash));
    CHECK(words[3].hash() != words[4].hash());
}

TEST_CASE("what an index finds in a text, it finds in the text's short words") {
    std::mt19937 random{5};
    for (int round = 0; round < 200; ++round) {
        inquit::gram_index index;
        for (int each = 0; each < 8; ++each) {
            auto const quotation = prose(random, 1 + random() % 20);
            byte_span const all{0, static_cast<std::uint32_t>(quotation.size())};
            index.add(quotation, {&all, 1});
        }
        index.finish();
        auto const text = prose(random, 80);
        auto const words = inquit::short_words_of(text);
        auto const spans = scanned(text);
        auto const short_index = index.of_short_words();
        auto const places = index.places_in(text);
        auto const short_places = short_index.places_in(words);
        REQUIRE(places.size() == short_places.size());
        for (std::size_t at = 0; at < places.size(); ++at) {
            auto const& here = short_places[at];
            CHECK(here.quotation == places[at].quotation);
            CHECK(here.longest_run == places[at].longest_run);
            CHECK(spans[here.span.begin].span.begin == places[at].span.begin);
            CHECK(spans[here.span.end - 1].span.end == places[at].span.end);
            auto const stretch = std::string_view{text}.substr(places[at].span.begin, places[at].span.size());
            CHECK(short_index.most_standing(here.quotation,
                                            std::span{words}.subspan(here.span.begin, here.span.size()))
                  == index.most_standing(here.quotation, stretch));
        }
    }
}

TEST_CASE("a prefilter lets through a text that has most of a quotation, and none that has a phrase of it") {
    std::string_view const quotation =
        "The mill that stood in the village since the war will never be sold to anybody";
    inquit::gram_index index;
    byte_span const all{0, static_cast<std::uint32_t>(quotation.size())};
    index.add(quotation, {&all, 1});
    index.finish();
    inquit::word_prefilter const prefilter{index, {9}, 6};
    auto const of = [&](std::string_view text) { return prefilter.of(inquit::short_words_of(text)); };
    CHECK(of("He said: the mill that stood in our village since a war will never be sold to anyone, he said.")
              .may_have_whole);
    auto const phrase =
        of("Ann Moss said on Monday that her paper will never be sold to anybody, and left at once.");
    CHECK_FALSE(phrase.may_have_whole);
    CHECK(phrase.parts == std::vector<std::uint32_t>{0});
    CHECK(of("Nothing of the kind was ever printed here or anywhere else by anybody of them.").parts.empty());
}

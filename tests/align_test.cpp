// Words of a draft against those of a source.
#include "align/difference.hpp"

#include "tests/catch.hpp"
#include "tests/corpus.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <iterator>
#include <random>
#include <span>
#include <string>
#include <string_view>
#include <vector>

using namespace inquit;
using namespace inquit::align;

namespace {

std::string_view line_of(std::string_view input, std::string_view name) {
    auto const begin = input.find(name) + name.size();
    return input.substr(begin, input.find('\n', begin) - begin);
}

std::string_view name_of_fidelity(fidelity of) {
    constexpr std::array<std::string_view, 4> names{"verbatim", "typographic", "trimmed", "altered"};
    return names[static_cast<std::size_t>(of)];
}

std::string compared(std::string_view draft, std::string_view source) {
    auto const mine = words_of(draft);
    auto const theirs = words_of(source);
    auto const by = aligned(mine, theirs);
    REQUIRE(by);
    auto const found = differences_of({draft, mine}, {source, theirs}, *by);
    std::string lines{name_of_fidelity(fidelity_of(found))};
    for (auto const& each : found) {
        lines += fmt::format("\n{} | {} | {}", name_of(each.kind),
                             draft.substr(each.draft.begin, each.draft.size()),
                             source.substr(each.source.begin, each.source.size()));
    }
    return lines;
}

/// The plain quadratic distance with the costs of align.cpp, without forms: what any alignment must not exceed.
std::uint32_t plain_cost(std::vector<word> const& draft, std::vector<word> const& source) {
    constexpr std::uint32_t substitution = 100;
    constexpr std::uint32_t added = 75;
    constexpr std::uint32_t dropped = 65;
    std::vector<std::uint32_t> row(source.size() + 1, 0);
    for (auto const& mine : draft) {
        auto diagonal = row[0];
        row[0] += added;
        for (std::size_t j = 1; j <= source.size(); ++j) {
            auto const kept = diagonal + (mine.key == source[j - 1].key ? 0 : substitution);
            diagonal = row[j];
            row[j] = std::min({kept, row[j] + added, row[j - 1] + dropped});
        }
    }
    return *std::ranges::min_element(row);
}

/// A few words that are no forms of each other, so that alignments meet often.
std::vector<word> drawn_words(std::mt19937& random) {
    constexpr std::array<std::string_view, 5> known{"dam ", "river ", "valley ", "mayor ", "winter "};
    std::string text;
    for (auto left = random() % 40; left > 0; --left) {
        text += known[random() % known.size()];
    }
    return words_of(text);
}

} // namespace

TEST_CASE("differences between a draft and its source have the kinds of copy desks") {
    testing::check_corpus("fixtures/corpus/align/differences.txt", [](std::string_view input) {
        return compared(line_of(input, "draft: "), line_of(input, "source: "));
    });
}

TEST_CASE("an alignment is as cheap as the plain quadratic one, and covers the draft") {
    std::mt19937 random{20170413};
    for (int round = 0; round < 2000; ++round) {
        auto const draft = drawn_words(random);
        auto const source = drawn_words(random);
        auto const by = aligned(draft, source);
        REQUIRE(by.has_value());
        REQUIRE(by->cost == plain_cost(draft, source));
        std::uint32_t at = 0;
        for (auto const& taken : by->steps) {
            REQUIRE(taken.draft.begin == at);
            REQUIRE((!taken.same || draft[taken.draft.begin].key == source[taken.source.begin].key));
            at = taken.draft.end;
        }
        REQUIRE(at == draft.size());
    }
}

TEST_CASE(
    "words that may begin alike are told in one go as they are one by one, and no form of a word is missed") {
    auto const words =
        words_of("will won't do don't percent per % 19 nineteen color colour curb kerb cannot can a an "
                 "and & flame flamethrowers Sanders Sanders's realise realize the they it it's 'em them");
    std::vector<word_shape> shapes;
    std::ranges::transform(words, std::back_inserter(shapes), shape_of);
    shared_begins const begins{shapes, shapes};
    std::size_t forms = 0;
    for (std::size_t i = 0; i < words.size(); ++i) {
        for (std::size_t j = 0; j < words.size(); ++j) {
            CAPTURE(words[i].key, words[j].key);
            CHECK(begins(i, j) == may_begin(shapes[i], shapes[j]));
            auto const form = equivalence_of(std::span{words}.subspan(i, 1), std::span{words}.subspan(j, 1));
            if (i != j && words[i].key != words[j].key && form) {
                ++forms;
                CHECK(may_be_equivalent(shapes[i], shapes[j]));
            }
        }
    }
    CHECK(forms >= 14);
}

TEST_CASE("an alignment that would cost too much is none") {
    std::vector<word> const many(3000, word{{}, "dam", word_role::plain, false, false});
    CHECK_FALSE(aligned(many, many));
}

namespace {

/// Words that hardly recur, so that both have places where they go on alike.
std::vector<std::string> many_words(std::mt19937& random, std::size_t count) {
    constexpr std::string_view consonants = "bdfgklmnprtvz";
    std::vector<std::string> out;
    for (; count > 0; --count) {
        std::string each;
        for (int i = 0; i < 4; ++i) {
            each += consonants[random() % consonants.size()];
            each += i % 2 == 0 ? 'o' : 'u';
        }
        out.push_back(each);
    }
    return out;
}

std::string text_of(std::vector<std::string> const& all) {
    std::string out;
    for (auto const& each : all) {
        out += each + ' ';
    }
    return out;
}

/// One word of a hundred is dropped, exchanged or put in.
std::vector<std::string> edited(std::vector<std::string> const& all, std::mt19937& random) {
    std::vector<std::string> out;
    for (auto const& each : all) {
        switch (random() % 300) {
        case 0:
            break;
        case 1:
            out.emplace_back("changed");
            break;
        case 2:
            out.push_back(each);
            out.emplace_back("added");
            break;
        default:
            out.push_back(each);
        }
    }
    return out;
}

} // namespace

TEST_CASE("long texts are aligned in pieces, as if they were whole") {
    std::mt19937 random{7};
    for (int round = 0; round < 8; ++round) {
        auto const said = many_words(random, 900 + random() % 600);
        auto const source = words_of(text_of(said));
        auto const draft = words_of(text_of(edited({said.begin() + 100, said.end() - 100}, random)));
        auto const whole = aligned(draft, source);
        auto const pieces = aligned(draft, source, 300'000);
        REQUIRE(whole);
        REQUIRE(pieces);
        CHECK(pieces->cost == whole->cost);
        CHECK(pieces->steps.front().draft.begin == 0);
        CHECK(pieces->steps.back().draft.end == draft.size());
        for (std::size_t at = 1; at < pieces->steps.size(); ++at) {
            REQUIRE(pieces->steps[at].draft.begin == pieces->steps[at - 1].draft.end);
            REQUIRE(pieces->steps[at].source.begin == pieces->steps[at - 1].source.end);
        }
    }
}

TEST_CASE("a speech of ten thousand words has the one word that was changed") {
    std::mt19937 random{11};
    auto said = many_words(random, 10'000);
    auto const source = text_of(said);
    said[6'321] = "changed";
    auto const draft = text_of(said);
    auto const mine = words_of(draft);
    auto const theirs = words_of(source);
    auto const by = aligned(mine, theirs);
    REQUIRE(by);
    auto const found = differences_of({draft, mine}, {source, theirs}, *by);
    REQUIRE(found.size() == 1);
    CHECK(found.front().kind == difference_kind::word_substituted);
    CHECK(draft.substr(found.front().draft.begin, found.front().draft.size()) == "changed");
}

TEST_CASE("long texts that go on alike nowhere are not aligned") {
    std::mt19937 random{13};
    auto const one = words_of(text_of(many_words(random, 3'000)));
    auto const other = words_of(text_of(many_words(random, 3'000)));
    CHECK_FALSE(aligned(one, other));
}

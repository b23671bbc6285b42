// .inquit.yaml as text; where it is found and what it does, the tests of the command line tell.
#include "catch.hpp"
#include "config/config.hpp"
#include "corpus.hpp"

#include <fmt/format.h>

using namespace inquit;

TEST_CASE("what is wrong with a configuration is told by line and column") {
    testing::check_corpus("fixtures/corpus/config/errors.txt", [](std::string_view input) {
        std::string lines;
        for (auto const& problem :
             parsed_configuration(std::string{input}, ".inquit.yaml").words.diagnostics) {
            lines += fmt::format("{}{}:{}: {}", lines.empty() ? "" : "\n", problem.where.number,
                                 problem.where.column, problem.message);
        }
        return lines;
    });
}

TEST_CASE("a configuration is read as it is written") {
    auto const read = parsed_configuration("lexicon: [a.yaml, ../b.yaml]\n"
                                           "words: [{class: cue_say, words: [chortle]}]\n"
                                           "names: [{name: Ann Reyes, type: person}]\n"
                                           "kinds: [term, direct]\n"
                                           "min_confidence: 0.6\n"
                                           "outlets_in: outlets\n",
                                           "dir/.inquit.yaml");
    CHECK(read.words.diagnostics.empty());
    REQUIRE(read.lexicons.size() == 2);
    CHECK(read.lexicons[1].path == "../b.yaml");
    CHECK(read.lexicons[1].where.file == "dir/.inquit.yaml");
    CHECK(read.lexicons[1].where.column == 19);
    CHECK(read.words.groups.size() == 1);
    CHECK(read.words.names.size() == 1);
    REQUIRE(read.kinds);
    CHECK(*read.kinds == std::vector{quotation_kind::term, quotation_kind::direct});
    CHECK(read.min_confidence == 0.6);
    CHECK(read.outlets_in == std::vector<std::string>{"outlets"});
    auto const bare = parsed_configuration("lexicon: a.yaml\n", "");
    CHECK_FALSE(bare.kinds);
    CHECK_FALSE(bare.min_confidence);
    CHECK(bare.outlets_in.empty());
}

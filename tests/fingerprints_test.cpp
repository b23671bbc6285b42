// Keys by which the same statement is found in an archive.
#include "inquit.hpp"
#include "tests/catch.hpp"
#include "tests/corpus.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <iterator>
#include <rapidcheck.h>
#include <string>
#include <string_view>
#include <vector>

using namespace inquit;

namespace {

std::size_t common_keys(std::string_view left, std::string_view right) {
    auto one = fingerprints_of(left);
    auto other = fingerprints_of(right);
    std::ranges::sort(one);
    std::ranges::sort(other);
    std::vector<std::string> out;
    std::ranges::set_intersection(one, other, std::back_inserter(out));
    return out.size();
}

/// Of few words, so that some runs come again.
rc::Gen<std::string> some_words(int least) {
    return rc::gen::map(rc::gen::suchThat(rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 12)),
                                          [least](std::vector<int> const& all) {
                                              return all.size() >= static_cast<std::size_t>(least);
                                          }),
                        [](std::vector<int> const& all) {
                            std::string out;
                            for (int const each : all) {
                                out += fmt::format("word{} ", each);
                            }
                            return out;
                        });
}

} // namespace

TEST_CASE("quotations have keys in common as they have runs of words in common") {
    testing::check_corpus("fixtures/corpus/compare/fingerprints.txt", [](std::string_view input) {
        auto const end = input.find('\n');
        auto const one = input.substr(0, end);
        auto const other = input.substr(end + 1);
        auto const common = common_keys(one, other);
        bool const has_all = common == fingerprints_of(one).size() && common == fingerprints_of(other).size();
        return std::string{common == 0 ? "none" : has_all ? "all" : "some"};
    });
}

TEST_CASE("whatever has a run of five words in common has a key in common") {
    CHECK(rc::check("a run among other words", [] {
        auto const run = *some_words(static_cast<int>(shortest_common_run));
        auto const one = *some_words(0) + run + *some_words(0);
        auto const other = *some_words(0) + run + *some_words(0);
        RC_ASSERT(common_keys(one, other) > 0);
    }));
}

TEST_CASE("about every second word of a long quotation has a key") {
    std::string text;
    for (int word = 0; word < 10'000; ++word) {
        text += fmt::format("w{} ", word * word);
    }
    auto const keys = fingerprints_of(text).size();
    CHECK(keys > 4'500);
    CHECK(keys < 5'500);
}

TEST_CASE("keys stay what they are, for archives keep them") {
    CHECK(fingerprints_of("Unacceptable") == std::vector<std::string>{"0932a46e5332"});
    CHECK(fingerprints_of("We will never sell") == std::vector<std::string>{"0fed97905594", "af34da404909"});
}

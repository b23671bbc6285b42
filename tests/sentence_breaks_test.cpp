// How many sentences end between two places.
#include "resolve/sentence_breaks.hpp"
#include "tests/catch.hpp"

#include <algorithm>
#include <random>
#include <vector>

using namespace inquit;

TEST_CASE("offsets are counted as a search in all of them counts") {
    std::mt19937 random{5};
    for (std::uint32_t widest = 1; widest <= 200; ++widest) {
        auto const step = [&random, widest] { return static_cast<std::uint32_t>(1 + random() % widest); };
        std::vector<std::uint32_t> all;
        counted_offsets counted;
        for (std::uint32_t at = step(); at < 2000; at += step()) {
            all.push_back(at);
            counted.add(at);
        }
        for (std::uint32_t at = 0; at < 2200; ++at) {
            auto const expected = std::ranges::lower_bound(all, at) - all.begin();
            REQUIRE(counted.count_before(at) == static_cast<std::size_t>(expected));
        }
    }
}

TEST_CASE("a sentence's end is a stop before a blank, and no abbreviation's point") {
    sentence_breaks const breaks{"Mr. Moss left. He said \"go.\" It rained", {}};
    CHECK(breaks.ends_between(0, 13) == 0);
    CHECK(breaks.ends_between(0, 14) == 1);
    CHECK(breaks.ends_between(14, 38) == 1); // the quotation's, for a capital follows
    CHECK(breaks.in_one(0, 13));
    CHECK_FALSE(breaks.in_one(0, 14));
    CHECK_FALSE(breaks.in_one(20, 28)); // within marks too
}

TEST_CASE("a quotation's stop ends no sentence that goes on, nor a paragraph twice") {
    CHECK(sentence_breaks{"He said \"go.\" and left", {}}.ends_between(0, 23) == 0);
    CHECK(sentence_breaks{"He said \"go.\"\nIt rained", {}}.ends_between(0, 23) == 1);
}

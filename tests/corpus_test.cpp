#include "tests/corpus.hpp"

#include "tests/catch.hpp"
#include "tests/exact_copy.hpp"

using inquit::testing::exact_copy;
using inquit::testing::parsed_corpus;

namespace {

std::string message_of(std::string_view text) {
    auto const cases = parsed_corpus(text);
    return cases ? "no error" : std::to_string(cases.error().line) + ": " + cases.error().message;
}

} // namespace

TEST_CASE("a corpus file gives its cases in order") {
    auto const cases = parsed_corpus("# about marks\n"
                                     "\n"
                                     "=== first rule\n"
                                     "one\n"
                                     "\n"
                                     "two\n"
                                     "\n"
                                     "---\n"
                                     "three\n"
                                     "\n"
                                     "=== second rule\n"
                                     "---\n"
                                     "---\n"
                                     "==== four");
    REQUIRE(cases);
    REQUIRE(cases->size() == 2);
    CHECK((*cases)[0].name == "first rule");
    CHECK((*cases)[0].input == "one\n\ntwo");
    CHECK((*cases)[0].expected == "three");
    CHECK((*cases)[0].line == 3);
    CHECK((*cases)[1].name == "second rule");
    CHECK((*cases)[1].input.empty());
    CHECK((*cases)[1].expected == "---\n==== four");
    CHECK((*cases)[1].line == 11);
}

TEST_CASE("an escape in a corpus file is the code point that it names") {
    auto const cases = parsed_corpus("=== escapes\na\\u{A0}b\\u{1F600}\\n\n---\n\\u{D}");
    REQUIRE(cases);
    CHECK(cases->front().input
          == "a\xC2\xA0"
             "b\xF0\x9F\x98\x80\\n");
    CHECK(cases->front().expected == "\r");
}

TEST_CASE("a malformed corpus file is refused with its line") {
    CHECK(message_of("=== whole\n---\n") == "no error");
    CHECK(message_of("") == "0: no case");
    CHECK(message_of("# nothing\n") == "1: no case");
    CHECK(message_of("\nstray\n=== a\n---\n") == "2: text before the first case");
    CHECK(message_of("===\nx\n---\n") == "1: a case without a name");
    CHECK(message_of("=== a\nx\n=== b\n---\n") == "1: a case without ---");
    CHECK(message_of("=== a\n---\n=== b\n---\n\n=== a\n---\n") == "6: a name that an earlier case has");
    CHECK(message_of("=== a\n\\u{}\n---\n") == "2: an escape that names no code point");
    CHECK(message_of("=== a\n---\n\\u{D800}\n") == "3: an escape that names no code point");
    CHECK(message_of("=== a\n---\n\\u{110000}\n") == "3: an escape that names no code point");
    CHECK(message_of("=== a\n---\n\\u{41\n") == "3: an escape that names no code point");
    CHECK(message_of("=== a\n---\n\\u{4G}\n") == "3: an escape that names no code point");
}

TEST_CASE("an exact copy holds the same bytes elsewhere") {
    std::string_view const bytes{"a\0b", 3};
    exact_copy const copy{bytes};
    CHECK(copy.view() == bytes);
    CHECK(copy.view().data() != bytes.data());
    CHECK(exact_copy{""}.view().empty());
}

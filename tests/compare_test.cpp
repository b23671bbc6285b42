// The same statement in several articles.
#include "inquit.hpp"
#include "tests/catch.hpp"
#include "tests/corpus.hpp"
#include "tests/named_files.hpp"

#include <fmt/format.h>
#include <string>
#include <string_view>

using namespace inquit;

namespace {

std::string shown(printed_words const& each) {
    return each.evidence
               ? fmt::format(" {}({} by inference from {})", each.path, *each.speaker, each.evidence->path)
               : ' ' + each.path;
}

std::string shown(compared_statement const& from) {
    auto out = fmt::format("{} | {}", name_of(from.agreement), from.speaker.value_or("-"));
    for (auto const& each : from.variants) {
        out += fmt::format("\n  {} | {} |", name_of(each.how), each.text);
        for (auto const& one : each.quotations) {
            out += shown(one);
        }
        for (auto const& one : each.differences) {
            out +=
                fmt::format("\n    {} | {} | {} | {}", one.kind, one.draft, one.source, name_of(one.level));
        }
    }
    return out;
}

std::string answer_with(reported_speech wanted, std::string_view input) {
    auto const files = testing::named_files(input);
    bool const has_original = input.find("original.txt: ") != std::string_view::npos;
    comparison all{{}, has_original ? "original.txt" : ""};
    for (auto const& each : files) {
        auto const from = testing::extracted(each, wanted);
        all.add(from.read, from.records);
    }
    std::string out;
    for (auto const& each : all.result()) {
        out += (out.empty() ? "" : "\n") + shown(each);
    }
    return out;
}

} // namespace

TEST_CASE("a statement of several articles has a base and its other wordings") {
    testing::check_corpus("fixtures/corpus/compare/statements.txt", [](std::string_view input) {
        return answer_with(reported_speech::in_marks, input);
    });
}

TEST_CASE("what one article has in marks is compared with what another reports") {
    testing::check_corpus("fixtures/corpus/compare/reported.txt",
                          [](std::string_view input) { return answer_with(reported_speech::all, input); });
}

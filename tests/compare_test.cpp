// The same statement in several articles.
#include "inquit.hpp"
#include "tests/catch.hpp"
#include "tests/corpus.hpp"
#include "tests/named_files.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

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

std::string shown(std::vector<compared_statement> const& all) {
    std::string out;
    for (auto const& each : all) {
        out += (out.empty() ? "" : "\n") + shown(each);
    }
    return out;
}

/// Of a file, as they come back from it.
std::vector<record> filed(std::vector<record> const& records) {
    std::string yaml;
    for (auto const& each : records) {
        yaml += yaml_document(each);
    }
    std::vector<record> out;
    for (auto& each : read_records(yaml, "records.yaml").records) {
        out.push_back(std::move(each.made));
    }
    return out;
}

std::string without_promotions(std::string_view expected) {
    std::string out;
    for (auto begin = std::size_t{0}; begin < expected.size();) {
        auto const end = std::min(expected.find('\n', begin), expected.size());
        auto const line = expected.substr(begin, end - begin);
        if (line.find(scope_promotion) == std::string_view::npos) {
            out += (out.empty() ? "" : "\n") + std::string{line};
        }
        begin = end + 1;
    }
    return out;
}

comparison empty_comparison(std::string_view input) {
    bool const has_original = input.find("original.txt: ") != std::string_view::npos;
    return comparison{{}, has_original ? "original.txt" : ""};
}

std::string answer_with(reported_speech wanted, std::string_view input) {
    auto all = empty_comparison(input);
    for (auto const& each : testing::named_files(input)) {
        auto const from = testing::extracted(each, wanted);
        all.add(from.read, from.records);
    }
    return shown(all.result());
}

} // namespace

TEST_CASE("records without their articles are compared as with them, what surrounds the words aside") {
    for (auto const& each : testing::corpus_cases("fixtures/corpus/compare/statements.txt")) {
        INFO(each.name);
        auto all = empty_comparison(each.input);
        for (auto const& file : testing::named_files(each.input)) {
            all.add(filed(testing::extracted(file).records));
        }
        CHECK(shown(all.result()) == without_promotions(each.expected));
    }
}

TEST_CASE("a statement of several articles has a base and its other wordings") {
    testing::check_corpus("fixtures/corpus/compare/statements.txt", [](std::string_view input) {
        return answer_with(reported_speech::in_marks, input);
    });
}

TEST_CASE("what one article has in marks is compared with what another reports") {
    testing::check_corpus("fixtures/corpus/compare/reported.txt",
                          [](std::string_view input) { return answer_with(reported_speech::all, input); });
}

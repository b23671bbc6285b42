// Quotations of drafts against sources.
#include "inquit.hpp"
#include "tests/catch.hpp"
#include "tests/corpus.hpp"
#include "tests/named_files.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <string>
#include <string_view>
#include <vector>

using namespace inquit;

namespace {

/// One line with a label is no transcript yet.
constexpr std::string_view other_turns =
    " / CHAIR: We turn to the school. / CLERK: The school needs a roof. / CHAIR: So it does.";

/// Lines whose text begins with a label, with more turns behind.
std::string with_turns(std::string_view lines) {
    std::string out;
    while (!lines.empty()) {
        auto const line = lines.substr(0, lines.find('\n'));
        lines.remove_prefix(std::min(line.size() + 1, lines.size()));
        bool const is_transcript = line.find(": ANN MOSS: ") != std::string_view::npos
                                   || line.find("/ ANN MOSS: ") != std::string_view::npos
                                   || line.find(": PETER GREY: ") != std::string_view::npos;
        out.append(line).append(is_transcript ? other_turns : "").append("\n");
    }
    return out;
}

std::vector<checked_quotation> checked(std::vector<testing::named_file> const& files, profile rules = {}) {
    checker check{rules};
    for (auto const& each : files) {
        if (each.name.starts_with("draft")) {
            auto const draft = testing::extracted(each);
            check.add_draft(draft.read, draft.records);
        }
    }
    check.finish_drafts();
    for (auto const& each : files) {
        if (!each.name.starts_with("draft")) {
            auto const source = testing::extracted(each);
            check.add(check.found_in(reference_of(source.read, source.records)));
        }
    }
    return check.result();
}

std::string differences_shown(source_match const& match) {
    std::string out;
    for (auto const& each : match.differences) {
        out += fmt::format("\n  {} | {} | {}", each.kind, each.draft, each.source);
    }
    return out;
}

std::string shown(checked_quotation const& each) {
    std::string out;
    if (each.matches.empty()) {
        return fmt::format("{} | - | - | {}\n", name_of(each.found), name_of(each.level));
    }
    bool is_first = true;
    for (auto const& match : each.matches) {
        bool const is_spliced = each.found == verdict::spliced;
        auto const how = is_first || is_spliced ? std::string{name_of(each.found)}
                                                : std::string{name_of(static_cast<verdict>(match.how))};
        if (is_spliced && !is_first) {
            out += differences_shown(match).substr(1);
            out += '\n';
            continue;
        }
        out += fmt::format("{}{} | {} | {} | {}{}\n", how,
                           is_first && each.misattributed ? " misattributed" : "",
                           match.tied ? "tied" : "candidate", match.speaker.value_or("-"),
                           name_of(is_first ? each.level : severity::fine), differences_shown(match));
        is_first = false;
    }
    return out;
}

std::string answer_to(std::string_view input) {
    std::string out;
    for (auto const& each : checked(testing::named_files(with_turns(input)))) {
        out += shown(each);
    }
    return out.substr(0, out.find_last_not_of('\n') + 1);
}

constexpr std::string_view cleaned_up = "draft.txt: \"The dam is safe, and it never leaks,\" Ann Moss said.\n"
                                        "council.txt: ANN MOSS: Well, the dam is uh safe, and it never leak.";

severity level_by(std::string_view rules) {
    auto const found = checked(testing::named_files(with_turns(cleaned_up)), *profile::named(rules));
    REQUIRE(found.size() == 1);
    return found.front().level;
}

} // namespace

TEST_CASE("a quotation has the verdict that its sources give it") {
    testing::check_corpus("fixtures/corpus/check/verdicts.txt", answer_to);
}

TEST_CASE("house rules decide how bad a difference is, and no rules forgive another statement") {
    CHECK(level_by("strict") == severity::error);
    CHECK(level_by("ap") == severity::error);
    CHECK(level_by("guardian") == severity::fine); // ums may go and grammar may be mended
    for (auto const name : profile::names()) {
        auto const rules = profile::named(name);
        REQUIRE(rules);
        CHECK(rules->severity_of("meaning-flip") == severity::error);
        CHECK(rules->severity_of("words-dropped") == severity::error);
        CHECK(rules->severity_of("punctuation") == severity::fine);
        CHECK_FALSE(rules->guide().empty());
        CHECK_FALSE(rules->entry().empty());
    }
    CHECK_FALSE(profile::named("tabloid"));
}

TEST_CASE("a draft is no source of its own quotations") {
    testing::named_file const draft{"draft.txt",
                                    "\"We will mend the dam before the winter,\" Ann Moss said.\n"};
    checker check;
    auto const read = testing::extracted(draft);
    check.add_draft(read.read, read.records);
    check.finish_drafts();
    check.add(check.found_in(reference_of(read.read, read.records)));
    auto const found = check.result();
    REQUIRE(found.size() == 1);
    CHECK(found.front().found == verdict::not_found);
    CHECK(check.is_draft(read.read.sha256));
}

TEST_CASE("offsets of differences are code points of the two files") {
    std::vector<testing::named_file> const files{
        {"draft.txt", "\xEF\xBB\xBF\xF0\x9F\x8C\x8A Zo\xC3\xAB: \"We will mend the old dam before the "
                      "winter,\" Ann Moss said.\n"},
        {"council.txt", "ANN MOSS: \xC3\x89t\xC3\xA9. We will mend the dam before the winter.\n"}};
    auto const found = checked(files);
    REQUIRE(found.size() == 1);
    REQUIRE(found.front().matches.size() == 1);
    auto const& match = found.front().matches.front();
    REQUIRE(match.differences.size() == 1);
    CHECK(match.differences.front().draft_chars
          == offsets{26, 29}); // a byte order mark counts, and the wave is one
    CHECK(match.chars.first == 15);
    CHECK(match.chars.second == 53);
    CHECK(match.differences.front().source_chars == offsets{32, 32});
}

TEST_CASE("text that shares no words with a draft is passed over, and text that shares some is not") {
    testing::named_file const draft{
        "draft.txt", "\"We will mend the dam before the winter comes to the valley,\" Ann Moss said.\n"};
    checker check;
    auto const read = testing::extracted(draft);
    check.add_draft(read.read, read.records);
    check.finish_drafts();
    CHECK_FALSE(check.may_be_quoted("The budget of the school was put to the vote."));
    CHECK_FALSE(check.may_be_quoted(""));
    CHECK(check.may_be_quoted("WE WILL MEND \xE2\x80\x9Cthe dam\xE2\x80\x9D, before--the\nwinter"));
}

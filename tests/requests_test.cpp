// What programs of other languages get is what the command line prints.
#include "inquit.h"
#include "requests/engine.hpp"
#include "tests/catch.hpp"
#include "tests/cli_samples.hpp"

#include <fmt/format.h>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

namespace {

using namespace inquit;
using namespace inquit::testing;

engine made_with(std::string_view options) {
    auto made = engine::made(options);
    REQUIRE(made);
    return *made;
}

std::string text_of(result<std::string> const& answer) {
    REQUIRE(answer);
    return *answer;
}

/// Why it was refused; "" where it was not.
template <class Answer>
std::string fault_of(Answer const& answer) {
    return answer ? std::string{} : answer.error().message;
}

/// Lines as a list: `{"name":[line,line]}`.
std::string listed(std::string_view name, std::string lines) {
    REQUIRE(lines.ends_with('\n'));
    lines.pop_back();
    std::string out = fmt::format("{{\"{}\":[", name);
    for (char const c : lines) {
        out += c == '\n' ? ',' : c;
    }
    return out + "]}";
}

/// What `lint --format json` prints, as a member: its list without line feeds.
std::string found(std::string lines) {
    std::erase(lines, '\n');
    return fmt::format("{{\"findings\":{}}}", lines);
}

std::string in_json(std::string_view text) {
    std::string out{"\""};
    for (char const c : text) {
        out += c == '\n' ? std::string{"\\n"} : c == '"' ? std::string{"\\\""} : std::string{c};
    }
    return out + '"';
}

std::string sent(std::string_view path, std::string_view text) {
    return fmt::format(R"({{"path":{},"text":{}}})", in_json(path), in_json(text));
}

constexpr std::string_view source_text =
    "Ella Kesaeva: We are not very worried about it. We will go on with our work.\n";

} // namespace

TEST_CASE("an answer has the records that extract prints") {
    workplace const here;
    here.write("a.txt", two_quotations);
    auto const plain = made_with("");
    auto const printed = here.run("inquit extract --format jsonl a.txt");
    auto const answer = text_of(plain.extract(std::string{two_quotations}, R"({"path":"a.txt"})"));
    auto const records = listed("quotations", printed.out);
    CHECK(answer == records.substr(0, records.size() - 1) + R"(,"diagnostics":[]})");

    SECTION("and with options those with options") {
        auto const terms = here.run("inquit extract --format jsonl --utf16 --kinds term,direct "
                                    "--min-confidence 0.5 a.txt");
        auto const same =
            plain.extract(std::string{two_quotations},
                          R"({"path":"a.txt","utf16":true,"kinds":["term","direct"],"min_confidence":0.5})");
        CHECK(text_of(same).starts_with(listed("quotations", terms.out).substr(0, terms.out.size())));
    }
    SECTION("and its explanations") {
        auto const told = here.run("inquit explain --format jsonl a.txt");
        CHECK(text_of(plain.explain(std::string{two_quotations}, R"({"path":"a.txt"})"))
              == listed("explanations", told.out));
    }
}

TEST_CASE("an answer tells what is odd, with its place in the file") {
    auto const answer = text_of(made_with("").extract("\xEF\xBB\xBF\"Open, said Ann Ames.\n", ""));
    CHECK(contains(answer, R"("flags":["unclosed"])"));
    CHECK(
        contains(answer, R"("diagnostics":[{"code":"unclosed-mark","message":"nothing closes this mark",)"));
    CHECK(contains(answer, R"("bytes":[3,4],"chars":[1,2]})"));
}

TEST_CASE("an answer has the findings, verdicts and statements that the commands print") {
    workplace const here;
    here.write("a.txt", two_quotations);
    here.write("b.txt", testing::article);
    here.write("s.txt", source_text);
    auto const plain = made_with("");
    SECTION("lint") {
        auto const printed = here.run("inquit lint --format json a.txt --against s.txt");
        auto const options = fmt::format(R"({{"path":"a.txt","sources":[{}]}})", sent("s.txt", source_text));
        CHECK(contains(printed.out, "not-found"));
        CHECK(text_of(plain.lint(std::string{two_quotations}, options)) == found(printed.out));
        auto const strict = here.run("inquit lint --format json --profile strict a.txt");
        CHECK(text_of(plain.lint(std::string{two_quotations}, R"({"path":"a.txt","profile":"strict"})"))
              == found(strict.out));
    }
    SECTION("check") {
        auto const printed = here.run("inquit check --format jsonl --profile ap a.txt --against s.txt");
        auto const options = fmt::format(R"({{"drafts":[{}],"sources":[{}],"profile":"ap"}})",
                                         sent("a.txt", two_quotations), sent("s.txt", source_text));
        CHECK(text_of(plain.check(options)) == listed("quotations", printed.out));
    }
    SECTION("compare") {
        auto const printed = here.run("inquit compare --format jsonl a.txt b.txt --original b.txt");
        auto const options = fmt::format(R"({{"articles":[{},{}],"original":"b.txt"}})",
                                         sent("a.txt", two_quotations), sent("b.txt", testing::article));
        CHECK(text_of(plain.compare(options)) == listed("statements", printed.out));
    }
}

TEST_CASE("an engine has words and settings of its own") {
    std::string const odd = "\"We won,\" La Jefa said.\n";
    constexpr std::string_view known = R"("speaker":{"name":"Maria Reyes")";
    auto const answer = [&odd](std::string_view options) {
        return text_of(made_with(options).extract(odd, ""));
    };
    CHECK_FALSE(contains(answer(""), known));
    CHECK(contains(
        answer(R"({"lexicons":[{"text":"names: [{name: Maria Reyes, type: person, aliases: [La Jefa]}]"}]})"),
        known));
    CHECK(contains(
        answer(R"({"configuration":"names: [{name: Maria Reyes, type: person, aliases: [La Jefa]}]"})"),
        known));

    auto const terms = made_with(R"({"configuration":"{kinds: [term], lint: {rules: {sic: error}}}"})");
    CHECK(contains(text_of(terms.extract(two_quotations.data(), "")), R"({"quotations":[])"));
    CHECK(contains(text_of(terms.lint("\"We was [sic] robbed,\" said Ann Ames.\n", "")),
                   R"("rule":"sic","level":"error")"));
}

TEST_CASE("options that mean nothing are told") {
    auto const plain = made_with("");
    auto const fault = [&plain](std::string_view options) { return fault_of(plain.extract("a", options)); };
    CHECK(fault("{") == "the request is no JSON: Missing a name for object member.");
    CHECK(fault("[]") == "a request is a JSON object");
    CHECK(fault("{\"path\":\"\xFF\"}") == "the request is no JSON: Invalid encoding in string.");
    CHECK(fault(R"({"pth":"a"})") == "unknown member \"pth\"; did you mean \"path\"?");
    CHECK(fault(R"({"path":"a","path":"b"})") == "path: stands twice");
    CHECK(fault(R"({"path":1})") == "path: a string is wanted");
    CHECK(fault(R"({"utf16":"yes"})") == "utf16: true or false is wanted");
    CHECK(fault(R"({"kinds":"term"})") == "kinds: a list of strings is wanted");
    CHECK(fault(R"({"kinds":["trm"]})") == "kinds: unknown kind \"trm\"; did you mean \"term\"?");
    CHECK(fault(R"({"min_confidence":1.5})") == "min_confidence: a number from 0 to 1 is wanted");
    CHECK(fault(R"({"min_confidence":"1"})") == "min_confidence: a number is wanted");
    CHECK(fault(R"({"input_format":"htm"})")
          == "input_format: unknown format \"htm\"; did you mean \"html\"?");
    CHECK(fault(R"({"encoding":"utf-99"})").starts_with("encoding: unknown encoding \"utf-99\""));

    CHECK(fault_of(plain.check(R"({"drafts":1})"))
          == "drafts: a list of objects is wanted, each with a text");
    CHECK(fault_of(plain.check(R"({"drafts":["a"]})")) == "drafts[0]: an object with a text is wanted");
    CHECK(fault_of(plain.check(R"({"drafts":[{"text":"a","name":"b"}]})"))
              .starts_with("drafts[0]: unknown member \"name\""));
    CHECK(fault_of(plain.check(R"({"drafts":[{"text":1}]})")) == "drafts[0].text: a string is wanted");
    CHECK(fault_of(plain.check(R"({"profile":"reuter"})"))
          == "profile: unknown profile \"reuter\"; did you mean \"reuters\"?");
    CHECK(fault_of(plain.lint("a", R"({"profile":"stric"})"))
          == "profile: unknown profile \"stric\"; did you mean \"strict\"?");
    CHECK(fault_of(plain.compare(R"({"original":"a.txt"})")) == "original: no article has the path a.txt");

    CHECK(fault_of(engine::made(R"({"configuration":"kinds: [trm]"})"))
              .starts_with("configuration:1:9: unknown kind \"trm\""));
    CHECK(fault_of(engine::made(R"({"configuration":"lexicon: [a.yaml]"})"))
          == "configuration: lexicon names files, and no file is read here");
    CHECK(fault_of(engine::made(R"({"configuration":"lint: {against: [a]}"})"))
          == "configuration: against names files, and no file is read here");
    CHECK(
        fault_of(engine::made(R"({"lexicons":[{"path":"w.yaml","text":"- {class: cue_sya, words: [a]}"}]})"))
            .starts_with("w.yaml:1:"));
}

TEST_CASE("an article that cannot be read is told, of a list too") {
    auto const plain = made_with("");
    auto const binary = plain.extract(std::string{"\0\1\2 no text", 11}, R"({"path":"b.bin"})");
    REQUIRE_FALSE(binary);
    CHECK(binary.error().code == error_code::binary_file);
    CHECK(binary.error().path == "b.bin");
    auto const listed_one = plain.check(R"({"drafts":[{"path":"d","text":"a\u0000b"}],"sources":[]})");
    REQUIRE_FALSE(listed_one);
    CHECK(listed_one.error().path == "d");
}

TEST_CASE("a text that is sent is UTF-8, whatever its page says of the file that it was") {
    constexpr std::string_view page = "<!doctype html><meta charset=windows-1252><p>\"We won,\" "
                                      "said Zo\xC3\xAB Ames.</p>";
    auto const answer = text_of(made_with("").compare(
        fmt::format(R"({{"articles":[{},{}]}})", sent("a.html", page), sent("b.html", page))));
    CHECK(contains(answer, "Zo\xC3\xAB Ames"));
}

TEST_CASE("the C interface gives the same answers") {
    inquit_answer* why = nullptr;
    auto* const made = inquit_engine_new(nullptr, 0, &why);
    REQUIRE(made != nullptr);
    CHECK(why == nullptr);
    constexpr std::string_view options = R"({"path":"a.txt"})";
    auto* const found = inquit_extract(made, testing::article.data(), testing::article.size(), options.data(),
                                       options.size());
    CHECK(inquit_answer_status(found) == INQUIT_OK);
    std::size_t size = 0;
    std::string_view const json = inquit_answer_json(found, &size);
    CHECK(json.size() == size);
    CHECK(json == text_of(made_with("").extract(std::string{testing::article}, options)));
    inquit_answer_free(found);

    struct question {
        std::string_view options;
        inquit_answer* (*ask)(inquit_engine const*, char const*, size_t);
    };
    for (auto const& each :
         {question{R"({"drafts":[]})", inquit_check}, question{R"({"articles":[]})", inquit_compare}}) {
        auto* const answer = each.ask(made, each.options.data(), each.options.size());
        CHECK(inquit_answer_status(answer) == INQUIT_OK);
        inquit_answer_free(answer);
    }
    auto* const findings = inquit_lint(made, testing::article.data(), testing::article.size(), nullptr, 0);
    CHECK(contains(inquit_answer_json(findings, nullptr), "\"findings\":["));
    inquit_answer_free(findings);
    auto* const told = inquit_explain(made, testing::article.data(), testing::article.size(), nullptr, 0);
    CHECK(contains(inquit_answer_json(told, nullptr), "\"explanations\":[{"));
    inquit_answer_free(told);
    inquit_engine_free(made);
}

TEST_CASE("the C interface tells what is wrong, and takes NULL") {
    constexpr std::string_view wrong = R"({"lexicon":[]})";
    inquit_answer* why = nullptr;
    CHECK(inquit_engine_new(wrong.data(), wrong.size(), &why) == nullptr);
    CHECK(inquit_answer_status(why) == INQUIT_BAD_OPTION);
    CHECK(
        std::string_view{inquit_answer_json(why, nullptr)}
        == R"({"error":{"code":"bad-option","message":"unknown member \"lexicon\"; did you mean \"lexicons\"?"}})");
    inquit_answer_free(why);
    CHECK(inquit_engine_new(wrong.data(), wrong.size(), nullptr) == nullptr);

    auto* const none = inquit_check(nullptr, nullptr, 0);
    CHECK(inquit_answer_status(none) == INQUIT_BAD_OPTION);
    inquit_answer_free(none);
    inquit_answer_free(nullptr);
    inquit_engine_free(nullptr);
    CHECK(inquit_answer_status(nullptr) == INQUIT_NO_MEMORY);
    std::size_t size = 1;
    CHECK(std::string_view{inquit_answer_json(nullptr, &size)}.empty());
    CHECK(size == 0);

    auto* const made = inquit_engine_new(nullptr, 0, nullptr);
    auto* const unread = inquit_extract(made, "\0\0\0", 3, nullptr, 0);
    CHECK(inquit_answer_status(unread) == INQUIT_BAD_INPUT);
    CHECK(contains(inquit_answer_json(unread, nullptr), R"("code":"binary-file")"));
    inquit_answer_free(unread);
    inquit_engine_free(made);
}

TEST_CASE("any number of threads may ask one engine") {
    auto const shared = made_with("");
    auto const expected = text_of(shared.extract(std::string{two_quotations}, ""));
    std::vector<std::string> answers(8);
    {
        std::vector<std::jthread> asking;
        for (auto& each : answers) {
            asking.emplace_back([&shared, &each] {
                for (int i = 0; i < 20; ++i) {
                    each = shared.extract(std::string{two_quotations}, "").value_or("");
                }
            });
        }
    }
    for (auto const& each : answers) {
        CHECK(each == expected);
    }
}

// The language server, message by message.
#include "catch.hpp"
#include "cli_samples.hpp"
#include "lsp_session.hpp"

#include <fmt/format.h>

#include <string>

using namespace inquit;
using namespace inquit::lsp;
using namespace inquit::testing;

namespace {

constexpr std::string_view uri = "file:///drafts/a.txt";
constexpr std::string_view faulty = R"(It was \ud83d\ude00 noon. \"We will go on, said Mayor Ann Reyes.\n)";
constexpr std::string_view mixed = R"(\u201CWe will go on,\" said Mayor Ann Reyes.\n)";
constexpr std::string_view unbalanced_diagnostic =
    R"("severity":1,"code":"unbalanced","source":"inquit","message":"nothing closes the mark before \"We will go on, said Mayor Ann Reyes.\"")";

std::string message_of(std::string_view method, std::string_view params, std::string_view id = "") {
    return fmt::format(R"({{"jsonrpc":"2.0",{}"method":"{}","params":{}}})",
                       id.empty() ? std::string{} : fmt::format(R"("id":{},)", id), method, params);
}

std::string at(std::string_view of, int line, int character) {
    return fmt::format(R"({{"textDocument":{{"uri":"{}"}},"position":{{"line":{},"character":{}}}}})", of,
                       line, character);
}

std::string range(int line, int begin, int end) {
    return fmt::format(
        R"("range":{{"start":{{"line":{0},"character":{1}}},"end":{{"line":{0},"character":{2}}}}})", line,
        begin, end);
}

std::string change(int version, std::string_view changes) {
    return message_of("textDocument/didChange",
                      fmt::format(R"({{"textDocument":{{"uri":"{}","version":{}}},"contentChanges":[{}]}})",
                                  uri, version, changes));
}

std::string actions_at(std::string_view of, std::string_view where,
                       std::string_view context = R"({"diagnostics":[]})") {
    return message_of("textDocument/codeAction",
                      fmt::format(R"({{"textDocument":{{"uri":"{}"}},{},"context":{}}})", of, where, context),
                      "5");
}

std::string failure_of(std::string_view id, int code) {
    return fmt::format(R"({{"jsonrpc":"2.0","id":{},"error":{{"code":{},)", id, code);
}

constexpr std::string_view nothing = R"({"jsonrpc":"2.0","id":5,"result":null})";

} // namespace

TEST_CASE("the server greets with what it can do, once") {
    lsp_session editor;
    REQUIRE(editor.greeting.size() == 1);
    CHECK(contains(editor.greeting[0], R"("positionEncoding":"utf-16")"));
    CHECK(contains(editor.greeting[0], R"("textDocumentSync":{"openClose":true,"change":2,"save":true})"));
    CHECK(contains(editor.greeting[0], R"("codeActionKinds":["quickfix","source.fixAll.inquit"])"));
    CHECK(editor.answer_to(message_of("initialize", "{}", "1")).starts_with(failure_of("1", -32600)));
}

TEST_CASE("a client that counts in UTF-8 is answered so") {
    lsp_session editor{R"({"general":{"positionEncodings":["utf-32","utf-8","utf-16"]}})"};
    CHECK(contains(editor.greeting[0], R"("positionEncoding":"utf-8")"));
    editor.open(uri, faulty);
    CHECK(contains(editor.answer(), range(0, 18, 19)));
}

TEST_CASE("a client that watches files is asked to") {
    lsp_session editor{R"({"workspace":{"didChangeWatchedFiles":{"dynamicRegistration":true}}})"};
    REQUIRE(editor.greeting.size() == 2);
    CHECK(contains(editor.greeting[1], R"("method":"client/registerCapability")"));
    CHECK(contains(editor.greeting[1], R"({"globPattern":"**/.inquit.yaml"})"));
    CHECK(editor.answer_to(R"({"jsonrpc":"2.0","id":"inquit-watch","result":null})").empty());
}

TEST_CASE("before initialize and after shutdown requests fail and notifications do nothing") {
    lsp_session early{lsp_session::silent{}};
    CHECK(early.answer_to(message_of("textDocument/hover", "{}", "7")).starts_with(failure_of("7", -32002)));
    early.open(uri, faulty);
    CHECK(early.answer().empty());
    lsp_session late;
    late.open(uri, faulty);
    static_cast<void>(late.take());
    CHECK(late.answer_to(message_of("shutdown", "null", "5")) == nothing);
    CHECK(late.answer_to(message_of("textDocument/hover", at(uri, 0, 20), "6"))
              .starts_with(failure_of("6", -32600)));
    CHECK(late.answer_to(change(2, R"({"text":""})")).empty());
    CHECK_FALSE(late.server.exit_code());
    late.say(message_of("exit", "null"));
    CHECK(late.server.exit_code() == 0);
}

TEST_CASE("an end without shutdown is told by the exit code") {
    lsp_session editor;
    editor.say(R"({"jsonrpc":"2.0","method":"exit"})");
    CHECK(editor.server.exit_code() == 1);
}

TEST_CASE("what the server does not know is refused or passed over") {
    lsp_session editor;
    CHECK(editor.answer_to(message_of("textDocument/rename", "{}", R"("x")"))
              .starts_with(failure_of(R"("x")", -32601)));
    CHECK(editor.answer_to(message_of("$/unknown", "{}", "8")).starts_with(failure_of("8", -32601)));
    CHECK(editor.answer_to(message_of("$/setTrace", "{}")).empty());
    CHECK(editor.answer_to(message_of("workspace/didRenameFiles", "{}")).empty());
    CHECK(editor.answer_to("{\"a").starts_with(failure_of("null", -32700)));
    CHECK(editor.answer_to("[]").starts_with(failure_of("null", -32600)));
    CHECK(editor.answer_to(R"({"jsonrpc":"2.0","id":3,"method":4})").starts_with(failure_of("3", -32600)));
}

TEST_CASE("parameters that are none are refused, and the server goes on") {
    lsp_session editor;
    editor.open(uri, faulty);
    static_cast<void>(editor.take());
    for (auto const* const params :
         {"null", "[]", "7", R"({"textDocument":7})", R"({"textDocument":{"uri":"file:///b.txt"}})"}) {
        INFO(params);
        CHECK(editor.answer_to(message_of("textDocument/hover", params, "5"))
                  .starts_with(failure_of("5", -32602)));
        CHECK(editor.answer_to(message_of("textDocument/codeAction", params, "5"))
                  .starts_with(failure_of("5", -32602)));
        CHECK(contains(editor.answer_to(message_of("textDocument/didChange", params)), "window/logMessage"));
        CHECK(contains(editor.answer_to(message_of("textDocument/didOpen", params)), "window/logMessage"));
        static_cast<void>(editor.answer_to(message_of("textDocument/didSave", params)));
        CHECK(editor.answer_to(message_of("textDocument/didClose", params)).empty());
        static_cast<void>(editor.answer_to(message_of("workspace/didChangeWatchedFiles", params)));
    }
    CHECK(editor.answer_to(message_of("textDocument/hover", at(uri, -1, 0), "5"))
              .starts_with(failure_of("5", -32602)));
    CHECK(contains(editor.answer_to(change(2, R"({"range":{},"text":"x"}, 7)")), "ignored"));
    CHECK(contains(editor.answer_to(message_of("textDocument/hover", at(uri, 0, 16), "5")), "unbalanced"));
}

TEST_CASE("a document that is opened has its findings told, in the client's columns") {
    lsp_session editor;
    editor.open(uri, faulty);
    CHECK(
        editor.answer()
        == fmt::format(
            R"({{"jsonrpc":"2.0","method":"textDocument/publishDiagnostics","params":{{"uri":"{}","version":1,)"
            R"("diagnostics":[{{{},{}}}]}}}})",
            uri, range(0, 16, 17), unbalanced_diagnostic));
    CHECK(editor.projects.asked == "/drafts/a.txt");
    CHECK(editor.answer_to(
              message_of("textDocument/didClose", fmt::format(R"({{"textDocument":{{"uri":"{}"}}}})", uri)))
          == fmt::format(
              R"({{"jsonrpc":"2.0","method":"textDocument/publishDiagnostics","params":{{"uri":"{}",)"
              R"("diagnostics":[]}}}})",
              uri));
}

TEST_CASE("a change is told with its version, whether it is of a part or of all") {
    lsp_session editor;
    editor.open(uri, faulty);
    static_cast<void>(editor.take());
    auto const closed = editor.answer_to(change(2, "{" + range(0, 30, 31) + R"(,"text":",\""})"));
    CHECK(contains(closed, R"("version":2,"diagnostics":[])"));
    CHECK(contains(editor.answer_to(change(3, fmt::format(R"({{"text":"{}"}})", faulty))),
                   fmt::format(R"("version":3,"diagnostics":[{{{})", range(0, 16, 17))));
    CHECK(
        contains(editor.answer_to(change(3, R"({"range":null,"text":"We go.\n"})")), R"("diagnostics":[])"));
    static_cast<void>(editor.answer_to(change(3, fmt::format(R"({{"text":"{}"}})", faulty))));
    // Two changes, the second in the text that the first has left.
    auto const both = "{" + range(0, 0, 11) + R"(,"text":"At"},{)" + range(0, 0, 2) + R"(,"text":""})";
    CHECK(contains(editor.answer_to(change(4, both)), range(0, 5, 6)));
}

TEST_CASE("versions do not go back") {
    lsp_session editor;
    editor.open(uri, faulty);
    editor.say(change(5, R"({"text":"We go.\n"})"));
    static_cast<void>(editor.take());
    auto const back = editor.answer_to(change(4, R"({"text":""})"));
    CHECK(contains(back, "didChange to version 4 behind version 5: ignored"));
    CHECK_FALSE(contains(back, "publishDiagnostics"));
}

TEST_CASE("changes that wait are applied together and told once") {
    lsp_session editor;
    editor.open(uri, "We go.\\n");
    static_cast<void>(editor.take());
    for (int version = 2; version < 50; ++version) {
        editor.wait_with(change(version, "{" + range(0, 0, 0) + R"(,"text":"x"})"));
    }
    editor.wait_with(change(50, fmt::format(R"({{"text":"{}"}})", faulty)));
    editor.settle();
    auto const told = editor.take();
    REQUIRE(told.size() == 1);
    CHECK(contains(told[0], R"("version":50)"));
}

TEST_CASE("the document that waits longest is told first") {
    lsp_session editor;
    editor.open("file:///a.txt", "We go.\\n");
    editor.open("file:///b.txt", "We go.\\n");
    static_cast<void>(editor.take());
    editor.wait_with(message_of("workspace/didChangeConfiguration", "{}"));
    editor.server.handle(*editor.waiting.pop());
    CHECK(editor.server.work());
    CHECK(contains(editor.answer(), "a.txt"));
    editor.server.handle(
        parsed_message(message_of("textDocument/didSave", R"({"textDocument":{"uri":"file:///a.txt"}})")));
    CHECK(editor.server.work());
    CHECK(contains(editor.answer(), "b.txt"));
}

TEST_CASE("a request that is cancelled while it waits is answered so") {
    lsp_session editor;
    editor.open(uri, faulty);
    static_cast<void>(editor.take());
    editor.wait_with(message_of("textDocument/hover", at(uri, 0, 16), "5"));
    editor.wait_with(message_of("textDocument/hover", at(uri, 0, 16), R"("5")"));
    editor.wait_with(message_of("$/cancelRequest", R"({"id":5})"));
    editor.wait_with(message_of("$/cancelRequest", R"({"id":99})"));
    editor.wait_with(message_of("$/cancelRequest", "{}"));
    editor.settle();
    auto const told = editor.take();
    REQUIRE(told.size() == 2);
    CHECK(told[0].starts_with(failure_of("5", -32800)));
    CHECK(told[1].starts_with(R"({"jsonrpc":"2.0","id":"5","result":{"contents")"));
}

TEST_CASE("hovering over a quotation tells its speaker and how that is known") {
    lsp_session editor;
    editor.open(
        uri, R"(\ud83d\ude00 Mayor Ann Reyes left at noon.\n\n\"We will go on,\" she said. It was late.\n)");
    static_cast<void>(editor.take());
    auto const shown = editor.answer_to(message_of("textDocument/hover", at(uri, 2, 5), "5"));
    CHECK(contains(shown, R"("kind":"plaintext","value":"Speaker: Ann Reyes (by pronoun: \"she\")\nRole: )"));
    CHECK(contains(shown, R"(\nVerb: said\nRule: quote-source-cue: source and cue follow the words: )"));
    CHECK(contains(shown, R"(\nKind: direct, confidence )"));
    CHECK(contains(shown, range(2, 1, 15)));
    CHECK(editor.answer_to(message_of("textDocument/hover", at(uri, 2, 30), "5")) == nothing);
    CHECK(editor.answer_to(message_of("textDocument/hover", at(uri, 99, 99), "5")) == nothing);
}

TEST_CASE("hovering over a finding tells why") {
    lsp_session editor;
    editor.open(uri, faulty);
    static_cast<void>(editor.take());
    auto const shown = editor.answer_to(message_of("textDocument/hover", at(uri, 0, 16), "5"));
    auto const why = std::string{lint_rule_named("unbalanced")->why};
    CHECK(contains(
        shown,
        R"("value":"error: nothing closes the mark before \"We will go on, said Mayor Ann Reyes.\" [unbalanced]\n)"));
    CHECK(contains(shown, why.substr(0, why.find('"'))));
    CHECK(contains(shown, range(0, 16, 17)));
}

TEST_CASE("a fix is offered at its finding, with the version that it is for") {
    lsp_session editor{R"({"workspace":{"workspaceEdit":{"documentChanges":true}}})"};
    editor.open(uri, mixed);
    static_cast<void>(editor.take());
    auto const offered =
        editor.answer_to(actions_at(uri, range(0, 15, 15), R"({"diagnostics":[],"only":["quickfix"]})"));
    CHECK(contains(offered, R"("title":"Fix: )"));
    CHECK(contains(offered, R"("kind":"quickfix","diagnostics":[{"range")"));
    CHECK(contains(offered, R"("code":"mixed-marks")"));
    CHECK(contains(
        offered,
        R"("isPreferred":true,"edit":{"documentChanges":[{"textDocument":{"uri":"file:///drafts/a.txt","version":1},"edits":[{)"));
    CHECK(contains(offered, range(0, 15, 16) + ",\"newText\":\"\u201D\""));
    CHECK(contains(offered, R"("title":"Keep it, and hide this finding of mixed-marks")"));
    CHECK_FALSE(contains(offered, "fixAll"));
    CHECK(contains(editor.answer_to(actions_at(uri, range(0, 25, 25))),
                   R"("result":[{"title":"Fix all that inquit can fix")"));
}

TEST_CASE("actions are of the kinds that are wanted, and an old client has its edits by URI") {
    lsp_session editor;
    editor.open(uri, mixed);
    static_cast<void>(editor.take());
    auto const all =
        editor.answer_to(actions_at(uri, range(0, 0, 20), R"({"diagnostics":[],"only":["source.fixAll"]})"));
    CHECK(contains(all, R"("kind":"source.fixAll.inquit","edit":{"changes":{"file:///drafts/a.txt":[)"));
    CHECK_FALSE(contains(all, "quickfix"));
    CHECK(contains(
        editor.answer_to(actions_at(uri, range(0, 0, 20), R"({"only":["source.organizeImports","quick"]})")),
        R"("result":[])"));
    editor.say(change(2, R"({"text":"We go.\n"})"));
    static_cast<void>(editor.take());
    CHECK(contains(editor.answer_to(actions_at(uri, range(0, 0, 5))), R"("result":[])"));
}

TEST_CASE("a configuration that changes is read anew, and all documents with it") {
    lsp_session editor;
    editor.open(uri, faulty);
    static_cast<void>(editor.take());
    editor.projects.answer.rules.apply({lint_rule_named("unbalanced"), lint_level::warning, {}});
    CHECK(contains(editor.answer_to(message_of("workspace/didChangeWatchedFiles", R"({"changes":[]})")),
                   R"("severity":2)"));
    CHECK(editor.projects.forgotten == 1);
    editor.projects.answer.rules.apply({lint_rule_named("unbalanced"), lint_level::off, {}});
    auto const saved =
        message_of("textDocument/didSave", R"({"textDocument":{"uri":"file:///drafts/.inquit.yaml"}})");
    CHECK(contains(editor.answer_to(saved), R"("diagnostics":[])"));
    CHECK(editor.projects.forgotten == 2);
}

TEST_CASE("a configuration that is wrong is one diagnostic of each document, until it is right") {
    lsp_session editor;
    editor.projects.answer.faults = {".inquit.yaml:1:1: unknown key \"lnit\"", "second"};
    editor.open(uri, faulty);
    CHECK(contains(
        editor.answer(),
        R"("diagnostics":[{)" + range(0, 0, 0)
            + R"(,"severity":1,"code":"configuration","source":"inquit","message":".inquit.yaml:1:1: unknown key \"lnit\"\nsecond"}])"));
    CHECK(editor.answer_to(message_of("textDocument/hover", at(uri, 0, 16), "5")) == nothing);
    CHECK(contains(editor.answer_to(actions_at(uri, range(0, 0, 20))), R"("result":[])"));
    editor.projects.answer.faults.clear();
    CHECK(contains(editor.answer_to(message_of("workspace/didChangeConfiguration", "{}")), "unbalanced"));
}

TEST_CASE("a document that cannot be read is one diagnostic that says so") {
    lsp_session editor;
    editor.open(uri, R"(We go.\u0000)");
    CHECK(contains(editor.answer(), R"("severity":1,"code":"binary-file")"));
    editor.open("file:///a.jsonl", R"({\"text\":\"We go.\"}\n)");
    CHECK(contains(editor.answer(), R"("severity":3,"code":"unread-format")"));
    editor.open("file:///a.json", R"({\"uri\":\"x\",\"body_text\":\"\\\"We go.\"})");
    CHECK(contains(editor.answer(), R"("severity":3,"code":"unread-format")"));
    editor.open("file:///long.txt", std::string(longest_linted + 1, 'a'));
    CHECK(contains(editor.answer(), R"("severity":3,"code":"too-large")"));
}

TEST_CASE("a document has the format of its name, and without one that of its language") {
    lsp_session editor;
    constexpr std::string_view page = R"(<p>\"We will go on, said Mayor Ann Reyes.</p><!-- \"We -->)";
    editor.open("file:///a.html", page, "plaintext");
    CHECK(contains(editor.answer(), range(0, 3, 4)));
    editor.open("untitled:Untitled-1", page, "html");
    CHECK(contains(editor.answer(), range(0, 3, 4)));
    CHECK(editor.projects.asked == "Untitled-1");
}

TEST_CASE("a page in the editor is UTF-8, whatever it declares") {
    lsp_session editor;
    editor.open("file:///a.html",
                R"(<meta charset=windows-1252><p>\u201cWe will go on,\" said Mayor Ann Reyes.</p>)");
    auto const offered = editor.answer_to(actions_at("file:///a.html", range(0, 45, 45)));
    CHECK(contains(offered, R"("title":"Fix: )"));
}

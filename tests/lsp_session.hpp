// An editor for tests: what it sends to the language server, and what comes back.
#pragma once

#include "lsp/inbox.hpp"
#include "lsp/project.hpp"
#include "lsp/server.hpp"

#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace inquit::testing {

/// The same rules for all files, until a test changes them.
class one_project : public lsp::project_source {
  public:
    [[nodiscard]] lsp::file_rules of(std::filesystem::path const& file) override {
        asked = file;
        return answer;
    }
    void forget() override { ++forgotten; }

    lsp::file_rules answer{{}, std::make_shared<vocabulary const>(), {}};
    std::filesystem::path asked;
    int forgotten = 0;
};

class lsp_session {
  public:
    /// capabilities: JSON, of the client.
    explicit lsp_session(std::string_view capabilities = "{}") {
        say(R"({"jsonrpc":"2.0","id":0,"method":"initialize","params":{"capabilities":)"
            + std::string{capabilities} + "}}");
        say(R"({"jsonrpc":"2.0","method":"initialized","params":{}})");
        greeting = take();
    }
    /// A client that has said nothing yet.
    struct silent {};
    explicit lsp_session(silent) {}

    /// Queues a message.
    void wait_with(std::string const& json) { waiting.push(lsp::parsed_message(json)); }
    /// The server handles all that waits, then works until nothing is left to do.
    void settle() {
        do {
            while (auto const next = waiting.pop()) {
                server.handle(*next);
            }
        } while (server.work());
    }
    void say(std::string const& json) {
        wait_with(json);
        settle();
    }
    /// What came back since it was asked last.
    [[nodiscard]] std::vector<std::string> take() { return std::exchange(sent, {}); }
    /// The same, where it is one message; else all of them, a line each.
    [[nodiscard]] std::string answer() {
        std::string out;
        for (auto const& each : take()) {
            out += (out.empty() ? "" : "\n") + each;
        }
        return out;
    }
    [[nodiscard]] std::string answer_to(std::string const& json) {
        say(json);
        return answer();
    }

    /// didOpen; `text` as JSON has it, without its marks.
    void open(std::string_view uri, std::string_view text, std::string_view language = "plaintext") {
        say(R"({"jsonrpc":"2.0","method":"textDocument/didOpen","params":{"textDocument":{"uri":")"
            + std::string{uri} + R"(","languageId":")" + std::string{language} + R"(","version":1,"text":")"
            + std::string{text} + R"("}}})");
    }

    one_project projects;
    std::vector<std::string> sent;
    std::function<void(std::string const&)> send = [this](std::string const& text) { sent.push_back(text); };
    lsp::message_queue waiting;
    lsp::server server{projects, send};
    std::vector<std::string> greeting;
};

} // namespace inquit::testing

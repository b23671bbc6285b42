// The language server on streams: what is read, in which order, and how it ends; then `inquit lsp` itself.
#include "catch.hpp"
#include "cli_samples.hpp"
#include "lsp_session.hpp"

#include "lsp/framing.hpp"
#include "lsp/serve.hpp"

#include <fmt/format.h>

#include <condition_variable>
#include <mutex>
#include <string>

using namespace inquit;
using namespace inquit::testing;

namespace {

constexpr std::string_view initialize =
    R"({"jsonrpc":"2.0","id":0,"method":"initialize","params":{"capabilities":{}}})";
constexpr std::string_view shutdown = R"({"jsonrpc":"2.0","id":9,"method":"shutdown"})";
constexpr std::string_view leave = R"({"jsonrpc":"2.0","method":"exit"})";

/// Gives what it was given, in pieces; then it ends, or waits to be stopped.
class canned_stream : public lsp::byte_stream {
  public:
    enum class behind : std::uint8_t { end, silence };
    canned_stream(std::string input, std::size_t piece, behind then)
        : input_{std::move(input)}, piece_{piece}, then_{then} {}

    std::string read() override {
        auto out = input_.substr(0, piece_);
        input_.erase(0, piece_);
        if (out.empty() && then_ == behind::silence) {
            std::unique_lock locked{guard_};
            changed_.wait(locked, [this] { return is_stopped_; });
        }
        return out;
    }
    bool write(std::string_view bytes) override {
        written += bytes;
        return !is_deaf;
    }
    void stop() override {
        std::lock_guard const locked{guard_};
        is_stopped_ = true;
        changed_.notify_all();
    }

    std::string written;
    bool is_deaf = false; ///< nobody reads what is written

  private:
    std::string input_;
    std::size_t piece_;
    behind then_;
    std::mutex guard_;
    std::condition_variable changed_;
    bool is_stopped_ = false;
};

std::string framed_all(std::initializer_list<std::string_view> messages) {
    std::string out;
    for (auto const each : messages) {
        out += lsp::framed(each);
    }
    return out;
}

} // namespace

TEST_CASE("a client that asks for the end is let go, though it keeps its stream open") {
    for (std::size_t const piece : {1U, 7U, 4096U}) {
        one_project projects;
        canned_stream stream{framed_all({initialize, shutdown, leave}), piece,
                             canned_stream::behind::silence};
        auto const ended = lsp::serve(stream, projects);
        CHECK(ended.exit_code == 0);
        CHECK(ended.reason.empty());
        CHECK(contains(stream.written, R"({"jsonrpc":"2.0","id":9,"result":null})"));
    }
}

TEST_CASE("a client that goes away ends the server") {
    one_project projects;
    canned_stream gone{framed_all({initialize}), 99, canned_stream::behind::end};
    CHECK(lsp::serve(gone, projects).exit_code == 1);
    canned_stream nothing{"", 99, canned_stream::behind::end};
    CHECK(lsp::serve(nothing, projects).exit_code == 1);
    canned_stream deaf{framed_all({initialize, initialize}), 99, canned_stream::behind::silence};
    deaf.is_deaf = true;
    CHECK(lsp::serve(deaf, projects).exit_code == 1);
}

TEST_CASE("bytes that are no message end the server, behind the answers to all before them") {
    one_project projects;
    canned_stream stream{framed_all({initialize}) + "Content-Length: x\r\n\r\n", 99,
                         canned_stream::behind::silence};
    auto const ended = lsp::serve(stream, projects);
    CHECK(ended.exit_code == 2);
    CHECK(ended.reason == "the Content-Length of a message is no number");
    CHECK(contains(stream.written, R"("serverInfo")"));
    CHECK(stream.written.ends_with(
        R"({"jsonrpc":"2.0","id":null,"error":{"code":-32700,"message":"the Content-Length of a message is no number"}})"));
    canned_stream cut{framed_all({initialize}).substr(0, 60), 99, canned_stream::behind::end};
    CHECK(lsp::serve(cut, projects).reason == "the input ends within a message");
}

TEST_CASE("a body that is no JSON is answered, and the next message read") {
    one_project projects;
    canned_stream stream{framed_all({initialize, "{", shutdown, leave}), 99, canned_stream::behind::end};
    CHECK(lsp::serve(stream, projects).exit_code == 0);
    CHECK(contains(stream.written, R"("error":{"code":-32700,"message":"the message is no JSON: )"));
}

TEST_CASE("inquit lsp has the rules of the configuration above each file") {
    workplace const here;
    here.write("ap/.inquit.yaml", "lint: {rules: {unbalanced: warning}}\n");
    here.write("bad/.inquit.yaml", "lnit: {}\n");
    here.write(".git/HEAD", "");
    auto const opened = [&here](std::string_view path) {
        return fmt::format(
            R"({{"jsonrpc":"2.0","method":"textDocument/didOpen","params":{{"textDocument":{{"uri":"file://{}",)"
            R"("languageId":"plaintext","version":1,"text":"\"We go, said Mayor Ann Reyes.\n"}}}}}})",
            (here.path() / path).string());
    };
    here.write("said", framed_all({initialize, opened("ap/a.txt"), opened("bad/b.txt"), opened("c.txt"),
                                   opened("gone/d.txt")}));
    auto const done = here.run("inquit lsp < said");
    CHECK(done.exit_code == 1); // it went away without shutdown, and still was told all
    CHECK(done.err.empty());
    CHECK(contains(
        done.out,
        R"(ap/a.txt","version":1,"diagnostics":[{"range":{"start":{"line":0,"character":0},"end":{"line":0,"character":1}},"severity":2)"));
    CHECK(contains(done.out,
                   R"("severity":1,"code":"configuration","source":"inquit","message":".inquit.yaml:1:1: )"));
    CHECK(contains(
        done.out,
        R"(c.txt","version":1,"diagnostics":[{"range":{"start":{"line":0,"character":0},"end":{"line":0,"character":1}},"severity":1)"));
    CHECK(contains(done.out, R"(gone/d.txt","version":1,"diagnostics":[{"range")"));
}

TEST_CASE("inquit lsp says why it ends, and takes few options") {
    workplace const here;
    CHECK(here.run("inquit lsp --stdio --profile ap < /dev/null").exit_code == 1);
    auto const bad = here.run("printf 'Length: 2\\r\\n\\r\\n{}' | inquit lsp");
    CHECK(bad.exit_code == 2);
    CHECK(bad.err == "inquit: standard input: a message's header has no Content-Length\n");
    CHECK(contains(here.run("inquit lsp --profile bpa").err, "inquit: --profile: unknown profile \"bpa\"; "));
    CHECK(here.run("inquit lsp a.txt").exit_code == 2);
}

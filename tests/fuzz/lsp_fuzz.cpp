// What an editor sends: a line a message, as JSON without header; then the same bytes as a stream with headers. The server answers each
// request once, all that it sends is JSON, and an open document stays UTF-8.
#include "tests/fuzz/target.hpp"
#include "tests/lsp_session.hpp"

#include "lsp/framing.hpp"

#include <rapidjson/document.h>

#include <algorithm>
#include <string>

using namespace inquit;
using namespace inquit::testing;

namespace {

constexpr std::size_t most_messages = 40;

void check_sent(std::string const& text) {
    rapidjson::Document parsed;
    parsed.Parse<rapidjson::kParseIterativeFlag | rapidjson::kParseValidateEncodingFlag>(text.data(),
                                                                                         text.size());
    require(!parsed.HasParseError() && parsed.IsObject(), "what is sent is a JSON object");
    require(parsed.HasMember("jsonrpc"), "what is sent is JSON-RPC");
}

/// Returns how many answers were sent.
std::size_t checked_answers(lsp_session& editor) {
    std::size_t answers = 0;
    for (auto const& each : editor.take()) {
        check_sent(each);
        bool const is_question = each.find(R"("method":"client/)") != std::string::npos;
        if (!is_question && each.starts_with(R"({"jsonrpc":"2.0","id":)")) {
            ++answers;
        }
    }
    return answers;
}

bool wants_answer(lsp::message const& from) {
    return from.is == lsp::message::form::request || from.is == lsp::message::form::faulty;
}

void converse(std::string_view lines) {
    lsp_session editor{R"({"general":{"positionEncodings":["utf-8"]}})"};
    lsp_session other;
    for (std::size_t count = 0; count < most_messages && !lines.empty(); ++count) {
        auto const line = std::string{lines.substr(0, lines.find('\n'))};
        lines.remove_prefix(std::min(lines.size(), line.size() + 1));
        auto const expected = wants_answer(lsp::parsed_message(line)) ? std::size_t{1} : std::size_t{0};
        editor.say(line);
        require(checked_answers(editor) == expected, "a request has one answer, and nothing else has one");
        other.wait_with(line);
    }
    other.settle();
    static_cast<void>(checked_answers(other));
}

void read_frames(std::string_view stream) {
    lsp::frame_reader whole;
    whole.feed(stream);
    lsp::frame_reader pieces;
    for (auto const byte : stream) {
        pieces.feed({&byte, 1});
    }
    for (;;) {
        auto const left = whole.next();
        auto const right = pieces.next();
        require(left.has_value() == right.has_value(), "pieces do not matter");
        if (!left || !*left) {
            return;
        }
        require(**left == right->value_or(""), "pieces do not matter");
        static_cast<void>(lsp::parsed_message(**left));
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    read_frames(bytes_of(data, size));
    converse(bytes_of(data, size));
    return 0;
}

#include "lsp/serve.hpp"

#include "lsp/framing.hpp"
#include "lsp/inbox.hpp"
#include "lsp/replies.hpp"
#include "lsp/server.hpp"

#include <exception>
#include <thread>

namespace inquit::lsp {
namespace {

constexpr int no_shutdown = 1;
constexpr int no_message = 2;

/// Moves the whole messages among what was read. Returns why there can be no more, "" where there can.
std::string move_messages(frame_reader& from, inbox& to) {
    for (;;) {
        auto const body = from.next();
        if (!body) {
            return body.error();
        }
        if (!*body) {
            return {};
        }
        to.push(parsed_message(**body));
    }
}

void receive(byte_stream& from, inbox& to) {
    try {
        frame_reader frames;
        for (auto bytes = from.read(); !bytes.empty(); bytes = from.read()) {
            frames.feed(bytes);
            if (auto why = move_messages(frames, to); !why.empty()) {
                return to.close(std::move(why));
            }
        }
        to.close(frames.is_amid() ? "the input ends within a message" : "");
    } catch (std::exception const& thrown) { // lack of memory: nothing else throws this far
        to.close(thrown.what());
    }
}

/// What the thread that reads leaves is read by this one; at the end that thread is told to stop, and waited for.
class reading_thread {
  public:
    reading_thread(byte_stream& from, inbox& to)
        : from_{from}, thread_{[&from, &to] { receive(from, to); }} {}
    reading_thread(reading_thread const&) = delete;
    reading_thread& operator=(reading_thread const&) = delete;
    ~reading_thread() {
        from_.stop();
        thread_.join();
    }

  private:
    byte_stream& from_;
    std::thread thread_;
};

} // namespace

ending serve(byte_stream& stream, project_source& projects) {
    bool is_heard = true;
    std::function<void(std::string const&)> const send = [&](std::string const& text) {
        is_heard = is_heard && stream.write(framed(text));
    };
    inbox waiting;
    server answering{projects, send};
    reading_thread const reading{stream, waiting};
    while (is_heard && !answering.exit_code()) {
        if (auto const next = waiting.pop()) {
            answering.handle(*next);
        } else if (!answering.work() && !waiting.wait()) {
            break;
        }
    }
    if (auto const code = answering.exit_code()) {
        return {*code, {}};
    }
    if (is_heard && !waiting.reason().empty()) {
        send(response(std::nullopt, failure{failure_code::parse_error, waiting.reason()}));
        return {no_message, waiting.reason()};
    }
    return {no_shutdown, {}};
}

} // namespace inquit::lsp

#include "cli/progress.hpp"

#include "cli/descriptors.hpp"

#include <cstdlib>
#include <fmt/format.h>
#include <string>
#include <unistd.h>

namespace inquit::cli {
namespace {

constexpr std::chrono::seconds patience{1};
constexpr std::chrono::milliseconds between_frames{100};
constexpr std::size_t width = 30;
constexpr std::string_view clear_line = "\r\x1B[K";

bool can_redraw_lines() {
    auto const* const terminal = std::getenv("TERM");
    return ::isatty(STDERR_FILENO) == 1 && terminal != nullptr && std::string_view{terminal} != "dumb";
}

void write_to_terminal(std::string_view text) {
    // A bar that cannot be drawn is no reason to stop.
    static_cast<void>(write_all(STDERR_FILENO, text));
}

} // namespace

progress::progress(std::size_t total)
    : total_{total}, is_possible_{can_redraw_lines()}, next_{clock::now() + patience} {}

void progress::show(std::size_t done) {
    if (!is_possible_ || total_ == 0 || clock::now() < next_) {
        return;
    }
    auto const filled = done * width / total_;
    write_to_terminal(fmt::format("{}inquit [{:#<{}}{:.<{}}] {} of {}", clear_line, "", filled, "",
                                  width - filled, done, total_));
    is_shown_ = true;
    next_ = clock::now() + between_frames;
}

void progress::hide() {
    if (is_shown_) {
        write_to_terminal(clear_line);
        is_shown_ = false;
    }
}

} // namespace inquit::cli

#include "cli/standard_streams.hpp"

#include "cli/descriptors.hpp"

#include <cerrno>
#include <poll.h>
#include <unistd.h>

namespace inquit::cli {

standard_streams::standard_streams() {
    if (::pipe(stopped_) != 0) { // then a read that waits ends with standard input only
        stopped_[0] = stopped_[1] = -1;
    }
}

standard_streams::~standard_streams() {
    for (auto const each : stopped_) {
        if (each >= 0) {
            ::close(each);
        }
    }
}

std::string standard_streams::read() {
    constexpr std::size_t most = 1U << 16U;
    for (;;) {
        pollfd waited_for[] = {{STDIN_FILENO, POLLIN, 0}, {stopped_[0], POLLIN, 0}}; // poll(2) passes over -1
        if (::poll(waited_for, 2, -1) < 0) {
            if (errno == EINTR) {
                continue;
            }
            return {};
        }
        if (waited_for[1].revents != 0) {
            return {};
        }
        std::string bytes(most, '\0');
        auto const count = ::read(STDIN_FILENO, bytes.data(), bytes.size());
        if (count >= 0 || errno != EINTR) {
            bytes.resize(count > 0 ? static_cast<std::size_t>(count) : 0);
            return bytes;
        }
    }
}

bool standard_streams::write(std::string_view bytes) {
    return write_all(STDOUT_FILENO, bytes).state == delivery::done;
}

void standard_streams::stop() { static_cast<void>(write_all(stopped_[1], ".")); }

} // namespace inquit::cli

#include "cli/descriptors.hpp"

#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <system_error>
#include <unistd.h>

namespace inquit::cli {

write_result write_all(int descriptor, std::string_view bytes) {
    while (!bytes.empty()) {
        auto const count = ::write(descriptor, bytes.data(), bytes.size());
        if (count >= 0) {
            bytes.remove_prefix(static_cast<std::size_t>(count));
        } else if (errno == EPIPE) {
            return {delivery::reader_gone, EPIPE};
        } else if (errno != EINTR) {
            return {delivery::failed, errno};
        }
    }
    return {};
}

void prepare_standard_streams() {
    std::signal(SIGPIPE, SIG_IGN);
    std::signal(SIGXFSZ, SIG_IGN); // a limit on the size of files is an error of write(2), as a full disk is
    for (int stream = STDIN_FILENO; stream <= STDERR_FILENO; ++stream) {
        if (::fcntl(stream, F_GETFD) < 0) {
            // The lowest free number is `stream`. Opened the wrong way round: to use a closed stream stays an error.
            static_cast<void>(::open("/dev/null", stream == STDIN_FILENO ? O_WRONLY : O_RDONLY));
        }
    }
}

std::string reason_text(int reason) { return std::generic_category().message(reason); }

} // namespace inquit::cli

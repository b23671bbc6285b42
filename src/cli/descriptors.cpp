#include "cli/descriptors.hpp"

#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <limits>
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

result<std::string> standard_input(std::string_view name) {
    constexpr std::size_t block_size = 1U << 16U;
    std::string bytes;
    for (;;) {
        auto const filled = bytes.size();
        bytes.resize(filled + block_size);
        auto const count = ::read(STDIN_FILENO, bytes.data() + filled, block_size);
        auto const reason = errno;
        bytes.resize(filled + (count > 0 ? static_cast<std::size_t>(count) : 0));
        if (count == 0) {
            return bytes;
        }
        if (count < 0 && reason != EINTR) {
            return tl::unexpected{error{error_code::not_readable,
                                        std::string{name},
                                        {},
                                        "standard input cannot be read: " + reason_text(reason)}};
        }
        if (bytes.size() >= std::numeric_limits<std::uint32_t>::max()) {
            return tl::unexpected{
                error{error_code::too_large, std::string{name}, {}, "is larger than 4 GiB"}};
        }
    }
}

void prepare_standard_streams() {
    std::signal(SIGPIPE, SIG_IGN);
    for (int stream = STDIN_FILENO; stream <= STDERR_FILENO; ++stream) {
        if (::fcntl(stream, F_GETFD) < 0) {
            // The lowest free number is `stream`. Opened the wrong way round: to use a closed stream stays an error.
            static_cast<void>(::open("/dev/null", stream == STDIN_FILENO ? O_WRONLY : O_RDONLY));
        }
    }
}

std::string reason_text(int reason) { return std::generic_category().message(reason); }

} // namespace inquit::cli

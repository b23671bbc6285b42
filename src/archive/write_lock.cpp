#include "archive/write_lock.hpp"

#include <cerrno>
#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <system_error>
#include <thread>
#include <unistd.h>

namespace inquit {
namespace {

namespace fs = std::filesystem;

constexpr mode_t readable_and_writable = 0666; // the umask takes away from it

/// The one before us may have removed the file that we waited for.
bool is_still_there(fs::path const& file, int descriptor) {
    struct stat held {};
    struct stat named {};
    return ::fstat(descriptor, &held) == 0 && ::stat(file.c_str(), &named) == 0 && held.st_ino == named.st_ino
           && held.st_dev == named.st_dev;
}

tl::unexpected<error> not_writable(fs::path const& file, int reason) {
    return tl::unexpected{error{error_code::not_writable,
                                file.string(),
                                {},
                                "cannot be written: " + std::generic_category().message(reason)}};
}

} // namespace

write_lock::~write_lock() {
    if (descriptor_ >= 0) {
        ::unlink(file_.c_str()); // while it is ours
        ::close(descriptor_);
    }
}

result<write_lock> write_lock::of(fs::path const& archive, std::chrono::milliseconds patience) {
    using clock = std::chrono::steady_clock;
    constexpr std::chrono::milliseconds between_tries{50};
    auto file = archive;
    file += "-lock";
    auto const until = clock::now() + patience;
    for (;;) {
        auto const descriptor = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, readable_and_writable);
        if (descriptor < 0 && errno == EINTR) {
            continue;
        }
        if (descriptor < 0) {
            return not_writable(archive, errno);
        }
        if (::flock(descriptor, LOCK_EX | LOCK_NB) == 0) {
            if (is_still_there(file, descriptor)) {
                return write_lock{std::move(file), descriptor};
            }
            ::close(descriptor);
            continue;
        }
        auto const reason = errno;
        ::close(descriptor);
        if (reason != EWOULDBLOCK && reason != EINTR) {
            return not_writable(archive, reason);
        }
        if (clock::now() >= until) {
            return tl::unexpected{error{error_code::busy,
                                        archive.string(),
                                        {},
                                        fmt::format("another process is writing to it (waited {:.3g} s)",
                                                    std::chrono::duration<double>{patience}.count())}};
        }
        std::this_thread::sleep_for(between_tries);
    }
}

} // namespace inquit

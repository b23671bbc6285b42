#include "cli/atomic_file.hpp"

#include "cli/descriptors.hpp"
#include "cli/inputs.hpp"

#include <cerrno>
#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>

namespace inquit::cli {
namespace {

namespace fs = std::filesystem;

constexpr mode_t readable_and_writable = 0666; // the umask takes away from it

error not_writable(fs::path const& path, int reason) {
    return {error_code::not_writable, readable(path), {}, "cannot be written: " + reason_text(reason)};
}

/// A name that no one else uses: two runs into one folder do not meet.
fs::path temporary_name(fs::path const& path) {
    return path.parent_path() / fmt::format(".inquit-{}.tmp", ::getpid());
}

int opened_anew(fs::path const& path) {
    int file = -1;
    do {
        file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, readable_and_writable);
    } while (file < 0 && errno == EINTR);
    return file;
}

/// errno, or 0. Some file systems say only now that the disk is full; a signal that interrupts takes nothing back.
int closing_reason(int file) { return ::close(file) == 0 || errno == EINTR ? 0 : errno; }

/// errno, or 0.
int filled_reason(fs::path const& path, std::string_view bytes, std::optional<fs::perms> permissions) {
    ::unlink(path.c_str()); // left by a run of the same process number that was killed
    auto const file = opened_anew(path);
    if (file < 0) {
        return errno;
    }
    auto const permitted = permissions && ::fchmod(file, static_cast<mode_t>(*permissions)) != 0 ? errno : 0;
    auto const written = write_all(file, bytes);
    auto const closed = closing_reason(file);
    return written.state != delivery::done ? written.reason : permitted != 0 ? permitted : closed;
}

} // namespace

std::optional<error> write_failure(fs::path const& path, std::string_view bytes,
                                   std::optional<fs::perms> permissions) {
    if (auto failure = folder_failure(path.parent_path())) {
        return failure;
    }
    auto const temporary = temporary_name(path);
    auto reason = filled_reason(temporary, bytes, permissions);
    if (reason == 0 && ::rename(temporary.c_str(), path.c_str()) != 0) {
        reason = errno;
    }
    if (reason == 0) {
        return std::nullopt;
    }
    ::unlink(temporary.c_str());
    return not_writable(path, reason);
}

std::optional<error> folder_failure(fs::path const& folder) {
    std::error_code failed;
    if (!folder.empty()) { // the working directory is there
        fs::create_directories(folder, failed);
    }
    if (!failed) {
        return std::nullopt;
    }
    return error{error_code::not_writable,
                 readable(folder),
                 {},
                 "the folder cannot be made: " + reason_text(failed.value())};
}

} // namespace inquit::cli

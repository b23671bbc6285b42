// Makes one system call of a program fail, for tests/faults/io_faults.py: a library for LD_PRELOAD, of glibc on Linux.
//
//   INQUIT_FAULT_FOLDER=/home/x   calls that touch a file below it, or a standard stream, are counted: each name by itself, from 1
//   INQUIT_FAULT_LOG=FILE         gets a line "NAME FILE" for each of them; "! NAME FILE" for the one that fails
//   INQUIT_FAULT="NAME N HOW"     the N-th call of that name fails. HOW is an errno; or "short": half of the bytes; "shrink": the file
//                                 is cut in the middle of what is left, then read; "full": the N-th write and all behind it have no space
#include <algorithm>
#include <array>
#include <atomic>
#include <cerrno>
#include <climits>
#include <cstdarg>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <dirent.h>
#include <dlfcn.h>
#include <fcntl.h>
#include <poll.h>
#include <string_view>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace {

constexpr int is_short = -1;
constexpr int shrinks = -2;
constexpr int is_full = -3;

struct settings {
    std::string_view folder;
    int log = -1;
    std::string_view name;
    int at = 0;
    int how = 0;
};

int how_of(char const* word) {
    auto const how = std::string_view{word};
    return how == "short" ? is_short : how == "shrink" ? shrinks : how == "full" ? is_full : std::atoi(word);
}

settings read_settings() {
    settings out;
    if (auto const* const folder = std::getenv("INQUIT_FAULT_FOLDER")) {
        out.folder = folder;
    }
    if (auto const* const log = std::getenv("INQUIT_FAULT_LOG")) {
        out.log = static_cast<int>(
            ::syscall(SYS_openat, AT_FDCWD, log, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600));
    }
    if (auto const* const fault = std::getenv("INQUIT_FAULT")) {
        static std::array<char, 32> name;
        std::array<char, 32> how{};
        if (std::sscanf(fault, "%31s %d %31s", name.data(), &out.at, how.data()) == 3) {
            out.name = name.data();
            out.how = how_of(how.data());
        }
    }
    return out;
}

settings const& wanted() {
    static settings const all = read_settings();
    return all;
}

/// Programs that this one starts are spared.
[[maybe_unused]] auto const is_alone = ::unsetenv("LD_PRELOAD");

bool is_below(std::string_view path) {
    return path.starts_with(wanted().folder) && path.substr(wanted().folder.size()).starts_with('/');
}

/// What is counted as one name; 0: all is well.
struct counted {
    std::string_view name;
    std::atomic<int> count = 0;

    int fault(std::string_view file) {
        auto const& all = wanted();
        auto const number = ++count;
        auto const is_after = all.how == is_full && number > all.at && file != "<stderr>";
        auto const is_meant = name == all.name && (number == all.at || is_after);
        if (all.log >= 0) {
            std::array<char, PATH_MAX + 64> line;
            auto const size = std::snprintf(line.data(), line.size(), "%s%.*s %.*s\n", is_meant ? "! " : "",
                                            static_cast<int>(name.size()), name.data(),
                                            static_cast<int>(file.size()), file.data());
            static_cast<void>(::syscall(SYS_write, all.log, line.data(), size));
        }
        return is_meant ? all.how : 0;
    }

    int fault_of_path(char const* path) {
        if (path == nullptr || wanted().folder.empty()) {
            return 0;
        }
        auto const file = std::string_view{path};
        return !file.starts_with('/') || is_below(file) ? fault(file) : 0;
    }

    int fault_of_descriptor(int descriptor) {
        if (wanted().folder.empty()) {
            return 0;
        }
        if (descriptor >= 0 && descriptor <= STDERR_FILENO) {
            constexpr std::string_view streams[] = {"<stdin>", "<stdout>", "<stderr>"};
            return fault(streams[descriptor]);
        }
        std::array<char, 64> link;
        std::array<char, PATH_MAX> path;
        std::snprintf(link.data(), link.size(), "/proc/self/fd/%d", descriptor);
        auto const size = ::syscall(SYS_readlinkat, AT_FDCWD, link.data(), path.data(), path.size());
        auto const file = std::string_view{path.data(), size > 0 ? static_cast<std::size_t>(size) : 0};
        return is_below(file) ? fault(file) : 0;
    }
};

counted opening{"open"}, reading{"read"}, writing{"write"}, closing{"close"}, placed_reading{"pread"},
    placed_writing{"pwrite"}, asking{"stat"}, listing{"readdir"}, making{"mkdir"}, renaming{"rename"},
    removing{"unlink"}, syncing{"sync"}, cutting{"truncate"}, permitting{"chmod"}, waiting{"poll"},
    locking{"lock"}, resolving{"realpath"}, streaming{"fopen"}, entering{"opendir"}, flushing{"fflush"},
    pieces{"fread"};

template <class Function>
Function* real(char const* name) {
    return reinterpret_cast<Function*>(::dlsym(RTLD_NEXT, name));
}

template <class Result>
Result failed(int reason, Result value) {
    errno = reason == is_full ? ENOSPC : reason;
    return value;
}

void shrink(int descriptor) {
    std::array<char, 64> link;
    std::snprintf(link.data(), link.size(), "/proc/self/fd/%d", descriptor);
    auto const end = ::syscall(SYS_lseek, descriptor, 0, SEEK_CUR);
    struct stat state;
    if (end < 0 || ::syscall(SYS_newfstatat, descriptor, "", &state, AT_EMPTY_PATH) != 0) {
        return;
    }
    auto const other = ::syscall(SYS_openat, AT_FDCWD, link.data(), O_WRONLY);
    if (other >= 0) {
        static_cast<void>(::syscall(SYS_ftruncate, other, end + (state.st_size - end) / 2));
        static_cast<void>(::syscall(SYS_close, other));
    }
}

std::size_t half(std::size_t size) { return std::max<std::size_t>(1, size / 2); }

mode_t mode_among(int flags, std::va_list& rest) {
    return (flags & O_CREAT) != 0 ? va_arg(rest, mode_t) : mode_t{};
}

} // namespace

extern "C" {

int open(char const* path, int flags, ...) {
    std::va_list rest;
    va_start(rest, flags);
    auto const mode = mode_among(flags, rest);
    va_end(rest);
    auto const fault = opening.fault_of_path(path);
    return fault > 0 ? failed(fault, -1)
                     : static_cast<int>(::syscall(SYS_openat, AT_FDCWD, path, flags, mode));
}

int open64(char const* path, int flags, ...) {
    std::va_list rest;
    va_start(rest, flags);
    auto const mode = mode_among(flags, rest);
    va_end(rest);
    return open(path, flags, mode);
}

int openat(int folder, char const* path, int flags, ...) {
    std::va_list rest;
    va_start(rest, flags);
    auto const mode = mode_among(flags, rest);
    va_end(rest);
    auto const fault = opening.fault_of_path(path);
    return fault > 0 ? failed(fault, -1) : static_cast<int>(::syscall(SYS_openat, folder, path, flags, mode));
}

/// Of temporary files, whose calls glibc keeps to itself.
int fflush(FILE* file) {
    static auto* const next = real<int(FILE*)>("fflush");
    auto const fault = wanted().folder.empty() ? 0 : flushing.fault("a temporary file");
    return fault > 0 ? failed(fault, EOF) : next(file);
}

size_t fread(void* into, size_t size, size_t count, FILE* file) {
    static auto* const next = real<size_t(void*, size_t, size_t, FILE*)>("fread");
    auto const fault = wanted().folder.empty() ? 0 : pieces.fault("a temporary file");
    if (fault > 0) {
        file->_flags |= _IO_ERR_SEEN;
        return failed(fault, size_t{0});
    }
    return next(into, size, count, file);
}

FILE* fopen64(char const* path, char const* mode) {
    static auto* const next = real<FILE*(char const*, char const*)>("fopen64");
    auto const fault = streaming.fault_of_path(path);
    return fault > 0 ? failed<FILE*>(fault, nullptr) : next(path, mode);
}

ssize_t read(int descriptor, void* into, std::size_t size) {
    auto const fault = reading.fault_of_descriptor(descriptor);
    if (fault > 0) {
        return failed<ssize_t>(fault, -1);
    }
    if (fault == shrinks) {
        shrink(descriptor);
    }
    return ::syscall(SYS_read, descriptor, into, fault == is_short ? half(size) : size);
}

ssize_t write(int descriptor, void const* from, std::size_t size) {
    auto const fault = writing.fault_of_descriptor(descriptor);
    return fault > 0 || fault == is_full
               ? failed<ssize_t>(fault, -1)
               : ::syscall(SYS_write, descriptor, from, fault == is_short ? half(size) : size);
}

ssize_t pread64(int descriptor, void* into, std::size_t size, off64_t at) {
    auto const fault = placed_reading.fault_of_descriptor(descriptor);
    return fault > 0 ? failed<ssize_t>(fault, -1)
                     : ::syscall(SYS_pread64, descriptor, into, fault == is_short ? half(size) : size, at);
}

ssize_t pwrite64(int descriptor, void const* from, std::size_t size, off64_t at) {
    auto const fault = placed_writing.fault_of_descriptor(descriptor);
    return fault > 0 || fault == is_full
               ? failed<ssize_t>(fault, -1)
               : ::syscall(SYS_pwrite64, descriptor, from, fault == is_short ? half(size) : size, at);
}

/// Closes in any case, as Linux does.
int close(int descriptor) {
    auto const fault = closing.fault_of_descriptor(descriptor);
    auto const done = static_cast<int>(::syscall(SYS_close, descriptor));
    return fault > 0 ? failed(fault, -1) : done;
}

int stat(char const* path, struct stat* into) noexcept {
    auto const fault = asking.fault_of_path(path);
    return fault > 0 ? failed(fault, -1)
                     : static_cast<int>(::syscall(SYS_newfstatat, AT_FDCWD, path, into, 0));
}

int lstat(char const* path, struct stat* into) noexcept {
    auto const fault = asking.fault_of_path(path);
    return fault > 0 ? failed(fault, -1)
                     : static_cast<int>(::syscall(SYS_newfstatat, AT_FDCWD, path, into, AT_SYMLINK_NOFOLLOW));
}

int fstat(int descriptor, struct stat* into) noexcept {
    auto const fault = asking.fault_of_descriptor(descriptor);
    return fault > 0 ? failed(fault, -1)
                     : static_cast<int>(::syscall(SYS_newfstatat, descriptor, "", into, AT_EMPTY_PATH));
}

int stat64(char const* path, struct stat64* into) noexcept {
    return stat(path, reinterpret_cast<struct stat*>(into));
}

int lstat64(char const* path, struct stat64* into) noexcept {
    return lstat(path, reinterpret_cast<struct stat*>(into));
}

int fstat64(int descriptor, struct stat64* into) noexcept {
    return fstat(descriptor, reinterpret_cast<struct stat*>(into));
}

DIR* fdopendir(int descriptor) {
    static auto* const next = real<DIR*(int)>("fdopendir");
    auto const fault = entering.fault_of_descriptor(descriptor);
    return fault > 0 ? failed<DIR*>(fault, nullptr) : next(descriptor);
}

dirent* readdir(DIR* folder) {
    static auto* const next = real<dirent*(DIR*)>("readdir");
    auto const fault = listing.fault_of_descriptor(::dirfd(folder));
    return fault > 0 ? failed<dirent*>(fault, nullptr) : next(folder);
}

char* realpath(char const* path, char* into) noexcept {
    static auto* const next = real<char*(char const*, char*)>("realpath");
    auto const fault = resolving.fault_of_path(path);
    return fault > 0 ? failed<char*>(fault, nullptr) : next(path, into);
}

int mkdir(char const* path, mode_t mode) noexcept {
    auto const fault = making.fault_of_path(path);
    return fault > 0 ? failed(fault, -1) : static_cast<int>(::syscall(SYS_mkdirat, AT_FDCWD, path, mode));
}

int rename(char const* from, char const* to) noexcept {
    auto const fault = renaming.fault_of_path(to);
    return fault > 0 ? failed(fault, -1)
                     : static_cast<int>(::syscall(SYS_renameat2, AT_FDCWD, from, AT_FDCWD, to, 0));
}

int unlink(char const* path) noexcept {
    auto const fault = removing.fault_of_path(path);
    return fault > 0 ? failed(fault, -1) : static_cast<int>(::syscall(SYS_unlinkat, AT_FDCWD, path, 0));
}

int unlinkat(int folder, char const* path, int flags) noexcept {
    auto const fault = removing.fault_of_path(path);
    return fault > 0 ? failed(fault, -1) : static_cast<int>(::syscall(SYS_unlinkat, folder, path, flags));
}

int fsync(int descriptor) {
    auto const fault = syncing.fault_of_descriptor(descriptor);
    return fault > 0 ? failed(fault, -1) : static_cast<int>(::syscall(SYS_fsync, descriptor));
}

int fdatasync(int descriptor) {
    auto const fault = syncing.fault_of_descriptor(descriptor);
    return fault > 0 ? failed(fault, -1) : static_cast<int>(::syscall(SYS_fdatasync, descriptor));
}

int ftruncate64(int descriptor, off64_t size) noexcept {
    auto const fault = cutting.fault_of_descriptor(descriptor);
    return fault > 0 ? failed(fault, -1) : static_cast<int>(::syscall(SYS_ftruncate, descriptor, size));
}

int fchmod(int descriptor, mode_t mode) noexcept {
    auto const fault = permitting.fault_of_descriptor(descriptor);
    return fault > 0 ? failed(fault, -1) : static_cast<int>(::syscall(SYS_fchmod, descriptor, mode));
}

int flock(int descriptor, int operation) noexcept {
    auto const fault = locking.fault_of_descriptor(descriptor);
    return fault > 0 ? failed(fault, -1) : static_cast<int>(::syscall(SYS_flock, descriptor, operation));
}

int poll(pollfd* files, nfds_t count, int timeout) {
    auto const fault = count > 0 ? waiting.fault_of_descriptor(files[0].fd) : 0;
    return fault > 0 ? failed(fault, -1) : static_cast<int>(::syscall(SYS_poll, files, count, timeout));
}
}

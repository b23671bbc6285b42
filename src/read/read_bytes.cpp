#include "read/read.hpp"

#include <cerrno>
#include <fcntl.h>
#include <fmt/format.h>
#include <limits>
#include <system_error>
#include <unistd.h>

namespace inquit {
namespace {

class file_descriptor {
  public:
    explicit file_descriptor(int number) : number_{number} {}
    file_descriptor(file_descriptor const&) = delete;
    file_descriptor& operator=(file_descriptor const&) = delete;
    ~file_descriptor() {
        if (number_ >= 0) {
            ::close(number_);
        }
    }
    [[nodiscard]] int number() const { return number_; }

  private:
    int number_;
};

error failure(std::filesystem::path const& path, int reason) {
    auto const is_missing = reason == ENOENT || reason == ENOTDIR;
    auto const code = is_missing ? error_code::not_found : error_code::not_readable;
    auto message = is_missing         ? std::string{"no such file or folder"}
                   : reason == EISDIR ? std::string{"is a folder, not a file"}
                                      : "cannot be read: " + std::generic_category().message(reason);
    return {code, path.generic_string(), {}, std::move(message)};
}

} // namespace

// read(2) rather than streams: FIFOs and /dev/stdin have no size to ask for, and the reason of a failure is kept.
result<std::string> read_bytes(std::filesystem::path const& path) {
    constexpr std::size_t block_size = 1U << 16U;
    file_descriptor const file{::open(path.c_str(), O_RDONLY | O_CLOEXEC)};
    if (file.number() < 0) {
        return tl::unexpected{failure(path, errno)};
    }
    std::string bytes;
    for (;;) {
        auto const filled = bytes.size();
        bytes.resize(filled + block_size);
        auto const count = ::read(file.number(), bytes.data() + filled, block_size);
        auto const reason = errno;
        bytes.resize(filled + (count > 0 ? static_cast<std::size_t>(count) : 0));
        if (count == 0) {
            return bytes;
        }
        if (count < 0 && reason != EINTR) {
            return tl::unexpected{failure(path, reason)};
        }
        if (bytes.size() >= std::numeric_limits<std::uint32_t>::max()) {
            return tl::unexpected{
                error{error_code::too_large, path.generic_string(), {}, "is larger than 4 GiB"}};
        }
    }
}

} // namespace inquit

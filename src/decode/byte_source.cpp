#include "decode/byte_source.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <fcntl.h>
#include <limits>
#include <string_view>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace inquit {
namespace {

constexpr std::size_t block_size = 1U << 16U;

error failure(std::string_view what, int reason) {
    auto const is_missing = reason == ENOENT || reason == ENOTDIR;
    auto const code = is_missing ? error_code::not_found : error_code::not_readable;
    auto message = is_missing ? std::string{"no such file or folder"}
                   : reason == EISDIR
                       ? std::string{"is a folder, not a file"}
                       : std::string{what} + "cannot be read: " + std::generic_category().message(reason);
    return {code, {}, {}, std::move(message)};
}

/// read(2) rather than streams: FIFOs and /dev/stdin have no size to ask for, and the reason of a failure is kept.
result<std::size_t> bytes_read(int descriptor, std::span<char> into, std::string_view what) {
    for (;;) {
        auto const count = ::read(descriptor, into.data(), into.size());
        if (count >= 0) {
            return static_cast<std::size_t>(count);
        }
        if (errno != EINTR) {
            return tl::unexpected{failure(what, errno)};
        }
    }
}

class descriptor_source : public byte_source {
  public:
    descriptor_source(int descriptor, std::string_view what) : descriptor_{descriptor}, what_{what} {}

    /// A terminal goes on after its end of file, so that asking again would wait for the user to end it again.
    result<std::size_t> read(std::span<char> into) override {
        auto const count = is_at_end_ ? result<std::size_t>{0} : bytes_read(descriptor_, into, what_);
        is_at_end_ = count && *count == 0;
        return count;
    }

  private:
    int descriptor_;
    std::string_view what_;
    bool is_at_end_ = false;
};

class open_file : public descriptor_source {
  public:
    explicit open_file(int descriptor) : descriptor_source{descriptor, ""}, descriptor_{descriptor} {}
    ~open_file() override { ::close(descriptor_); }

  private:
    int descriptor_;
};

class memory : public byte_source {
  public:
    explicit memory(std::string_view bytes) : left_{bytes} {}

    result<std::size_t> read(std::span<char> into) override {
        auto const count = std::min(into.size(), left_.size());
        std::ranges::copy(left_.substr(0, count), into.begin());
        left_.remove_prefix(count);
        return count;
    }

  private:
    std::string_view left_;
};

class joined : public byte_source {
  public:
    joined(std::string head, std::unique_ptr<byte_source> rest)
        : head_{std::move(head)}, left_{head_}, rest_{std::move(rest)} {}

    result<std::size_t> read(std::span<char> into) override {
        auto const count = left_.read(into);
        return *count != 0 ? count : rest_->read(into);
    }

  private:
    std::string head_;
    memory left_;
    std::unique_ptr<byte_source> rest_;
};

} // namespace

result<std::unique_ptr<byte_source>> file_source(std::filesystem::path const& path) {
    int descriptor = -1;
    do { // a FIFO, or a file of a network, may keep us waiting until a signal interrupts it
        descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    } while (descriptor < 0 && errno == EINTR);
    if (descriptor < 0) {
        return tl::unexpected{failure("", errno)};
    }
    return std::make_unique<open_file>(descriptor);
}

std::unique_ptr<byte_source> standard_input_source() {
    return std::make_unique<descriptor_source>(STDIN_FILENO, "standard input ");
}

std::unique_ptr<byte_source> joined_source(std::string head, std::unique_ptr<byte_source> rest) {
    return std::make_unique<joined>(std::move(head), std::move(rest));
}

std::unique_ptr<byte_source> memory_source(std::string_view bytes) { return std::make_unique<memory>(bytes); }

result<std::string> all_of(byte_source& source) {
    constexpr std::size_t too_many = std::numeric_limits<std::uint32_t>::max();
    auto bytes = first_bytes(source, too_many);
    if (bytes && bytes->size() == too_many) {
        return tl::unexpected{error{error_code::too_large, {}, {}, "is larger than 4 GiB"}};
    }
    return bytes;
}

result<std::string> first_bytes(byte_source& source, std::size_t most) {
    std::string bytes;
    std::array<char, block_size>
        block; // filled by the source: clearing it first would cost more than reading a small file
    while (bytes.size() < most) {
        auto const count = source.read(std::span{block}.first(std::min(block_size, most - bytes.size())));
        if (!count) {
            return tl::unexpected{count.error()};
        }
        if (*count == 0) {
            break;
        }
        bytes.append(block.data(), *count);
    }
    return bytes;
}

} // namespace inquit

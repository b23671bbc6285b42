// Messages in a stream of bytes: a header with their length, a blank line, JSON.
//
//     Content-Length: 52\r\n
//     \r\n
//     {"jsonrpc":"2.0","method":"initialized","params":{}}
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <tl/expected.hpp>

namespace inquit::lsp {

/// Longer messages are refused: no draft is that long, and a length that is read wrong should not fill the memory.
inline constexpr std::size_t longest_message = std::size_t{64} << 20U; // bytes
inline constexpr std::size_t longest_header = 8192;                    // bytes, of all its lines

class frame_reader {
  public:
    void feed(std::string_view bytes) { waiting_ += bytes; }

    /// The next whole message; nothing while more bytes are wanted. Error: why the bytes are no message, a phrase; from then on
    /// it is the answer, for where the next message begins is not known.
    [[nodiscard]] tl::expected<std::optional<std::string>, std::string> next();

    /// Bytes of a message that has begun and is not whole.
    [[nodiscard]] bool is_amid() const { return taken_ < waiting_.size(); }

  private:
    [[nodiscard]] tl::expected<std::optional<std::string>, std::string> refusal(std::string why);
    void drop(std::size_t bytes);

    std::string waiting_;
    std::size_t taken_ = 0; ///< of waiting_
    std::optional<std::string> fault_;
};

/// With its header.
[[nodiscard]] std::string framed(std::string_view message);

} // namespace inquit::lsp

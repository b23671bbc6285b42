// SHA-256, for ids and source hashes.
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace inquit {

/// 64 lower-case hex digits (FIPS 180-4).
[[nodiscard]] std::string sha256_hex(std::string_view bytes);

/// The same of bytes that come piece by piece.
class sha256 {
  public:
    sha256();
    sha256(sha256 const&) = delete;
    sha256& operator=(sha256 const&) = delete;
    ~sha256();

    void add(std::string_view bytes);
    /// Of all that was added; begins anew.
    [[nodiscard]] std::string hex();

  private:
    struct state;
    std::unique_ptr<state> state_;
};

/// Two hex digits a byte; "" for what is no such text.
[[nodiscard]] std::string bytes_of_hex(std::string_view hex);
[[nodiscard]] std::string hex_of_bytes(std::string_view bytes);

} // namespace inquit

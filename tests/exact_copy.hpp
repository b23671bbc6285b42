// Test input in a heap block of exactly its size, so that AddressSanitizer sees a read of one byte too far.
#pragma once

#include <algorithm>
#include <memory>
#include <string_view>

namespace inquit::testing {

class exact_copy {
  public:
    explicit exact_copy(std::string_view bytes) : bytes_{new char[bytes.size()]}, size_{bytes.size()} {
        std::ranges::copy(bytes, bytes_.get());
    }
    /// Valid as long as this object lives.
    [[nodiscard]] std::string_view view() const { return {bytes_.get(), size_}; }

  private:
    std::unique_ptr<char[]> bytes_;
    std::size_t size_;
};

} // namespace inquit::testing

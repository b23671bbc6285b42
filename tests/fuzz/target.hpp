// What the fuzz targets share: a property that does not hold ends the process, which is a finding.
#pragma once

#include "text/unicode.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

namespace inquit::testing {

/// `broken`: a property in words, as the property functions return it; "" if all hold.
inline void require_unbroken(std::string_view broken) {
    if (!broken.empty()) {
        std::fprintf(stderr, "does not hold: %.*s\n", static_cast<int>(broken.size()), broken.data());
        std::abort();
    }
}

inline void require(bool holds, std::string_view what) { require_unbroken(holds ? "" : what); }

inline std::string_view bytes_of(std::uint8_t const* data, std::size_t size) {
    return {reinterpret_cast<char const*>(data), size};
}

/// The input as text that a reader accepts: a question mark for each byte that is no UTF-8, spaces for NULs.
inline std::string text_of(std::uint8_t const* data, std::size_t size) {
    std::string text{bytes_of(data, size)};
    for (auto& byte : text) {
        byte = byte == '\0' ? ' ' : byte;
    }
    for (auto bad = unicode::first_invalid(text); bad; bad = unicode::first_invalid(text)) {
        text[*bad] = '?';
    }
    return text;
}

/// Takes what decides from the input's end, as libFuzzer's own provider does: the text in front stays readable.
class last_bytes {
  public:
    last_bytes(std::uint8_t const* data, std::size_t size) : data_{data}, size_{size} {}

    /// In [0, below); 0 when the input is used up.
    [[nodiscard]] std::uint32_t number(std::uint32_t below) {
        std::uint32_t value = 0;
        for (int bytes = 0; bytes < 2 && size_ > 0; ++bytes) {
            value = (value << 8U) | data_[--size_];
        }
        return below == 0 ? 0 : value % below;
    }
    [[nodiscard]] bool flag() { return number(2) == 1; }
    [[nodiscard]] std::string text(std::size_t length) {
        auto const taken = length < size_ ? length : size_;
        size_ -= taken;
        return text_of(data_ + size_, taken);
    }
    [[nodiscard]] std::string rest() { return text(size_); }
    [[nodiscard]] bool empty() const { return size_ == 0; }

  private:
    std::uint8_t const* data_;
    std::size_t size_;
};

} // namespace inquit::testing

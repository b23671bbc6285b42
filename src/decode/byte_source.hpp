// Bytes that come piece by piece: of a file, of standard input, of what an archive expands to.
#pragma once

#include "text/error.hpp"

#include <cstddef>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>

namespace inquit {

class byte_source {
  public:
    byte_source() = default;
    byte_source(byte_source const&) = delete;
    byte_source& operator=(byte_source const&) = delete;
    virtual ~byte_source() = default;

    /// Fills the begin of `into`, which is not empty, and returns how many bytes; 0 at the end, and from then on.
    /// Errors have no path: whoever opened the source knows it.
    [[nodiscard]] virtual result<std::size_t> read(std::span<char> into) = 0;
};

/// Errors: not_found, not_readable. FIFOs and devices are files too; a folder cannot be read.
[[nodiscard]] result<std::unique_ptr<byte_source>> file_source(std::filesystem::path const& path);
[[nodiscard]] std::unique_ptr<byte_source> standard_input_source();

/// `head`, then what `rest` gives.
[[nodiscard]] std::unique_ptr<byte_source> joined_source(std::string head, std::unique_ptr<byte_source> rest);

/// `bytes` must outlive the source.
[[nodiscard]] std::unique_ptr<byte_source> memory_source(std::string_view bytes);

/// All that comes. Errors: the source's, and too_large from 2^32 - 1 bytes on.
[[nodiscard]] result<std::string> all_of(byte_source& source);
/// The first bytes: so many, or all.
[[nodiscard]] result<std::string> first_bytes(byte_source& source, std::size_t most);

} // namespace inquit

// Compressed files: gzip (RFC 1952) by zlib, Zstandard (RFC 8878) by libzstd.
#pragma once

#include "decode/byte_source.hpp"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace inquit {

enum class compression : std::uint8_t { none, gzip, zstd };

/// By the magic number with which a file begins, never by its name.
[[nodiscard]] compression compression_of(std::string_view first_bytes);

/// To how much a compressed file may expand unless told: 1 GiB.
inline constexpr std::uint64_t usual_expansion_limit = std::uint64_t{1} << 30U;

/// What the source's bytes expand to, as a stream; the bytes themselves where they are not compressed. All members of a gzip
/// file and all frames of a zstd file count, one after another; zeros behind the last are padding.
/// most: bytes; nothing beyond is ever held. The errors of reading:
///   bad_archive   damaged, cut off, or followed by something else
///   too_expanded  more than `most` bytes come out; the message names the limit and the option
[[nodiscard]] result<std::unique_ptr<byte_source>> expanded_source(std::unique_ptr<byte_source> compressed,
                                                                   std::uint64_t most);

/// The same of a whole file. Errors: those above and too_large.
[[nodiscard]] result<std::string> expanded(std::string bytes, std::uint64_t most);

/// What can be told of the begin of a file from the begin of its bytes, damaged or not: at most so many bytes.
[[nodiscard]] std::string expanded_begin(std::string_view first_bytes, std::size_t most);

} // namespace inquit

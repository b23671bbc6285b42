#include "read/refusal.hpp"

#include "text/unicode.hpp"

#include <fmt/format.h>
#include <limits>

namespace inquit {
namespace {

constexpr std::string_view pdf = "%PDF-";
constexpr std::string_view zip = "PK\x03\x04";
constexpr std::string_view gzip = "\x1F\x8B";
constexpr std::string_view bzip2 = "BZh91AY&SY";
constexpr std::string_view xz = "\xFD"
                                "7zXZ";
constexpr std::string_view utf16_little_endian = "\xFF\xFE";
constexpr std::string_view utf16_big_endian = "\xFE\xFF";

struct signature {
    std::string_view bytes;
    std::string_view message;
};

/// Files that people hand to a text tool by mistake and that may hold no NUL.
constexpr signature signatures[] = {
    {pdf, "is a PDF file, not plain text"},
    {zip, "is a ZIP archive or office document, not plain text"},
    {gzip, "is compressed with gzip, not plain text"},
    {bzip2, "is compressed with bzip2, which inquit does not read; gzip and zstd it does"},
    {xz, "is compressed with xz, which inquit does not read; gzip and zstd it does"},
    {utf16_little_endian, "is UTF-16, not UTF-8"},
    {utf16_big_endian, "is UTF-16, not UTF-8"},
};

} // namespace

std::optional<error> refusal_of(std::string_view bytes) {
    if (bytes.size() >= std::numeric_limits<std::uint32_t>::max()) {
        return error{error_code::too_large, {}, {}, "is larger than 4 GiB"};
    }
    for (auto const& known : signatures) {
        if (bytes.starts_with(known.bytes)) {
            return error{error_code::binary_file, {}, 0, std::string{known.message}};
        }
    }
    if (auto const nul = bytes.find('\0'); nul != std::string_view::npos) {
        return error{error_code::binary_file, {}, nul, fmt::format("byte {} is NUL: a binary file", nul)};
    }
    if (auto const bad = unicode::first_invalid(bytes)) {
        return error{error_code::invalid_utf8, {}, *bad, fmt::format("byte {} is not UTF-8", *bad)};
    }
    return std::nullopt;
}

} // namespace inquit

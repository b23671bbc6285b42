#include "read/clean_text.hpp"
#include "read/marked_text.hpp"
#include "read/paragraphs.hpp"
#include "read/read.hpp"
#include "text/unicode.hpp"

#include <fmt/format.h>
#include <limits>

namespace inquit {
namespace {

constexpr std::string_view pdf = "%PDF-";
constexpr std::string_view zip = "PK\x03\x04";
constexpr std::string_view gzip = "\x1F\x8B";
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
    {utf16_little_endian, "is UTF-16, not UTF-8"},
    {utf16_big_endian, "is UTF-16, not UTF-8"},
};

/// Why `bytes` are no plain text; code and offset, without path.
std::optional<error> refusal(std::string_view bytes) {
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

std::vector<marked_paragraph> paragraphs_in(std::string_view text) {
    std::vector<marked_paragraph> all;
    for (auto const& lines : paragraphs_of(text)) {
        auto& one = all.emplace_back();
        one.span = lines.span;
        one.indent = lines.indent;
        one.after_blank = lines.after_blank;
    }
    return all;
}

} // namespace

result<article> read_plain(std::string bytes, std::string path) {
    if (auto refused = refusal(bytes)) {
        refused->path = std::move(path);
        return tl::unexpected{std::move(*refused)};
    }
    marked_text marked;
    marked.content = clean(bytes);
    marked.paragraphs = paragraphs_in(marked.content.text);
    return article_from(std::move(marked), std::move(bytes), std::move(path));
}

} // namespace inquit

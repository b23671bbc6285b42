#include "read/clean_text.hpp"
#include "read/language.hpp"
#include "read/layout.hpp"
#include "read/read.hpp"
#include "text/digest.hpp"
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

layout laid_out(std::string_view text) {
    layout page;
    page.text = text;
    for (auto const& lines : paragraphs_of(text)) {
        part one;
        one.lines = lines;
        one.prose = lines.span;
        page.parts.push_back(one);
    }
    settle_furniture(page);
    settle_captions(page);
    strip_dateline(page);
    settle_headline(page);
    settle_turns(page);
    settle_blockquotes(page);
    strip_bullets(page);
    return page;
}

std::vector<block> blocks_of(layout const& page) {
    std::vector<block> blocks;
    for (auto const& one : page.parts) {
        auto const span = one.where == zone::furniture ? one.lines.span : one.prose;
        if (!span.empty()) {
            blocks.push_back({span, one.where, one.repeated, one.speaker});
        }
    }
    return blocks;
}

} // namespace

result<article> read_plain(std::string bytes, std::string path) {
    if (auto refused = refusal(bytes)) {
        refused->path = std::move(path);
        return tl::unexpected{std::move(*refused)};
    }
    auto cleaned = clean(bytes);
    auto text = document::from_utf8(std::move(cleaned.text));
    if (!text) {
        return tl::unexpected{std::move(text).error()};
    }
    article out;
    out.path = std::move(path);
    out.sha256 = sha256_hex(bytes);
    out.file = std::move(bytes);
    out.text = std::move(*text);
    out.map = std::move(cleaned.map);
    auto page = laid_out(out.text.text());
    out.blocks = blocks_of(page);
    out.about = std::move(page.about);
    out.about.language = language_of(out.text.text());
    return out;
}

} // namespace inquit

// The formats of articles: their names, how they are told from each other, and who reads them.
#pragma once

#include "read/article.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace inquit {

enum class input_format : std::uint8_t {
    automatic, ///< by content, then by name
    text,
    markdown,
    html,
    jsonl, ///< JSON lines: an article a line
    srt,   ///< SubRip captions
    vtt,   ///< WebVTT captions
    ninjs, ///< IPTC News in JSON, 1.x and 2.x
    nitf,  ///< IPTC News Industry Text Format
};

/// What an article's `file`, and so the offsets of its records, are of.
enum class offsets_of : std::uint8_t {
    file,  ///< the whole file
    field, ///< the text of one of its fields, decoded
};

struct known_format {
    input_format format = input_format::text;
    std::string_view name;                      ///< "jsonl": for options
    std::array<std::string_view, 4> extensions; ///< lower case, with dot; "": none
    offsets_of offsets = offsets_of::file;
    result<article> (*read)(std::string text, std::string path) = nullptr; ///< null: no format of one article
};

/// The formats that are read, text first.
[[nodiscard]] std::span<known_format const> known_formats();
/// Null for a format that is not read.
[[nodiscard]] known_format const* find_format(input_format format);
[[nodiscard]] known_format const* find_format(std::string_view name);

/// Reads an article of which some metadata are known from beside the text: they win over what it says.
/// The format must be read, and be that of one article.
[[nodiscard]] result<article> read_known(input_format format, std::string text, std::string path,
                                         metadata known);

/// The format of a text: by how it begins, else by its name's extension (".gz" and ".zst" aside), else text.
///     <!doctype html  <html      html        {"uri" ... "body_html"   ninjs
///     <!doctype nitf  <nitf      nitf        {"id" ... "text" ...}    jsonl, if the object stands on one line
///     WEBVTT                     vtt         1 / 00:00:01,000 -->     srt
/// Text under the name of a word processor's draft ("a.docx") is the Markdown that pandoc made of it.
/// Byte order marks, white space, XML declarations and comments before that are passed over. text: all, or a few KiB of its begin.
[[nodiscard]] input_format format_of(std::string_view text, std::string_view name);

/// Whether a file of this name is an article by its extension: "a.TXT", "b.jsonl.gz".
[[nodiscard]] bool is_article_name(std::string_view name);
/// "a.txt.gz" -> "a.txt"
[[nodiscard]] std::string_view without_compression(std::string_view name);

} // namespace inquit

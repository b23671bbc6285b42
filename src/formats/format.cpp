#include "formats/format.hpp"

#include "captions/read_captions.hpp"
#include "formats/agency.hpp"
#include "formats/begin.hpp"
#include "formats/json.hpp"
#include "html/html.hpp"
#include "markdown/read_markdown.hpp"
#include "read/read.hpp"

#include <algorithm>

namespace inquit {
namespace {

result<article> read_text(std::string text, std::string path) {
    return read_plain(std::move(text), std::move(path));
}

// A format that is read is a line here.
constexpr std::array formats{
    known_format{input_format::text, "text", {".txt"}, offsets_of::file, read_text},
    known_format{input_format::markdown, "markdown", {".md", ".markdown"}, offsets_of::file, read_markdown},
    known_format{input_format::html, "html", {".html", ".htm", ".xhtml"}, offsets_of::file, read_html},
    known_format{input_format::jsonl, "jsonl", {".jsonl", ".ndjson"}, offsets_of::field, nullptr},
    known_format{input_format::srt, "srt", {".srt"}, offsets_of::file, read_subrip},
    known_format{input_format::vtt, "vtt", {".vtt"}, offsets_of::file, read_webvtt},
    known_format{input_format::ninjs, "ninjs", {".json"}, offsets_of::field, read_ninjs},
    known_format{input_format::nitf, "nitf", {".xml", ".nitf"}, offsets_of::file, read_nitf},
};

/// What pandoc reads: text under such a name is the Markdown that it made of a draft. The file itself is refused as an archive.
constexpr std::array<std::string_view, 4> word_processors{".docx", ".odt", ".rtf", ".doc"};

constexpr std::array<std::string_view, 3> compressions{".gz", ".zst", ".zstd"};

constexpr char lower_case(char c) { return 'A' <= c && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

/// In ASCII; `ending` is lower case. What is nothing but the ending is a hidden file.
bool has_ending(std::string_view name, std::string_view ending) {
    name.remove_prefix(std::min(name.size(), name.rfind('/') + 1));
    return name.size() > ending.size()
           && std::ranges::equal(name.substr(name.size() - ending.size()), ending, {}, lower_case);
}

known_format const* format_by_name(std::string_view name) {
    name = without_compression(name);
    auto const has_extension = [name](known_format const& each) {
        return std::ranges::any_of(each.extensions, [name](std::string_view extension) {
            return !extension.empty() && has_ending(name, extension);
        });
    };
    auto const* const found = std::ranges::find_if(formats, has_extension);
    return found == formats.end() ? nullptr : found;
}

} // namespace

std::span<known_format const> known_formats() { return formats; }

known_format const* find_format(input_format format) {
    auto const* const found = std::ranges::find(formats, format, &known_format::format);
    return found == formats.end() ? nullptr : found;
}

known_format const* find_format(std::string_view name) {
    auto const* const found = std::ranges::find(formats, name, &known_format::name);
    return found == formats.end() ? nullptr : found;
}

result<article> read_known(input_format format, std::string text, std::string path, metadata known) {
    if (format == input_format::text) {
        return read_plain(std::move(text), std::move(path), std::move(known));
    }
    auto read = find_format(format)->read(std::move(text), std::move(path));
    if (read) {
        overlay(read->about, std::move(known));
    }
    return read;
}

input_format format_of(std::string_view text, std::string_view name) {
    auto const* const named = format_by_name(name);
    auto const told = format_of_begin(text);
    // Lines may hold any JSON, and what the first holds says nothing of the others.
    if (told
        && !(named != nullptr && named->format == input_format::jsonl && text_begin(text).starts_with('{'))) {
        return *told;
    }
    if (named != nullptr) {
        return named->format;
    }
    bool const is_draft = std::ranges::any_of(
        word_processors, [name](std::string_view extension) { return has_ending(name, extension); });
    return is_draft ? input_format::markdown : input_format::text;
}

bool is_article_name(std::string_view name) { return format_by_name(name) != nullptr; }

std::string_view without_compression(std::string_view name) {
    for (auto const ending : compressions) {
        if (has_ending(name, ending)) {
            return name.substr(0, name.size() - ending.size());
        }
    }
    return name;
}

} // namespace inquit

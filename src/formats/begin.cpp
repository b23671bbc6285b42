#include "formats/begin.hpp"

#include "formats/json.hpp"

#include <algorithm>
#include <array>
#include <rapidjson/memorystream.h>

namespace inquit {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
constexpr std::string_view blanks = " \t\r\n\f";

struct first_words {
    std::string_view words; ///< lower case
    input_format format;
};

constexpr std::array tags{
    first_words{"<!doctype html", input_format::html},
    first_words{"<html", input_format::html},
    first_words{"<!doctype nitf", input_format::nitf},
    first_words{"<nitf", input_format::nitf},
};

constexpr char lower_case(char c) { return 'A' <= c && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

/// In any case, and not as the begin of a longer word.
bool begins_with(std::string_view text, std::string_view words) {
    return text.size() > words.size()
           && std::ranges::equal(text.substr(0, words.size()), words, {}, lower_case)
           && (blanks.find(text[words.size()]) != std::string_view::npos || text[words.size()] == '>');
}

/// Passes over "<?xml ... ?>" and "<!-- ... -->".
std::string_view first_tag(std::string_view text) {
    for (;;) {
        text = text_begin(text);
        auto const end_mark = text.starts_with("<?")     ? std::string_view{"?>"}
                              : text.starts_with("<!--") ? std::string_view{"-->"}
                                                         : std::string_view{};
        auto const end = end_mark.empty() ? std::string_view::npos : text.find(end_mark, 2);
        if (end == std::string_view::npos) {
            return text;
        }
        text.remove_prefix(end + end_mark.size());
    }
}

std::optional<input_format> format_of_tag(std::string_view text) {
    auto const tag = first_tag(text);
    auto const* const found =
        std::ranges::find_if(tags, [tag](first_words const& each) { return begins_with(tag, each.words); });
    return found == tags.end() ? std::nullopt : std::optional{found->format};
}

/// Which names the members of an object have: the begin of a file is enough.
struct member_names : rapidjson::BaseReaderHandler<rapidjson::UTF8<>, member_names> {
    bool has_text = false;
    bool has_uri = false;
    bool has_body = false;
    std::size_t depth = 0;

    bool StartObject() { return ++depth != 0; }
    bool EndObject(rapidjson::SizeType) { return --depth, true; }
    bool StartArray() { return ++depth != 0; }
    bool EndArray(rapidjson::SizeType) { return --depth, true; }
    bool Key(char const* begin, rapidjson::SizeType size, bool) {
        std::string_view const name{begin, size};
        if (depth == 1) {
            has_text = has_text || name == json_text_member || name == json_html_member;
            has_uri = has_uri || name == "uri";
            has_body = has_body || name == "bodies" || name.starts_with("body_");
        }
        return true;
    }
};

std::optional<input_format> format_of_object(std::string_view text) {
    rapidjson::MemoryStream in{text.data(), text.size()};
    json::reader reader;
    member_names names;
    auto const parsed = reader.Parse<json_flags | rapidjson::kParseStopWhenDoneFlag>(in, names);
    if (names.has_uri && names.has_body) {
        return input_format::ninjs;
    }
    auto const end = parsed.IsError() ? text.size() : in.Tell();
    bool const is_one_line = text.substr(0, end).find('\n') == std::string_view::npos;
    return names.has_text && is_one_line ? std::optional{input_format::jsonl} : std::nullopt;
}

/// "1", and below it "00:00:01,000 --> 00:00:02,500"
bool begins_as_captions(std::string_view text) {
    auto const line_end = text.find('\n');
    auto const number = text.substr(0, text.find_first_of("\r\n"));
    if (line_end == std::string_view::npos || number.empty()
        || number.find_first_not_of("0123456789 ") != std::string_view::npos) {
        return false;
    }
    auto const times = text.substr(line_end + 1, text.find('\n', line_end + 1) - line_end - 1);
    auto const arrow = times.find("-->");
    return arrow != std::string_view::npos
           && times.substr(0, arrow).find_first_not_of("0123456789:,. ") == std::string_view::npos;
}

} // namespace

std::string_view text_begin(std::string_view text) {
    while (text.starts_with(byte_order_mark)) {
        text.remove_prefix(byte_order_mark.size());
    }
    text.remove_prefix(std::min(text.find_first_not_of(blanks), text.size()));
    return text;
}

std::optional<input_format> format_of_begin(std::string_view text) {
    text = text_begin(text);
    if (text.starts_with('<')) {
        return format_of_tag(text);
    }
    if (text.starts_with('{')) {
        return format_of_object(text);
    }
    constexpr std::string_view vtt = "WEBVTT";
    if (text.starts_with(vtt)
        && (text.size() == vtt.size() || blanks.find(text[vtt.size()]) != std::string_view::npos)) {
        return input_format::vtt;
    }
    return begins_as_captions(text) ? std::optional{input_format::srt} : std::nullopt;
}

} // namespace inquit

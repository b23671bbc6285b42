#include "decode/declared_encoding.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace inquit {
namespace {

constexpr std::size_t prescanned = 1024;
constexpr std::string_view blanks = " \t\r\n\f";

constexpr std::array<std::pair<std::string_view, std::string_view>, 5> marks{{
    {"\xEF\xBB\xBF", "UTF-8"},
    {std::string_view{"\xFF\xFE\0\0", 4}, "UTF-32LE"}, // before UTF-16LE, whose mark begins it
    {std::string_view{"\0\0\xFE\xFF", 4}, "UTF-32BE"},
    {"\xFF\xFE", "UTF-16LE"},
    {"\xFE\xFF", "UTF-16BE"},
}};

std::string lower_case(std::string_view ascii) {
    std::string out{ascii};
    std::ranges::transform(
        out, out.begin(), [](char c) { return 'A' <= c && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return out;
}

void skip_blanks(std::string_view& text) {
    text.remove_prefix(std::min(text.find_first_not_of(blanks), text.size()));
}

/// `= "name"`, `=name;` behind the attribute's name.
std::optional<std::string> value_at(std::string_view text) {
    skip_blanks(text);
    if (!text.starts_with('=')) {
        return std::nullopt;
    }
    text.remove_prefix(1);
    skip_blanks(text);
    auto const is_quoted = text.starts_with('"') || text.starts_with('\'');
    auto const quote = is_quoted ? text.front() : ' ';
    text.remove_prefix(is_quoted ? 1 : 0);
    auto const end = is_quoted ? text.find(quote) : text.find_first_of(" \t\r\n\f;>/\"'");
    auto value = text.substr(0, end);
    skip_blanks(value);
    value = value.substr(0, value.find_last_not_of(blanks) + 1);
    return value.empty() || (is_quoted && end == std::string_view::npos) ? std::nullopt
                                                                         : std::optional{std::string{value}};
}

/// The value of an attribute, or of a parameter in one, in a tag of lower case.
std::optional<std::string> attribute_of(std::string_view tag, std::string_view name) {
    for (auto at = tag.find(name); at != std::string_view::npos; at = tag.find(name, at + 1)) {
        if (auto value = value_at(tag.substr(at + name.size()))) {
            return value;
        }
    }
    return std::nullopt;
}

/// As browsers read it.
std::string encoding_labelled(std::string const& label) {
    constexpr std::array<std::string_view, 6> latin_1{"iso-8859-1", "iso8859-1", "iso_8859-1",
                                                      "latin1",     "ascii",     "us-ascii"};
    if (std::ranges::find(latin_1, label) != latin_1.end()) {
        return "windows-1252";
    }
    return label.starts_with("utf-16") || label.starts_with("utf-32") ? "utf-8" : label;
}

/// That of the first <meta> that names one.
std::optional<std::string> encoding_of_meta(std::string_view head) {
    constexpr std::string_view comment = "<!--";
    constexpr std::string_view meta = "<meta";
    for (auto at = head.find('<'); at != std::string_view::npos; at = head.find('<', at)) {
        auto const rest = head.substr(at);
        if (rest.starts_with(comment)) {
            auto const end = head.find("-->", at + 2); // <!--> is one
            at = end == std::string_view::npos ? head.size() : end;
            continue;
        }
        auto const tag = rest.substr(0, rest.find('>'));
        if (tag.starts_with(meta)) {
            if (auto const label = attribute_of(tag, "charset")) {
                return encoding_labelled(*label);
            }
        }
        ++at;
    }
    return std::nullopt;
}

} // namespace

std::optional<std::string_view> encoding_of_mark(std::string_view bytes) {
    auto const* const found =
        std::ranges::find_if(marks, [bytes](auto const& each) { return bytes.starts_with(each.first); });
    return found == marks.end() ? std::nullopt : std::optional{found->second};
}

std::optional<std::string> declared_encoding(std::string_view bytes) {
    auto const head = lower_case(bytes.substr(0, prescanned));
    auto rest = std::string_view{head};
    skip_blanks(rest);
    if (!rest.starts_with('<')) {
        return std::nullopt;
    }
    if (rest.starts_with("<?xml")) {
        if (auto const label = attribute_of(rest.substr(0, rest.find('>')), "encoding")) {
            return label->starts_with("utf-16") ? "utf-8" : *label;
        }
    }
    return encoding_of_meta(rest);
}

} // namespace inquit

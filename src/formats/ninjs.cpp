#include "formats/agency.hpp"
#include "formats/format.hpp"
#include "formats/json.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <initializer_list>
#include <iterator>
#include <rapidjson/error/en.h>
#include <utility>

namespace inquit {
namespace {

using Value = json::value;

struct body {
    std::string text;
    input_format format = input_format::text;
};

bool is_read(input_format format) { return find_format(format) != nullptr; }

std::string_view text_of(Value const& value) { return {value.GetString(), value.GetStringLength()}; }

/// "text/html; charset=utf-8", "application/xhtml+xml"; "" for none.
input_format format_of_type(std::string_view type) {
    return type.find("html") != std::string_view::npos ? input_format::html : input_format::text;
}

/// 2.x: {"role": "main", "contenttype": "text/html", "value": "<p>..."}
std::vector<body> listed_bodies(Value const* list) {
    std::vector<body> all;
    if (list == nullptr || !list->IsArray()) {
        return all;
    }
    for (auto const& each : list->GetArray()) {
        auto const* const value = member_of(each, "value");
        auto const* const written_small = member_of(each, "contenttype");
        auto const type = words_of(written_small != nullptr ? written_small : member_of(each, "contentType"));
        if (value != nullptr && value->IsString()) {
            all.push_back({std::string{text_of(*value)}, format_of_type(type.value_or(""))});
        }
    }
    return all;
}

/// 1.x: "body_text", "body_html", "body_html5", "body_xhtml"
std::vector<body> named_bodies(Value const& item) {
    std::vector<body> all;
    for (auto const& member : item.GetObject()) {
        if (member.value.IsString() && text_of(member.name).starts_with("body_")) {
            all.push_back({std::string{text_of(member.value)}, format_of_type(text_of(member.name))});
        }
    }
    return all;
}

std::optional<body> chosen_body(Value const& item) {
    auto all = listed_bodies(member_of(item, "bodies"));
    std::ranges::move(named_bodies(item), std::back_inserter(all));
    for (auto const wanted : {input_format::html, input_format::text}) {
        auto const found = std::ranges::find(all, wanted, &body::format);
        if (found != all.end() && is_read(wanted)) {
            return std::move(*found);
        }
    }
    return std::nullopt;
}

/// The value of the first of these members that has one.
std::optional<std::string> first_words(Value const& item, std::initializer_list<std::string_view> names) {
    for (auto const name : names) {
        if (auto words = words_of(member_of(item, name))) {
            return words;
        }
    }
    return std::nullopt;
}

/// That of role "main", else the first.
std::optional<std::string> main_headline(Value const* headlines) {
    if (headlines == nullptr || !headlines->IsArray()) {
        return std::nullopt;
    }
    std::optional<std::string> first;
    for (auto const& each : headlines->GetArray()) {
        auto words = words_of(member_of(each, "value"));
        if (words && words_of(member_of(each, "role")) == "main") {
            return words;
        }
        first = first ? first : words;
    }
    return first;
}

metadata about_of(Value const& item) {
    metadata about;
    about.title = first_words(item, {"headline"});
    if (!about.title) {
        about.title = main_headline(member_of(item, "headlines"));
    }
    if (!about.title) {
        about.title = first_words(item, {"title"});
    }
    auto const* const byline = member_of(item, "byline");
    about.authors = names_of(byline != nullptr ? byline : member_of(item, "by"));
    about.published =
        date_of(first_words(item, {"firstcreated", "contentcreated", "versioncreated"}).value_or(""));
    about.updated = date_of(first_words(item, {"versioncreated"}).value_or(""));
    if (about.updated == about.published) {
        about.updated.reset();
    }
    about.language = language_of_tag(first_words(item, {"language"}).value_or(""));
    about.place = first_words(item, {"located"});
    about.agency = first_words(item, {"copyrightholder"});
    if (auto const uri = first_words(item, {"uri"}); uri && uri->starts_with("http")) {
        about.url = uri;
    }
    return about;
}

error malformed(json::document const& json) {
    return {error_code::malformed,
            {},
            json.GetErrorOffset(),
            fmt::format("is no JSON: {} (byte {})", rapidjson::GetParseError_En(json.GetParseError()),
                        json.GetErrorOffset())};
}

} // namespace

result<article> read_ninjs(std::string json, std::string path) {
    json::document item;
    item.Parse<json_flags>(json.data(), json.size());
    if (item.HasParseError()) {
        return tl::unexpected{malformed(item)};
    }
    auto chosen = item.IsObject() ? chosen_body(item) : std::nullopt;
    if (!chosen) {
        return tl::unexpected{error{error_code::unread_format,
                                    {},
                                    {},
                                    "is JSON, but no ninjs article: it has no body that inquit reads"}};
    }
    return read_known(chosen->format, std::move(chosen->text), std::move(path), about_of(item));
}

} // namespace inquit

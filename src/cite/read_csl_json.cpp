#include "cite/export_parts.hpp"
#include "formats/json.hpp"

#include <fmt/format.h>
#include <rapidjson/error/en.h>

namespace inquit {
namespace {

using Value = json::value;

/// A member of JSON may be a number where a string is meant.
std::string text_of(Value const* value) {
    if (value != nullptr && value->IsString()) {
        return {value->GetString(), value->GetStringLength()};
    }
    return value != nullptr && value->IsInt64() ? fmt::format("{}", value->GetInt64()) : std::string{};
}

std::optional<std::string> words_in(Value const& item, std::string_view name) {
    return words_or_none(text_of(member_of(item, name)));
}

/// {"date-parts": [[2017, 4, 13]]}, {"raw": "2017-04-13"}, {"literal": ...}
std::optional<std::string> date_in(Value const& item, std::string_view name) {
    auto const* const date = member_of(item, name);
    if (date == nullptr || !date->IsObject()) {
        return std::nullopt;
    }
    auto const* const parts = member_of(*date, "date-parts");
    if (parts == nullptr || !parts->IsArray() || parts->Empty() || !(*parts)[0].IsArray()) {
        auto const raw = words_in(*date, "raw");
        return exported_date(raw ? *raw : words_in(*date, "literal").value_or(""));
    }
    std::string written;
    for (auto const& each : (*parts)[0].GetArray()) {
        written += (written.empty() ? "" : "-") + text_of(&each);
    }
    return exported_date(written);
}

std::string name_of(Value const& from) {
    auto const part = [&from](std::string_view name) { return words_in(from, name).value_or(""); };
    bibliographic_name name;
    name.literal = part("literal");
    name.family = part("family");
    name.given = part("given");
    name.dropped_particle = part("dropping-particle");
    name.kept_particle = part("non-dropping-particle");
    name.suffix = part("suffix");
    return spoken_name(name);
}

std::vector<std::string> authors_in(Value const& item) {
    std::vector<std::string> out;
    auto const* const list = member_of(item, "author");
    if (list != nullptr && list->IsArray()) {
        for (auto const& each : list->GetArray()) {
            if (auto name = each.IsObject() ? name_of(each) : std::string{}; !name.empty()) {
                out.push_back(std::move(name));
            }
        }
    }
    return out;
}

exported_reference reference_in(Value const& item) {
    exported_reference out;
    out.key = words_in(item, "id").value_or("");
    out.line = 1;
    auto& about = out.about;
    about.title = words_in(item, "title");
    about.outlet = words_in(item, "container-title");
    about.url = words_in(item, "URL");
    about.language = language_of_tag(words_in(item, "language").value_or(""));
    about.published = date_in(item, "issued");
    about.accessed = date_in(item, "accessed");
    about.authors = authors_in(item);
    auto archive = words_in(item, "archive_location");
    if (archive && archive->starts_with("http")) {
        about.archive_url = std::move(archive);
    }
    return out;
}

} // namespace

export_file read_csl_json(std::string_view text) {
    export_file out;
    json::document document;
    document.Parse<json_flags>(text.data(), text.size());
    if (document.HasParseError()) {
        auto const line = line_count{text}.line_of(document.GetErrorOffset());
        out.problems.push_back(
            {line, fmt::format("no JSON: {}", rapidjson::GetParseError_En(document.GetParseError()))});
        return out;
    }
    auto const* const list = document.IsObject() ? member_of(document, "items") : &document;
    if (list == nullptr || !list->IsArray()) {
        out.problems.push_back({1, "no CSL JSON: a list of items"});
        return out;
    }
    for (rapidjson::SizeType each = 0; each < list->Size(); ++each) {
        if ((*list)[each].IsObject()) {
            out.references.push_back(reference_in((*list)[each]));
        } else {
            out.problems.push_back({1, fmt::format("item {} is no object", each + 1)});
        }
    }
    return out;
}

} // namespace inquit

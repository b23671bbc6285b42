#include "formats/json.hpp"

#include "grammar/dates.hpp"
#include "grammar/furniture.hpp"
#include "text/unicode.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace inquit {

json::value const* member_of(json::value const& object, std::string_view name) {
    if (!object.IsObject()) {
        return nullptr;
    }
    auto const found = std::find_if(object.MemberBegin(), object.MemberEnd(), [name](auto const& member) {
        return std::string_view{member.name.GetString(), member.name.GetStringLength()} == name;
    });
    return found == object.MemberEnd() ? nullptr : &found->value;
}

std::optional<std::string> words_of(json::value const* value) {
    if (value == nullptr || !value->IsString()) {
        return std::nullopt;
    }
    auto const words = unicode::trim({value->GetString(), value->GetStringLength()});
    return words.empty() ? std::nullopt : std::optional{std::string{words}};
}

std::vector<std::string> names_of(json::value const* value) {
    if (value == nullptr) {
        return {};
    }
    if (auto const name = words_of(value)) {
        return authors_of(*name);
    }
    if (value->IsObject()) {
        auto const name = words_of(member_of(*value, "name"));
        return name ? std::vector{*name} : std::vector<std::string>{};
    }
    std::vector<std::string> all;
    if (value->IsArray()) {
        for (auto const& each : value->GetArray()) {
            if (!each.IsArray()) { // a list in a list is nobody's name, and must not make us call deeper
                std::ranges::move(names_of(&each), std::back_inserter(all));
            }
        }
    }
    return all;
}

std::optional<std::string> language_of_tag(std::string_view tag) {
    constexpr std::size_t longest_code = 3;
    auto const code = tag.substr(0, tag.find_first_of("-_"));
    bool const is_code =
        code.size() >= 2 && code.size() <= longest_code && std::ranges::all_of(code, [](char c) {
            return unicode::is_letter(static_cast<unsigned char>(c));
        });
    if (!is_code) {
        return std::nullopt;
    }
    return unicode::lower(code).append(tag.substr(code.size()));
}

std::optional<std::string> date_of(std::string_view written) {
    auto const dates = dates_of(unicode::trim(written));
    return !dates || dates->published.empty() ? std::nullopt : std::optional{dates->published};
}

std::vector<std::string> authors_of(std::string_view byline) {
    auto const words = unicode::trim(byline);
    if (words.empty()) {
        return {};
    }
    auto const line = furniture_of(words);
    bool const is_byline = line && line->kind == furniture_kind::byline && !line->authors.empty();
    return is_byline ? line->authors : std::vector{std::string{words}};
}

} // namespace inquit

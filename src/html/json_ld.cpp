#include "html/json_ld.hpp"

#include "html/iso_date.hpp"
#include "html/names.hpp"
#include "read/clean_text.hpp"
#include "text/json_types.hpp"
#include "text/unicode.hpp"

#include <fmt/format.h>
#include <rapidjson/error/en.h>
#include <vector>

namespace inquit {
namespace {

using Value = json::value;

/// Iterative: what a page nests must not decide how deep we call. Not in full precision, which no date or name needs.
constexpr unsigned parse_flags =
    rapidjson::kParseIterativeFlag | rapidjson::kParseCommentsFlag | rapidjson::kParseTrailingCommasFlag;

/// @graph in an array in ...: no page goes deeper than that, and the walk stays short.
constexpr std::size_t most_objects = 1000;

Value const* member(Value const& object, char const* name) {
    if (!object.IsObject()) {
        return nullptr;
    }
    auto const found = object.FindMember(name);
    return found == object.MemberEnd() ? nullptr : &found->value;
}

/// Pages write "O&#39;Neil" in JSON too.
std::optional<std::string> text_of(Value const* value) {
    if (value == nullptr || !value->IsString()) {
        return std::nullopt;
    }
    auto const decoded = clean({value->GetString(), value->GetStringLength()}).text;
    auto const words = unicode::trim(decoded);
    return words.empty() || unicode::first_invalid(words) ? std::nullopt : std::optional<std::string>{words};
}

/// A name as text, or the name of an object; of an array the first.
std::optional<std::string> name_of(Value const* value, char const* name) {
    if (value != nullptr && value->IsArray()) {
        value = value->Empty() ? nullptr : value->Begin();
    }
    if (value != nullptr && value->IsObject()) {
        value = member(*value, name);
    }
    return text_of(value);
}

std::vector<std::string> names_of(Value const* value) {
    std::vector<std::string> names;
    auto const add = [&names](Value const& one) {
        if (auto name = name_of(&one, "name")) {
            names.push_back(*std::move(name));
        }
    };
    if (value != nullptr && value->IsArray()) {
        for (auto const& one : value->GetArray()) {
            add(one);
        }
    } else if (value != nullptr) {
        add(*value);
    }
    return names;
}

bool names_article(Value const& type) {
    constexpr std::string_view vocabulary = "schema.org/";
    if (!type.IsString()) {
        return false;
    }
    std::string_view name{type.GetString(), type.GetStringLength()};
    if (auto const prefix = name.rfind(vocabulary); prefix != std::string_view::npos) {
        name.remove_prefix(prefix + vocabulary.size());
    }
    return is_listed(name_use::article_type, name);
}

bool is_article(Value const& object) {
    auto const* const type = member(object, "@type");
    if (type == nullptr || !type->IsArray()) {
        return type != nullptr && names_article(*type);
    }
    for (auto const& one : type->GetArray()) {
        if (names_article(one)) {
            return true;
        }
    }
    return false;
}

/// The first article, breadth first.
Value const* article_in(Value const& top) {
    std::vector<Value const*> queue{&top};
    for (std::size_t i = 0; i < queue.size(); ++i) {
        auto const& here = *queue[i];
        if (is_article(here)) {
            return &here;
        }
        for (auto const* const inner :
             {here.IsArray() ? &here : nullptr, member(here, "@graph"), member(here, "mainEntity")}) {
            if (inner != nullptr && inner->IsArray()) {
                for (auto const& one : inner->GetArray()) {
                    if (queue.size() < most_objects) {
                        queue.push_back(&one);
                    }
                }
            } else if (inner != nullptr && queue.size() < most_objects) {
                queue.push_back(inner);
            }
        }
    }
    return nullptr;
}

std::optional<std::string> date_of(Value const* value) {
    auto const text = text_of(value);
    return text ? iso_date(*text) : std::nullopt;
}

metadata metadata_of(Value const& article) {
    metadata about;
    about.title = text_of(member(article, "headline"));
    if (!about.title) {
        about.title = text_of(member(article, "name"));
    }
    about.authors = names_of(member(article, "author"));
    about.outlet = name_of(member(article, "publisher"), "name");
    about.published = date_of(member(article, "datePublished"));
    about.updated = date_of(member(article, "dateModified"));
    about.language = text_of(member(article, "inLanguage"));
    about.url = text_of(member(article, "url"));
    if (!about.url) {
        about.url = name_of(member(article, "mainEntityOfPage"), "@id");
    }
    return about;
}

} // namespace

json_ld json_ld_in(std::string_view script) {
    json::document document;
    document.Parse<parse_flags>(script.data(), script.size());
    if (document.HasParseError()) {
        std::string_view why = rapidjson::GetParseError_En(document.GetParseError());
        why.remove_suffix(why.ends_with('.') ? 1 : 0);
        return {std::nullopt, fmt::format("{} at byte {} of the script", why, document.GetErrorOffset())};
    }
    auto const* const found = article_in(document);
    return {found == nullptr ? std::nullopt : std::optional{metadata_of(*found)}, std::nullopt};
}

} // namespace inquit

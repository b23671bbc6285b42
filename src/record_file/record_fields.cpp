#include "record_file/record_fields.hpp"

#include <algorithm>
#include <charconv>
#include <fmt/format.h>
#include <iterator>

namespace inquit {
namespace {

using form = yaml_value::form;

/// Where a map is missing: what is asked of it is not told again.
yaml_value const no_map;

std::string_view wanted_words(form wanted) {
    switch (wanted) {
    case form::list:
        return "a list";
    case form::map:
        return "a map";
    case form::scalar:
    case form::null:
        break;
    }
    return "a value";
}

} // namespace

std::optional<std::uint32_t> number_in(yaml_value const& scalar) {
    std::uint32_t value = 0;
    auto const* const end = scalar.text.data() + scalar.text.size();
    auto const read = std::from_chars(scalar.text.data(), end, value);
    bool const is_number = scalar.is == form::scalar && read.ec == std::errc{} && read.ptr == end;
    return is_number ? std::optional{value} : std::nullopt;
}

record_fields::record_fields(yaml_value const& map, std::string path, field_problems& problems)
    : map_{map}, path_{std::move(path)}, problems_{problems} {}

bool record_fields::is_null(std::string_view key) const {
    auto const* const found = map_.find(key);
    return found != nullptr && found->is == form::null;
}

yaml_value const* record_fields::value(std::string_view key) {
    auto const* const found = map_.find(key);
    if (found == nullptr && &map_ != &no_map) {
        problems_.missing.push_back(path_of(key));
    }
    return found;
}

yaml_value const* record_fields::value(std::string_view key, form wanted) {
    auto const* const found = value(key);
    if (found == nullptr || found->is == wanted) {
        return found;
    }
    complain(key, std::string{wanted_words(wanted)});
    return nullptr;
}

void record_fields::complain(std::string_view key, std::string message) {
    if (auto const* const found = map_.find(key)) {
        problems_.wrong.emplace_back(found->at, fmt::format("{}: {}", path_of(key), message));
    }
}

std::string record_fields::text(std::string_view key) {
    auto const* const found = value(key, form::scalar);
    return found == nullptr ? std::string{} : found->text;
}

std::optional<std::string> record_fields::text_or_null(std::string_view key) {
    return is_null(key) ? std::nullopt : std::optional{text(key)};
}

std::optional<std::string> record_fields::optional_text(std::string_view key) {
    return has(key) ? text_or_null(key) : std::nullopt;
}

std::vector<std::string> record_fields::texts(std::string_view key) {
    std::vector<std::string> out;
    auto const* const list = value(key, form::list);
    if (list == nullptr) {
        return out;
    }
    for (auto const& each : list->items) {
        if (each.is != form::scalar) {
            complain(key, "a list of strings");
            return out;
        }
        out.push_back(each.text);
    }
    return out;
}

bool record_fields::boolean(std::string_view key) {
    auto const* const found = value(key, form::scalar);
    if (found != nullptr && found->text != "true" && found->text != "false") {
        complain(key, "true or false");
    }
    return found != nullptr && found->text == "true";
}

std::uint32_t record_fields::number(std::string_view key) {
    auto const* const found = value(key, form::scalar);
    auto const number = found == nullptr ? std::optional{0U} : number_in(*found);
    if (!number) {
        complain(key, "a whole number");
    }
    return number.value_or(0);
}

std::vector<std::uint32_t> record_fields::numbers(std::string_view key) {
    std::vector<std::uint32_t> out;
    if (auto const* const list = value(key)) {
        for (auto const& each : list->items) {
            if (auto const number = number_in(each)) {
                out.push_back(*number);
            }
        }
    }
    return out;
}

double record_fields::share(std::string_view key) {
    auto const* const found = value(key, form::scalar);
    if (found == nullptr) {
        return 0;
    }
    double number = -1;
    auto const* const end = found->text.data() + found->text.size();
    auto const read = std::from_chars(found->text.data(), end, number);
    if (read.ec != std::errc{} || read.ptr != end || !(number >= 0 && number <= 1)) {
        complain(key, "a number from 0 to 1");
        return 0;
    }
    return number;
}

record_fields record_fields::map(std::string_view key) {
    auto const* const found = value(key, form::map);
    return {found == nullptr ? no_map : *found, path_of(key) + '.', problems_};
}

void record_fields::for_each_map(std::string_view key, std::function<void(record_fields&)> const& read) {
    auto const* const list = value(key, form::list);
    if (list == nullptr) {
        return;
    }
    for (auto const& each : list->items) {
        if (each.is != form::map) {
            complain(key, "a list of maps");
            return;
        }
        record_fields fields{each, path_of(key) + '.', problems_};
        read(fields);
    }
}

std::size_t record_fields::index_of(std::string_view key, std::span<std::string_view const> names) {
    auto const* const found = value(key, form::scalar);
    if (found == nullptr) {
        return 0;
    }
    auto const at = std::ranges::find(names, found->text);
    if (at == names.end()) {
        problems_.wrong.emplace_back(found->at, lexicon::unknown_message(path_of(key), found->text, names));
        return 0;
    }
    return static_cast<std::size_t>(at - names.begin());
}

void record_fields::check_keys(std::span<std::string_view const> known) {
    for (std::size_t index = 0; index < map_.keys.size(); ++index) {
        if (std::ranges::find(known, map_.keys[index]) == known.end()) {
            problems_.wrong.emplace_back(map_.items[index].at,
                                         lexicon::unknown_message(path_ + "key", map_.keys[index], known));
        }
    }
}

} // namespace inquit

#include "requests/request.hpp"

#include "formats/json.hpp"
#include "grammar/lexicon/nearest.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <rapidjson/error/en.h>
#include <set>
#include <utility>

namespace inquit {
namespace {

using Value = json::value;

constexpr unsigned request_flags = json_flags | rapidjson::kParseValidateEncodingFlag;
constexpr auto members_of_text = std::to_array<std::string_view>({"input_format", "path", "text"});

std::string string_of(Value const& value) { return {value.GetString(), value.GetStringLength()}; }

/// Of a member of an object that has nothing else than strings.
std::string string_or_empty(Value const& object, std::string_view name) {
    auto const* const value = member_of(object, name);
    return value == nullptr ? std::string{} : string_of(*value);
}

} // namespace

struct request::parsed {
    json::document document;

    [[nodiscard]] Value const* member(std::string_view name) const { return member_of(document, name); }
};

request::request(std::string_view json) : json_{std::make_unique<parsed>()} {
    auto& document = json_->document;
    if (json.empty()) {
        document.SetObject();
        return;
    }
    document.Parse<request_flags>(json.data(), json.size());
    if (document.HasParseError()) {
        problem_ = error{
            error_code::bad_option,
            {},
            document.GetErrorOffset(),
            fmt::format("the request is no JSON: {}", rapidjson::GetParseError_En(document.GetParseError()))};
    } else if (!document.IsObject()) {
        complain("a request is a JSON object");
    }
}

request::~request() = default;

void request::complain(std::string what) {
    if (!problem_) {
        problem_ = error{error_code::bad_option, {}, {}, std::move(what)};
    }
}

std::optional<std::string> request::text(std::string_view name) {
    known_.emplace_back(name);
    auto const* const value = json_->member(name);
    if (value == nullptr) {
        return std::nullopt;
    }
    if (!value->IsString()) {
        complain(fmt::format("{}: a string is wanted", name));
        return std::nullopt;
    }
    return string_of(*value);
}

bool request::flag(std::string_view name) {
    known_.emplace_back(name);
    auto const* const value = json_->member(name);
    if (value != nullptr && !value->IsBool()) {
        complain(fmt::format("{}: true or false is wanted", name));
    }
    return value != nullptr && value->IsTrue();
}

std::optional<double> request::number(std::string_view name) {
    known_.emplace_back(name);
    auto const* const value = json_->member(name);
    if (value == nullptr) {
        return std::nullopt;
    }
    if (!value->IsNumber()) {
        complain(fmt::format("{}: a number is wanted", name));
        return std::nullopt;
    }
    return value->GetDouble();
}

std::vector<std::string> request::texts(std::string_view name) {
    known_.emplace_back(name);
    auto const* const list = json_->member(name);
    if (list == nullptr) {
        return {};
    }
    auto const is_string = [](Value const& each) { return each.IsString(); };
    if (!list->IsArray() || !std::all_of(list->Begin(), list->End(), is_string)) {
        complain(fmt::format("{}: a list of strings is wanted", name));
        return {};
    }
    std::vector<std::string> out;
    std::transform(list->Begin(), list->End(), std::back_inserter(out), string_of);
    return out;
}

std::vector<sent_text> request::sent_texts(std::string_view name) {
    known_.emplace_back(name);
    auto const* const list = json_->member(name);
    if (list == nullptr) {
        return {};
    }
    if (!list->IsArray()) {
        complain(fmt::format("{}: a list of objects is wanted, each with a text", name));
        return {};
    }
    std::vector<sent_text> out;
    for (auto const& each : list->GetArray()) {
        bool const has_text = member_of(each, "text") != nullptr;
        if (!has_text) {
            complain(fmt::format("{}[{}]: an object with a text is wanted", name, out.size()));
            return {};
        }
        for (auto const& member : each.GetObject()) {
            auto const key = string_of(member.name);
            if (std::ranges::find(members_of_text, key) == members_of_text.end()) {
                complain(fmt::format("{}[{}]: {}", name, out.size(),
                                     lexicon::unknown_message("member", key, members_of_text)));
                return {};
            }
            if (!member.value.IsString()) {
                complain(fmt::format("{}[{}].{}: a string is wanted", name, out.size(), key));
                return {};
            }
        }
        auto path = string_or_empty(each, "path");
        out.push_back({path.empty() ? "text" : std::move(path), string_or_empty(each, "text"),
                       string_or_empty(each, "input_format")});
    }
    return out;
}

std::optional<error> request::problem() {
    if (problem_) {
        return problem_;
    }
    std::ranges::sort(known_);
    std::vector<std::string_view> const known{known_.begin(), known_.end()};
    std::set<std::string> seen;
    for (auto const& each : std::as_const(json_->document).GetObject()) {
        auto const name = string_of(each.name);
        if (!std::ranges::binary_search(known, name)) {
            complain(lexicon::unknown_message("member", name, known));
        } else if (!seen.insert(name).second) {
            complain(fmt::format("{}: stands twice", name));
        }
    }
    return problem_;
}

} // namespace inquit

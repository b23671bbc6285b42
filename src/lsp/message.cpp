#include "lsp/message.hpp"

#include "formats/json.hpp"
#include "lsp/surrogates.hpp"

#include <cmath>
#include <fmt/format.h>
#include <rapidjson/error/en.h>
#include <rapidjson/memorystream.h>

namespace inquit::lsp {
namespace {

using rapidjson::SizeType;
using Value = json::value;

constexpr unsigned parse_flags = json_flags | rapidjson::kParseValidateEncodingFlag;

/// Hands a reader's events on, up to a depth: the document itself would take any.
template <class Handler>
class depth_guard {
  public:
    using Ch = char;
    explicit depth_guard(Handler& to) : to_{to} {}

    // NOLINTBEGIN(readability-identifier-naming): RapidJSON's names
    bool Null() { return to_.Null(); }
    bool Bool(bool value) { return to_.Bool(value); }
    bool Int(int value) { return to_.Int(value); }
    bool Uint(unsigned value) { return to_.Uint(value); }
    bool Int64(std::int64_t value) { return to_.Int64(value); }
    bool Uint64(std::uint64_t value) { return to_.Uint64(value); }
    bool Double(double value) { return to_.Double(value); }
    bool RawNumber(char const* text, SizeType length, bool copy) { return to_.RawNumber(text, length, copy); }
    bool String(char const* text, SizeType length, bool copy) { return to_.String(text, length, copy); }
    bool Key(char const* text, SizeType length, bool copy) { return to_.Key(text, length, copy); }
    bool StartObject() { return goes_down() && to_.StartObject(); }
    bool EndObject(SizeType count) { return goes_up() && to_.EndObject(count); }
    bool StartArray() { return goes_down() && to_.StartArray(); }
    bool EndArray(SizeType count) { return goes_up() && to_.EndArray(count); }
    // NOLINTEND(readability-identifier-naming)

  private:
    bool goes_down() { return ++depth_ <= deepest_message; }
    bool goes_up() {
        --depth_;
        return true;
    }

    Handler& to_;
    std::size_t depth_ = 0;
};

/// Fills `into`. Returns why it cannot.
std::optional<std::string> parse(std::string const& body, json::document& into) {
    rapidjson::ParseResult parsed;
    auto const read = [&](json::document& document) {
        depth_guard guarded{document};
        rapidjson::MemoryStream bytes{body.data(), body.size()};
        json::reader reader;
        parsed = reader.Parse<parse_flags>(bytes, guarded);
        return !parsed.IsError();
    };
    into.Populate(read);
    if (!parsed.IsError()) {
        return std::nullopt;
    }
    if (parsed.Code() == rapidjson::kParseErrorTermination) {
        return fmt::format("the message is nested deeper than {}", deepest_message);
    }
    std::string_view why = rapidjson::GetParseError_En(parsed.Code());
    why.remove_suffix(why.ends_with('.') ? 1 : 0);
    return fmt::format("the message is no JSON: {} at byte {}", why, parsed.Offset());
}

void refuse(message& made, failure_code code, std::string why) {
    made.is = message::form::faulty;
    made.fault = failure{code, std::move(why)};
}

void tell_form(message& made) {
    auto const& content = made.content;
    made.id = id_of(member(&content, "id"));
    auto const method = text_in(member(&content, "method"));
    if (!content.IsObject()) {
        refuse(made, failure_code::invalid_request, "the message is no object");
    } else if (member(&content, "method") == nullptr) {
        bool const answers =
            made.id && (member(&content, "result") != nullptr || member(&content, "error") != nullptr);
        made.is = message::form::response;
        if (!answers) {
            refuse(made, failure_code::invalid_request, "the message has no method");
        }
    } else if (!method) {
        refuse(made, failure_code::invalid_request, "the method is no string");
    } else if (member(&content, "id") != nullptr && !made.id) {
        refuse(made, failure_code::invalid_request, "the id is neither a whole number nor a string");
    } else {
        made.is = made.id ? message::form::request : message::form::notification;
        made.method = *method;
    }
}

} // namespace

Value const* message::params() const { return member(&content, "params"); }

message parsed_message(std::string const& body) {
    message made;
    if (auto why = parse(with_whole_surrogates(body), made.content)) {
        made.content.SetNull();
        refuse(made, failure_code::parse_error, std::move(*why));
    } else {
        tell_form(made);
    }
    return made;
}

std::optional<request_id> id_of(Value const* value) {
    if (auto const number = number_in(value)) {
        return request_id{*number};
    }
    auto const text = text_in(value);
    return text ? std::optional<request_id>{std::string{*text}} : std::nullopt;
}

Value const* member(Value const* object, std::string_view name) {
    return object == nullptr ? nullptr : member_of(*object, name);
}

std::optional<std::string_view> text_in(Value const* value) {
    return value != nullptr && value->IsString()
               ? std::optional<std::string_view>{{value->GetString(), value->GetStringLength()}}
               : std::nullopt;
}

std::optional<std::int64_t> number_in(Value const* value) {
    constexpr double most = 9007199254740992.0; // beyond, not every whole number is one
    if (value == nullptr || !value->IsNumber()) {
        return std::nullopt;
    }
    if (value->IsInt64()) {
        return value->GetInt64();
    }
    auto const number = value->GetDouble();
    bool const is_whole = std::abs(number) <= most && std::trunc(number) == number;
    return is_whole ? std::optional{static_cast<std::int64_t>(number)} : std::nullopt;
}

bool is_given(Value const* value) { return value != nullptr && !value->IsNull(); }

bool is_true(Value const* value) { return value != nullptr && value->IsTrue(); }

} // namespace inquit::lsp

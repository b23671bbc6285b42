#include "emit/json_text.hpp"
#include "emit/written.hpp"
#include "record/review_fields.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <rapidjson/error/en.h>

namespace inquit {
namespace {

/// Iterative: what a file nests must not decide how deep we call. Not in full precision: lines are only compared with each
/// other, and RapidJSON 1.1 has undefined behaviour there (0.0e300).
constexpr unsigned parse_flags = rapidjson::kParseIterativeFlag;

template <class Use> // Use(line number, line without line feed) -> whether to go on
void for_each_line(std::string_view text, Use use) {
    for (std::size_t begin = 0, number = 1; begin < text.size(); ++number) {
        auto const end = std::min(text.find('\n', begin), text.size());
        if (!use(number, text.substr(begin, end - begin))) {
            return;
        }
        begin = end + 1;
    }
}

/// Lines in inquit's own form with null reviews; what is no JSON object stays as it is.
std::string without_reviews(std::string_view json_lines) {
    std::string out;
    for_each_line(json_lines, [&out](std::size_t, std::string_view line) {
        json::document document;
        document.Parse<parse_flags>(line.data(), line.size());
        if (document.HasParseError() || !document.IsObject() || !document.HasMember("review")) {
            out.append(line).push_back('\n');
            return true;
        }
        document["review"].SetNull();
        out += json_text([&document](json_writer& writer) { document.Accept(writer); });
        out.push_back('\n');
        return true;
    });
    return out;
}

error unreadable(std::string message) { return {error_code::edited_file, {}, {}, std::move(message)}; }

std::optional<std::string> member_text(json::value const& object, char const* name) {
    if (!object.IsObject()) {
        return std::nullopt;
    }
    auto const member = object.FindMember(name);
    if (member == object.MemberEnd() || !member->value.IsString()) {
        return std::nullopt;
    }
    return std::string{member->value.GetString(), member->value.GetStringLength()};
}

bool is_review(json::value const& value) {
    return value.IsObject() && std::ranges::all_of(value.GetObject(), [](auto const& member) {
               auto const name = std::string_view{member.name.GetString(), member.name.GetStringLength()};
               return review_field_named(name) != nullptr
                      && (member.value.IsString() || member.value.IsNull());
           });
}

result<written_record> written_record_of(std::size_t number, std::string_view line) {
    json::document document;
    document.Parse<parse_flags>(line.data(), line.size());
    if (document.HasParseError()) {
        return tl::unexpected{unreadable(fmt::format("line {} is not JSON: {}", number,
                                                     rapidjson::GetParseError_En(document.GetParseError())))};
    }
    auto const id = member_text(document, "id");
    if (!id) {
        return tl::unexpected{unreadable(fmt::format("line {} has no id", number))};
    }
    written_record out{*id, {}, {}};
    if (document.HasMember("source")) {
        out.source_path = member_text(document["source"], "path").value_or("");
    }
    if (!document.HasMember("review") || document["review"].IsNull()) {
        return out;
    }
    auto const& review = document["review"];
    if (!is_review(review)) {
        return tl::unexpected{
            unreadable(fmt::format("the review of {} is no map of status, by, at and note", *id))};
    }
    out.review.emplace();
    for (auto const& member : review.GetObject()) {
        auto const* const field = review_field_named(member.name.GetString());
        (*out.review).*field->value = member_text(review, member.name.GetString());
    }
    return out;
}

} // namespace

bool equal_without_reviews(std::string_view json_lines, std::string_view other_json_lines) {
    return without_reviews(json_lines) == without_reviews(other_json_lines);
}

result<std::vector<written_record>> records_in_json_lines(std::string_view json_lines) {
    result<std::vector<written_record>> out;
    for_each_line(json_lines, [&out](std::size_t number, std::string_view line) {
        auto read = written_record_of(number, line);
        if (read) {
            out->push_back(std::move(*read));
        } else {
            out = tl::unexpected{std::move(read).error()};
        }
        return out.has_value();
    });
    return out;
}

} // namespace inquit

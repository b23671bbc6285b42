#include "formats/json_lines.hpp"

#include "decode/encoding.hpp"
#include "formats/begin.hpp"
#include "formats/format.hpp"
#include "formats/json.hpp"
#include "formats/json_fields.hpp"
#include "text/unicode.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <initializer_list>
#include <utility>

namespace inquit {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
/// Of the answer; see emit.hpp.
constexpr std::array<std::string_view, 2> answer_names{"quotations", "error"};

/// A line's object, read.
class line_object {
  public:
    line_object(json::document object, std::vector<json_field> const& fields)
        : object_{std::move(object)}, fields_{fields} {}

    /// Of the first of these that is a string and not blank.
    [[nodiscard]] std::optional<std::string> words(std::initializer_list<std::string_view> names) const {
        for (auto const name : names) {
            if (auto found = words_of(member_of(object_, name))) {
                return found;
            }
        }
        return std::nullopt;
    }

    /// Null where it is no string.
    [[nodiscard]] json::value const* string_named(std::string_view name) const {
        auto const* const value = member_of(object_, name);
        return value != nullptr && value->IsString() ? value : nullptr;
    }

    /// A string, or a number as it was written.
    [[nodiscard]] std::optional<std::string> id() const {
        auto const* const value = member_of(object_, "id");
        if (value != nullptr && value->IsNumber()) {
            return std::ranges::find(fields_, "id", &json_field::name)->json;
        }
        return words_of(value);
    }

    [[nodiscard]] metadata about() const {
        metadata about;
        about.title = words({"title"});
        about.outlet = words({"outlet"});
        about.agency = words({"agency"});
        about.place = words({"place"});
        about.language = language_of_tag(words({"language"}).value_or(""));
        about.url = words({"url"});
        about.archive_url = words({"archive_url"});
        about.published = date_of(words({"published", "date"}).value_or(""));
        about.updated = date_of(words({"updated"}).value_or(""));
        about.accessed = date_of(words({"accessed"}).value_or(""));
        about.authors = names_of(member_of(object_, "authors"));
        if (about.authors.empty()) {
            about.authors = names_of(member_of(object_, "author"));
        }
        return about;
    }

  private:
    json::document object_;
    std::vector<json_field> const& fields_;
};

struct found_text {
    std::string_view name;
    json::value const* value = nullptr;
};

found_text text_in(line_object const& object, std::string_view wanted) {
    if (!wanted.empty()) {
        return {wanted, object.string_named(wanted)};
    }
    auto const* const text = object.string_named(json_text_member);
    return text != nullptr ? found_text{json_text_member, text}
                           : found_text{json_html_member, object.string_named(json_html_member)};
}

input_format format_of_text(std::string_view name, std::string_view text) {
    return name.ends_with(json_html_member) || format_of_begin(text) == input_format::html
               ? input_format::html
               : input_format::text;
}

error malformed(std::string message) { return {error_code::malformed, {}, {}, std::move(message)}; }

std::string no_text_message(std::string_view wanted) {
    return wanted.empty() ? fmt::format(R"(has no string "{}" or "{}")", json_text_member, json_html_member)
                          : fmt::format(R"(has no string "{}")", wanted);
}

result<json_line_text> text_of(line_object const& object, std::string path, std::string_view wanted) {
    auto const found = text_in(object, wanted);
    if (found.value == nullptr) {
        return tl::unexpected{malformed(no_text_message(wanted))};
    }
    std::string words{found.value->GetString(), found.value->GetStringLength()};
    auto const format = format_of_text(found.name, words);
    return json_line_text{std::move(path), format, std::move(words), object.about()};
}

result<std::string> line_text(std::string_view line, std::string const& encoding) {
    while (line.ends_with('\n') || line.ends_with('\r')) {
        line.remove_suffix(1);
    }
    if (line.starts_with(byte_order_mark)) {
        line.remove_prefix(byte_order_mark.size());
    }
    result<std::string> text{line};
    if (!encoding.empty()) {
        text = decoded(std::string{line}, encoding).map([](decoded_text&& made) {
            return std::move(made.utf8);
        });
    }
    auto const bad = text ? unicode::first_invalid(*text) : std::nullopt;
    if (bad) {
        return tl::unexpected{
            error{error_code::invalid_utf8, {}, *bad, fmt::format("byte {} of the line is not UTF-8", *bad)}};
    }
    return text;
}

} // namespace

opened_json_line open_json_line(std::string_view line, std::string_view place,
                                json_line_options const& options) {
    auto const text = line_text(line, options.encoding);
    if (!text) {
        return {{}, tl::unexpected{text.error()}};
    }
    auto [fields, fault] = fields_of(*text);
    opened_json_line out{std::move(fields), tl::unexpected{error{}}};
    if (fault) {
        out.text = tl::unexpected{std::move(*fault)};
    } else {
        json::document parsed;
        parsed.Parse<json_flags>(text->data(), text->size());
        line_object const object{std::move(parsed), out.fields};
        out.text = text_of(object, object.id().value_or(std::string{place}), options.text_field);
    }
    std::erase_if(out.fields, [](json_field const& each) {
        return std::ranges::find(answer_names, each.name) != answer_names.end();
    });
    return out;
}

result<article> article_of(json_line_text&& line) {
    return read_known(line.format, std::move(line.words), std::move(line.path), std::move(line.about));
}

json_line_article read_json_line(std::string_view line, std::string_view place,
                                 json_line_options const& options) {
    auto opened = open_json_line(line, place, options);
    return {std::move(opened.fields), std::move(opened.text).and_then([](json_line_text&& text) {
                return article_of(std::move(text));
            })};
}

} // namespace inquit

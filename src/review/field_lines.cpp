#include "review/field_lines.hpp"

#include <algorithm>
#include <vector>

namespace inquit {
namespace {

/// A field with all its lines; behind its name, a scalar, or nested fields.
struct field_lines {
    std::string_view name; ///< empty: the lines before the first field
    std::string text;
};

/// With its line feed.
std::string_view first_line(std::string_view text) {
    auto const feed = text.find('\n');
    return feed == std::string_view::npos ? text : text.substr(0, feed + 1);
}

std::size_t indent_of(std::string_view line) { return std::min(line.find_first_not_of(' '), line.size()); }

bool is_comment(std::string_view line) {
    auto const indent = indent_of(line);
    return indent < line.size() && line[indent] == '#';
}

bool is_blank(std::string_view line) { return line.find_first_not_of(" \r\n") == std::string_view::npos; }

/// The name of the field that begins in this line; empty: none does.
std::string_view name_in(std::string_view line, std::size_t indent) {
    constexpr std::string_view letters = "abcdefghijklmnopqrstuvwxyz0123456789_";
    if (indent_of(line) != indent) {
        return {};
    }
    line.remove_prefix(indent);
    auto const end = std::min(line.find_first_not_of(letters), line.size());
    bool const is_name = end > 0 && end < line.size() && line[end] == ':'
                         && (end + 1 == line.size() || is_blank(line.substr(end + 1, 1)));
    return is_name ? line.substr(0, end) : std::string_view{};
}

template <class Use>
void for_each_line(std::string_view text, Use use) {
    while (!text.empty()) {
        auto const line = first_line(text);
        use(line);
        text.remove_prefix(line.size());
    }
}

/// Joined they are `text`.
std::vector<field_lines> fields_in(std::string_view text, std::size_t indent) {
    std::vector<field_lines> out{{}};
    for_each_line(text, [&](std::string_view line) {
        if (auto const name = name_in(line, indent); !name.empty()) {
            out.push_back({name, {}});
        }
        out.back().text += line;
    });
    return out;
}

field_lines const* field_named(std::vector<field_lines> const& fields, std::string_view name) {
    auto const found = std::ranges::find(fields, name, &field_lines::name);
    return found == fields.end() ? nullptr : &*found;
}

/// The lines below a field's own, where fields are nested there.
std::string_view nested_in(std::string_view field) {
    auto const first = first_line(field);
    auto const colon = first.find(':');
    auto const behind = colon == std::string_view::npos ? first : first.substr(colon + 1);
    bool const is_alone = is_blank(behind) || is_comment(behind);
    return is_alone ? field.substr(first.size()) : std::string_view{};
}

/// Of the fields nested in the lines; 0: none are.
std::size_t nested_indent(std::string_view nested) {
    std::string_view first;
    for_each_line(nested, [&first](std::string_view line) {
        if (first.empty() && !is_blank(line) && !is_comment(line)) {
            first = line;
        }
    });
    auto const indent = indent_of(first);
    return name_in(first, indent).empty() ? 0 : indent;
}

/// Indented by `indent` instead of `had`, with line ends like those of `model`.
std::string laid_out(std::string_view printed, std::size_t had, std::size_t indent, std::string_view model) {
    bool const has_returns = first_line(model).ends_with("\r\n");
    std::string out;
    for_each_line(printed, [&](std::string_view line) {
        out.append(indent, ' ');
        out += line.substr(std::min(had, indent_of(line)));
        if (has_returns) {
            out.insert(out.size() - 1, "\r");
        }
    });
    return out;
}

/// What stood on lines of its own among a field's lines.
std::string comments_in(std::string_view field) {
    std::string out;
    for_each_line(field, [&out](std::string_view line) {
        if (is_comment(line)) {
            out += line;
        }
    });
    return out;
}

/// One level of fields: `had` and `wanted` as inquit prints them.
std::string changed(std::string_view text, std::size_t indent, std::string_view had, std::string_view wanted,
                    std::size_t printed_indent) {
    auto const before = fields_in(had, printed_indent);
    auto const after = fields_in(wanted, printed_indent);
    std::string out;
    for (auto const& field : fields_in(text, indent)) {
        auto const* const was = field_named(before, field.name);
        auto const* const is = field_named(after, field.name);
        if (field.name.empty() || was == nullptr || is == nullptr || was->text == is->text) {
            out += field.text;
            continue;
        }
        auto const nested = nested_in(field.text);
        auto const inner = nested_indent(nested);
        auto const wanted_inner = nested_in(is->text);
        auto const printed_inner = nested_indent(wanted_inner);
        if (inner > 0 && printed_inner > 0 && nested_indent(nested_in(was->text)) > 0) {
            out += first_line(field.text);
            out += changed(nested, inner, nested_in(was->text), wanted_inner, printed_inner);
        } else {
            out += laid_out(is->text, printed_indent, indent, field.text) + comments_in(field.text);
        }
    }
    return out;
}

position_units units_in(std::string_view document) {
    return document.find("utf16:") == std::string_view::npos ? position_units::usual
                                                             : position_units::with_utf16;
}

} // namespace

std::string with_changes(std::string_view document, record const& before, record const& after) {
    auto const units = units_in(document);
    return changed(document, 0, yaml_document(before, units), yaml_document(after, units), 0);
}

} // namespace inquit

#include "lsp/document.hpp"

#include "formats/read_article.hpp"
#include "lint/lint.hpp"
#include "lsp/surrogates.hpp"
#include "lsp/uri.hpp"
#include "text/unicode.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <utility>

namespace inquit::lsp {
namespace {

constexpr std::string_view encoding = "utf-8"; // of the protocol, whatever a page declares

linted_text unread(input_format format, reading_fault why) { return {format, {}, {}, std::move(why)}; }

/// Why a text of this format is not read in an editor.
std::optional<reading_fault> format_fault(input_format format) {
    auto const* const known = find_format(format);
    if (known != nullptr && known->offsets == offsets_of::file && known->read != nullptr) {
        return std::nullopt;
    }
    return reading_fault{
        lint_level::info, std::string{name_of(error_code::unread_format)},
        fmt::format("the article stands in a field of JSON ({}), where places in the file are not known: "
                    "not linted here",
                    known == nullptr ? "" : known->name)};
}

std::string joined(std::vector<std::string> const& lines) {
    std::string out;
    for (auto const& each : lines) {
        out += fmt::format("{}{}", out.empty() ? "" : "\n", each);
    }
    return out;
}

/// What the first UTF-16 unit of one emoji and the second of another are together.
char32_t joined_halves(std::string_view text, byte_span first, byte_span second) {
    constexpr char32_t in_second = 0x3FF; // the bits that the second unit has
    auto const one = unicode::decode(text, first.begin).code_point - 0x10000;
    auto const other = unicode::decode(text, second.begin).code_point - 0x10000;
    return 0x10000 + ((one & ~in_second) | (other & in_second));
}

linted_text lint_of(std::string text, std::filesystem::path const& path, input_format format,
                    file_rules const& by) {
    if (!by.faults.empty()) {
        return unread(format, {lint_level::error, "configuration", joined(by.faults)});
    }
    auto read = read_article(std::move(text), path.string(), {format, std::string{encoding}});
    if (!read) {
        return unread(format,
                      {lint_level::error, std::string{name_of(read.error().code)}, read.error().message});
    }
    linted_text out{format, std::move(*read), {}, {}};
    out.findings = lint(*out.source, by.rules, *by.words);
    return out;
}

} // namespace

open_document::open_document(std::string uri, std::string language, std::string text)
    : uri_{std::move(uri)}, language_{std::move(language)}, path_{path_of(uri_)} {
    replace(std::move(text));
}

void open_document::replace(std::string text) {
    is_lost_ = text.size() > longest_text;
    text_ = is_lost_ ? std::string{} : std::move(text);
    forget();
}

void open_document::change(text_range where, std::string_view text, column_unit unit) {
    if (where.end < where.start) {
        std::swap(where.start, where.end);
    }
    auto const start = place_of(text_, where.start, unit);
    auto const end = place_of(text_, where.end, unit);
    std::string made;
    if (text.empty() && !start.empty() && !end.empty()) {
        unicode::append(made, joined_halves(text_, start, end));
    } else {
        made.append(start.empty() ? "" : replacement_character).append(text);
        made.append(end.empty() ? "" : replacement_character);
    }
    text_.replace(start.begin, end.end - start.begin, made);
    if (is_lost_ || text_.size() > longest_text) {
        is_lost_ = true;
        text_.clear();
    }
    forget();
}

void open_document::forget() {
    linted_.reset();
    explained_.reset();
    is_told = false;
}

linted_text const& open_document::linted(project_source& projects) {
    if (!linted_) {
        linted_ = linted_instead(text_, projects);
    }
    return *linted_;
}

linted_text open_document::linted_instead(std::string text, project_source& projects) const {
    auto const format = format_of_text(text);
    if (is_lost_ || text.size() > longest_linted) {
        return unread(
            format, {lint_level::info, std::string{name_of(error_code::too_large)},
                     fmt::format("is longer than {} MiB: not linted while it is open; `inquit lint` reads it",
                                 longest_linted >> 20U)});
    }
    if (auto fault = format_fault(format)) {
        return unread(format, std::move(*fault));
    }
    return lint_of(std::move(text), path_, format, projects.of(path_));
}

std::vector<explanation> const& open_document::explained(project_source& projects) {
    if (!explained_) {
        auto const& read = linted(projects);
        explained_ =
            read.source ? explain(*read.source, *projects.of(path_).words) : std::vector<explanation>{};
    }
    return *explained_;
}

input_format open_document::format_of_text(std::string_view text) const {
    auto const* const told = find_format(language_); // "markdown", "html"
    auto const name = path_.string();
    auto const found = format_of(text, name);
    return found == input_format::text && told != nullptr && !is_article_name(name) ? told->format : found;
}

} // namespace inquit::lsp

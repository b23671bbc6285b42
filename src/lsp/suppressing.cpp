#include "lsp/suppressing.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <tuple>

namespace inquit::lsp {
namespace {

constexpr std::string_view reason = "meant so";

enum class mark_form : std::uint8_t { comment, bracket };

mark_form form_in(input_format format) {
    bool const has_comments =
        format == input_format::markdown || format == input_format::html || format == input_format::nitf;
    return has_comments ? mark_form::comment : mark_form::bracket;
}

std::string comment_for(finding const& which) {
    return fmt::format("<!-- inquit-disable-next-line {}: {} -->", which.of->id, reason);
}

document_edit insertion(std::size_t at, std::string text) {
    auto const offset = static_cast<std::uint32_t>(at);
    return {{offset, offset}, std::move(text)};
}

std::size_t line_begin(std::string_view text, std::size_t at) {
    return at == 0 ? 0 : text.rfind('\n', at - 1) + 1; // npos + 1 is 0
}

/// Where a line's words begin: behind blanks and the marks of block quotations.
std::string_view indent_of(std::string_view line) {
    return line.substr(0, std::min(line.find_first_not_of(" \t>"), line.size()));
}

std::string_view line_end_in(std::string_view text, std::size_t from) {
    auto const end = text.find('\n', from);
    return end != std::string_view::npos && end > 0 && text[end - 1] == '\r' ? "\r\n" : "\n";
}

/// A line of its own above the one that begins at `line`.
document_edit comment_above(std::string_view text, std::size_t line, finding const& which) {
    return insertion(line, fmt::format("{}{}{}", indent_of(text.substr(line)), comment_for(which),
                                       line_end_in(text, line)));
}

/// At the end of the line before the one that begins at `line`.
document_edit comment_behind(std::string_view text, std::size_t line, finding const& which) {
    auto end = line - 1;
    if (end > 0 && text[end - 1] == '\r') {
        --end;
    }
    return insertion(end, " " + comment_for(which));
}

/// The file's bytes of the paragraph that a place is in.
std::optional<byte_span> paragraph_at(article const& source, std::uint32_t byte) {
    for (auto const& each : source.blocks) {
        if (auto const span = source.map.to_file(each.span); span.contains(byte)) {
            return span;
        }
    }
    return std::nullopt;
}

document_edit bracket_behind(byte_span paragraph, finding const& which) {
    return insertion(paragraph.end, fmt::format(" [inquit: ok {}: {}]", which.of->id, reason));
}

/// Above the line of the finding; where the paragraph has begun before, behind the line before it first.
std::vector<document_edit> ways_with_comments(std::string_view text, std::optional<byte_span> paragraph,
                                              finding const& which) {
    auto const line = line_begin(text, which.in_file.begin);
    std::vector out{comment_above(text, line, which)};
    if (line > 0) {
        out.push_back(comment_behind(text, line, which));
        if (paragraph && paragraph->begin < line) {
            std::ranges::reverse(out);
        }
    }
    return out;
}

/// The insertions that may do, best first.
std::vector<document_edit> ways(std::string_view text, linted_text const& of, finding const& which) {
    auto const paragraph = paragraph_at(*of.source, which.in_file.begin);
    if (form_in(of.format) == mark_form::comment) {
        return ways_with_comments(text, paragraph, which);
    }
    return paragraph ? std::vector{bracket_behind(*paragraph, which)} : std::vector<document_edit>{};
}

using told_finding = std::tuple<lint_rule const*, std::uint32_t, std::string>;

/// As they are told, with the places that they have behind the edit.
std::vector<told_finding> told(std::vector<finding> const& all, document_edit const& edit) {
    std::vector<told_finding> out;
    for (auto const& each : all) {
        auto const at = each.in_file.begin;
        auto const shift = at >= edit.where.begin ? edit.text.size() : std::size_t{0};
        out.emplace_back(each.of, at + static_cast<std::uint32_t>(shift), each.message);
    }
    std::ranges::sort(out);
    return out;
}

std::string words_of(article const& source) {
    std::string out;
    std::ranges::copy_if(source.text.text(), std::back_inserter(out),
                         [](char byte) { return byte != ' ' && byte != '\n'; });
    return out;
}

/// Only findings of this rule are gone, this one among them, and none has come.
bool hides(document_edit const& edit, finding const& which, linted_text const& before,
           linted_text const& after) {
    auto const was = told(before.findings, edit);
    auto const is = told(after.findings, {});
    auto const wanted = told({which}, edit).front();
    std::vector<told_finding> gone;
    std::ranges::set_difference(was, is, std::back_inserter(gone));
    return std::ranges::includes(was, is) && std::ranges::find(gone, wanted) != gone.end()
           && std::ranges::all_of(gone, [&which](auto const& each) { return std::get<0>(each) == which.of; });
}

bool leaves_text(linted_text const& before, linted_text const& after) {
    return form_in(before.format) == mark_form::bracket
           || (before.source->blocks.size() == after.source->blocks.size()
               && words_of(*before.source) == words_of(*after.source));
}

} // namespace

std::optional<document_edit> suppression_of(finding const& which, open_document& in,
                                            project_source& projects) {
    auto const& before = in.linted(projects);
    for (auto& each : ways(in.text(), before, which)) {
        auto const after = in.linted_instead(edited(in.text(), each), projects);
        if (after.source && after.format == before.format && hides(each, which, before, after)
            && leaves_text(before, after)) {
            return std::move(each);
        }
    }
    return std::nullopt;
}

} // namespace inquit::lsp

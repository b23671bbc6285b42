#include "tests/pairing_properties.hpp"

#include "text/unicode.hpp"

#include <algorithm>
#include <vector>

namespace inquit::testing {

namespace {

bool is_boundary(std::string_view text, std::size_t offset) {
    return offset == text.size() || !unicode::continues_code_point(text[offset]);
}

std::string_view broken_content(article const& source, quotation const& words) {
    if (words.content.empty()) {
        return "a quotation has content";
    }
    std::uint32_t last = words.outer.begin;
    for (auto const& part : words.content) {
        if (part.empty() || part.begin < last || part.end > words.outer.end) {
            return "content is not empty, ascends and lies within its quotation";
        }
        if (!is_boundary(source.text.text(), part.begin) || !is_boundary(source.text.text(), part.end)) {
            return "content cuts no code point";
        }
        if (unicode::trim(source.text.view(part)).size() != part.size()) {
            return "content has no white space at its edges";
        }
        last = part.end;
    }
    return "";
}

std::string_view broken_place(article const& source, quotation const& words) {
    if (words.first_block > words.last_block || words.last_block >= source.blocks.size()) {
        return "blocks exist and ascend";
    }
    auto const& first = source.blocks[words.first_block];
    auto const& last = source.blocks[words.last_block];
    if (!first.span.contains(words.outer.begin) || words.outer.end > last.span.end
        || words.outer.end <= last.span.begin) {
        return "a quotation begins in its first block and ends in its last one";
    }
    if (first.where == zone::furniture || first.where != last.where) {
        return "a quotation does not reach from one zone into another, nor into furniture";
    }
    return "";
}

std::string_view broken_marks(article const& source, quotation const& words) {
    if (words.form != quotation_form::marked) {
        return "";
    }
    auto const length = length_of(words.opened_by);
    bool const single_end = words.outer.end - words.content.back().end >= 1;
    if (words.content.front().begin < words.outer.begin + length) {
        return "a marked quotation begins with its mark";
    }
    if (words.unclosed ? words.outer.end != words.content.back().end : !single_end) {
        return "a marked quotation ends with a mark, an unclosed one with its words";
    }
    return is_boundary(source.text.text(), words.outer.begin)
                   && is_boundary(source.text.text(), words.outer.end)
               ? ""
               : "a mark cuts no code point";
}

bool holds(quotation const& outer, std::uint32_t offset) {
    auto const after = std::ranges::upper_bound(outer.content, offset, {}, &byte_span::begin);
    return after != outer.content.begin() && std::prev(after)->contains(offset);
}

std::string_view broken_parent(std::vector<quotation> const& all, std::size_t index) {
    auto const& words = all[index];
    if (!words.parent) {
        return words.depth == 0 ? "" : "what has no parent stands in the reporter's text";
    }
    if (*words.parent >= index || all[*words.parent].depth + 1 != words.depth) {
        return "a parent stands before its children and one level above";
    }
    auto const& outer = all[*words.parent];
    return holds(outer, words.outer.begin) && holds(outer, words.outer.end - 1)
               ? ""
               : "a parent's content holds its children";
}

std::string_view broken_nesting(std::vector<quotation> const& all) {
    std::vector<byte_span> around;
    for (auto const& words : all) {
        while (!around.empty() && around.back().end <= words.outer.begin) {
            around.pop_back();
        }
        if (!around.empty() && !around.back().contains(words.outer)) {
            return "quotations nest or are disjoint";
        }
        around.push_back(words.outer);
    }
    return "";
}

} // namespace

std::string_view broken_property(article const& source, pairing const& found) {
    auto const& all = found.quotations;
    if (!std::ranges::is_sorted(all, {}, [](quotation const& words) { return words.outer.begin; })) {
        return "quotations stand in text order";
    }
    if (!std::ranges::is_sorted(found.diagnostics, {}, &diagnostic::span)) {
        return "diagnostics stand in text order";
    }
    for (std::size_t index = 0; index < all.size(); ++index) {
        for (auto const broken : {broken_content(source, all[index]), broken_place(source, all[index]),
                                  broken_marks(source, all[index]), broken_parent(all, index)}) {
            if (!broken.empty()) {
                return broken;
            }
        }
    }
    return broken_nesting(all);
}

} // namespace inquit::testing

#include "pair/nesting.hpp"

#include <algorithm>
#include <utility>

namespace inquit {
namespace {

bool stands_before(quotation const& left, quotation const& right) {
    if (left.outer.begin != right.outer.begin) {
        return left.outer.begin < right.outer.begin;
    }
    if (left.outer.end != right.outer.end) {
        return left.outer.end > right.outer.end;
    }
    return left.form == quotation_form::block && right.form != quotation_form::block;
}

void drop_marks_around_blocks(std::vector<quotation>& sorted) {
    std::size_t kept = 0;
    for (std::size_t at = 0; at < sorted.size(); ++at) {
        bool const wraps_block = kept > 0 && sorted[kept - 1].form == quotation_form::block
                                 && sorted[kept - 1].outer == sorted[at].outer;
        if (wraps_block) {
            sorted[kept - 1].content = std::move(sorted[at].content);
            sorted[kept - 1].opened_by = sorted[at].opened_by;
            continue;
        }
        if (kept != at) {
            sorted[kept] = std::move(sorted[at]);
        }
        ++kept;
    }
    sorted.resize(kept);
}

/// Binary search: a quotation has a content span a paragraph, and may have a million of them.
bool content_contains(quotation const& outer, std::uint32_t offset) {
    auto const after = std::ranges::upper_bound(outer.content, offset, {}, &byte_span::begin);
    return after != outer.content.begin() && std::prev(after)->contains(offset);
}

bool holds(quotation const& outer, quotation const& inner) {
    return content_contains(outer, inner.outer.begin) && content_contains(outer, inner.outer.end - 1);
}

} // namespace

std::vector<quotation> nested(std::vector<quotation> found) {
    if (!std::ranges::is_sorted(found, stands_before)) {
        std::ranges::sort(found, stands_before);
    }
    drop_marks_around_blocks(found);
    std::vector<std::uint32_t> around; // indices of quotations whose outer span is not over
    for (std::uint32_t index = 0; index < found.size(); ++index) {
        auto& inner = found[index];
        while (!around.empty() && found[around.back()].outer.end <= inner.outer.begin) {
            around.pop_back();
        }
        if (!around.empty() && holds(found[around.back()], inner)) {
            inner.parent = around.back();
            inner.depth = found[around.back()].depth + 1;
        }
        around.push_back(index);
    }
    return found;
}

} // namespace inquit

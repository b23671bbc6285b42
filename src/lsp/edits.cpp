#include "lsp/edits.hpp"

#include <algorithm>
#include <iterator>
#include <set>
#include <utility>

namespace inquit::lsp {
namespace {

/// What is put in between two bytes must not stand beside another edit: which comes first?
bool collides(byte_span one, byte_span other) {
    return one.empty() || other.empty() ? one.begin <= other.end && other.begin <= one.end
                                        : one.overlaps(other);
}

/// taken: disjoint, so that only the neighbours count.
bool collides(byte_span one, std::set<byte_span> const& taken) {
    auto const next = taken.lower_bound(one);
    return (next != taken.end() && collides(one, *next))
           || (next != taken.begin() && collides(one, *std::prev(next)));
}

} // namespace

std::vector<document_edit> edits_of(finding const& fixed) {
    std::vector<document_edit> out;
    for (auto const& each : fixed.fix) {
        out.push_back({{each.where.bytes.first, each.where.bytes.second}, each.text});
    }
    return out;
}

std::vector<document_edit> edits_of(std::span<finding const> all) {
    std::vector<document_edit> out;
    std::set<byte_span> taken;
    for (auto const& each : all) {
        auto edits = edits_of(each);
        if (std::ranges::none_of(edits, [&taken](auto const& one) { return collides(one.where, taken); })) {
            for (auto& one : edits) {
                taken.insert(one.where);
                out.push_back(std::move(one));
            }
        }
    }
    std::ranges::sort(out, {}, &document_edit::where);
    return out;
}

std::string edited(std::string text, std::span<document_edit const> edits) {
    for (auto each = edits.rbegin(); each != edits.rend(); ++each) {
        text.replace(each->where.begin, each->where.size(), each->text);
    }
    return text;
}

} // namespace inquit::lsp

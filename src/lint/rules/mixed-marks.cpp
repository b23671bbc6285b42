#include "lint/mark_style.hpp"
#include "lint/rule_run.hpp"
#include "pair/matching.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <optional>

namespace inquit::rules {
namespace {

struct drawn_quotation {
    quotation const* quoted = nullptr;
    glyph closed_by{};
    byte_span opener, closer;
};

bool is_pair_of_doubles(quotation const& quoted, glyph closer) {
    return family_of(quoted.opened_by) == glyph_family::doubles && family_of(closer) == glyph_family::doubles;
}

/// Quotations in double marks: single ones may be apostrophes. Where a quotation runs over paragraphs, the first and the last mark.
std::vector<drawn_quotation> drawn_quotations(lint_subject const& subject) {
    std::vector<drawn_quotation> out;
    for (auto const& each : subject.pairs().quotations) {
        if (each.form != quotation_form::marked || each.unclosed) {
            continue;
        }
        auto const closer = mark_at_end(subject.view(each.outer));
        if (closer && is_pair_of_doubles(each, closer->shape)) {
            out.push_back({&each,
                           closer->shape,
                           {each.outer.begin, each.outer.begin + length_of(each.opened_by)},
                           {each.outer.end - closer->length, each.outer.end}});
        }
    }
    return out;
}

std::vector<text_edit> redrawn(drawn_quotation const& each, mark_style as) {
    if (as == mark_style::straight) {
        return {{each.opener, "\""}, {each.closer, "\""}};
    }
    return as == mark_style::curly ? std::vector<text_edit>{{each.opener, "\u201C"}, {each.closer, "\u201D"}}
                                   : std::vector<text_edit>{};
}

mark_style opener_style(drawn_quotation const& each) { return style_of(each.quoted->opened_by); }

/// The style that all but a few of them have.
std::optional<mark_style> usual_style(std::vector<drawn_quotation> const& all, std::size_t few) {
    constexpr std::size_t hundred = 100;
    for (auto const style : {mark_style::straight, mark_style::curly, mark_style::doubled}) {
        auto const others =
            static_cast<std::size_t>(std::ranges::count_if(all, [style](drawn_quotation const& each) {
                return opener_style(each) != style || style_of(each.closed_by) != style;
            }));
        if (others * hundred <= all.size() * few) {
            return style;
        }
    }
    return std::nullopt;
}

} // namespace

void mixed_marks(rule_run& run) {
    auto const all = drawn_quotations(run.subject());
    auto const usual = usual_style(all, run.number("few"));
    for (auto const& each : all) {
        auto const opens = opener_style(each);
        auto const closes = style_of(each.closed_by);
        if (opens != closes) {
            run.report(each.closer,
                       fmt::format("the quotation opens with a {} mark and closes with a {} one",
                                   name_of(opens), name_of(closes)),
                       redrawn(each, usual.value_or(opens)));
        } else if (usual && opens != *usual) {
            run.report(
                each.opener,
                fmt::format("{} marks, where the article has {} ones", name_of(opens), name_of(*usual)),
                redrawn(each, *usual));
        }
    }
}

} // namespace inquit::rules

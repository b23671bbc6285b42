#include "lint/mark_style.hpp"
#include "lint/rule_run.hpp"
#include "pair/matching.hpp"

#include <fmt/format.h>

namespace inquit::rules {
namespace {

std::vector<text_edit> alternated(quotation const& inner, drawn_mark closer) {
    byte_span const first{inner.outer.begin, inner.outer.begin + length_of(inner.opened_by)};
    byte_span const last{inner.outer.end - closer.length, inner.outer.end};
    if (inner.opened_by == glyph::left_double && closer.shape == glyph::right_double) {
        return {{first, "\u2018"}, {last, "\u2019"}};
    }
    bool const is_straight =
        inner.opened_by == glyph::straight_double && closer.shape == glyph::straight_double;
    return is_straight ? std::vector<text_edit>{{first, "'"}, {last, "'"}} : std::vector<text_edit>{};
}

} // namespace

void nested_level(rule_run& run) {
    auto const& all = run.subject().pairs().quotations;
    for (auto const& inner : all) {
        if (!inner.parent || inner.unclosed || inner.form != quotation_form::marked) {
            continue;
        }
        auto const& outer = all[*inner.parent];
        bool const is_alike = outer.form == quotation_form::marked && !outer.unclosed
                              && family_of(outer.opened_by) == family_of(inner.opened_by);
        auto const closer = mark_at_end(run.subject().view(inner.outer));
        if (is_alike && closer) {
            run.report(inner.outer,
                       fmt::format("\"{}\" is quoted within a quotation, with the same marks",
                                   shown_words(run.subject().view(inner.content.front()))),
                       alternated(inner, *closer));
        }
    }
}

} // namespace inquit::rules

#include "lint/mark_style.hpp"
#include "lint/rule_run.hpp"
#include "pair/matching.hpp"
#include "text/unicode.hpp"

#include <fmt/format.h>

namespace inquit::rules {
namespace {

/// French sets its marks apart.
bool is_blank(std::string_view text) {
    return !text.empty() && text.find_first_not_of(" \t") == std::string_view::npos;
}

bool has_space(glyph shape) {
    return family_of(shape) == glyph_family::doubles || family_of(shape) == glyph_family::singles;
}

/// The wires set an inner mark apart from the outer one: ... 'Well done,' "
bool is_between_marks(std::string_view text, byte_span space) {
    auto const before = text.substr(0, space.begin);
    auto const behind = text.substr(space.end);
    bool const follows_inner = before.ends_with('\'') || before.ends_with("\u2019");
    return follows_inner || behind.starts_with('\'') || behind.starts_with("\u2018");
}

} // namespace

void space_inside(rule_run& run) {
    auto const& subject = run.subject();
    for (auto const& each : subject.pairs().quotations) {
        if (each.form != quotation_form::marked || !has_space(each.opened_by)) {
            continue;
        }
        auto const words = shown_words(subject.view(each.content.front()));
        byte_span const before{each.outer.begin + length_of(each.opened_by), each.content.front().begin};
        if (is_blank(subject.view(before)) && !is_between_marks(subject.text(), before)) {
            byte_span const mark{each.outer.begin, before.end};
            run.report(mark, fmt::format("white space stands between the mark and \"{}\"", words),
                       {{mark, std::string{subject.view({each.outer.begin, before.begin})}}});
        }
        auto const closer = each.unclosed ? std::nullopt : mark_at_end(subject.view(each.outer));
        if (!closer) {
            continue;
        }
        byte_span const behind{each.content.back().end, each.outer.end - closer->length};
        if (behind.begin < behind.end && is_blank(subject.view(behind))
            && !is_between_marks(subject.text(), behind)) {
            byte_span const mark{behind.begin, each.outer.end};
            run.report(mark, fmt::format("white space stands between \"{}\" and the mark", words),
                       {{mark, std::string{subject.view({behind.end, each.outer.end})}}});
        }
    }
}

} // namespace inquit::rules

#include "lint/mark_style.hpp"
#include "lint/rule_run.hpp"
#include "pair/matching.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <optional>

namespace inquit::rules {
namespace {

enum class side : std::uint8_t { inside, outside };

/// A closing mark of a fragment with a comma or a full stop beside it.
struct pointed_mark {
    side at{};
    byte_span both; ///< the mark and the point
    byte_span mark;
};

bool is_point(std::string_view text, std::uint32_t at) {
    return at < text.size() && (text[at] == ',' || text[at] == '.');
}

std::optional<pointed_mark> pointed(std::string_view text, quotation const& quoted) {
    auto const closer = mark_at_end(text.substr(quoted.outer.begin, quoted.outer.size()));
    if (!closer || quoted.unclosed) {
        return std::nullopt;
    }
    byte_span const mark{quoted.outer.end - closer->length, quoted.outer.end};
    bool const follows = is_point(text, mark.end) && !is_point(text, mark.end + 1); // an ellipsis is no point
    bool const is_ended =
        text[mark.begin - 1] == '?' || text[mark.begin - 1] == '!'; // by the speaker's own point
    if (follows && !is_ended && !is_point(text, mark.begin - 1)) {
        return pointed_mark{side::outside, {mark.begin, mark.end + 1}, mark};
    }
    bool const precedes = is_point(text, mark.begin - 1) && !is_point(text, mark.begin - 2);
    return precedes ? std::optional{pointed_mark{side::inside, {mark.begin - 1, mark.end}, mark}}
                    : std::nullopt;
}

/// Words within the reporter's sentence: of whole sentences both styles think alike.
std::vector<pointed_mark> fragments(lint_subject const& subject) {
    std::vector<pointed_mark> out;
    for (auto const& each : subject.quotations()) {
        if (each.made.kind != quotation_kind::mixed && each.made.kind != quotation_kind::term) {
            continue;
        }
        for (auto const index : each.said.quotations) {
            auto const& quoted = subject.pairs().quotations[index];
            bool const is_double =
                family_of(quoted.opened_by) == glyph_family::doubles; // a single one may be a possessive's
            if (auto const found = pointed(subject.text(), quoted);
                is_double && found && quoted.form == quotation_form::marked) {
                out.push_back(*found);
            }
        }
    }
    return out;
}

std::optional<side> wanted_side(std::string_view style, std::vector<pointed_mark> const& all) {
    if (style == "american") {
        return side::inside;
    }
    if (style == "british") {
        return side::outside;
    }
    constexpr std::ptrdiff_t most = 4; // of five
    auto const inside = std::ranges::count(all, side::inside, &pointed_mark::at);
    auto const outside = std::ranges::count(all, side::outside, &pointed_mark::at);
    if (inside >= most * outside) {
        return side::inside;
    }
    return outside >= most * inside ? std::optional{side::outside} : std::nullopt;
}

} // namespace

void punctuation_outside(rule_run& run) {
    auto const& subject = run.subject();
    auto const all = fragments(subject);
    auto const wanted = wanted_side(run.choice("style"), all);
    for (auto const& each : all) {
        if (!wanted || each.at == *wanted) {
            continue;
        }
        auto const mark = std::string{subject.view(each.mark)};
        bool const moves_in = *wanted == side::inside;
        auto const point = std::string{moves_in ? subject.view({each.mark.end, each.both.end})
                                                : subject.view({each.both.begin, each.mark.begin})};
        run.report(each.both,
                   fmt::format("the {} belongs {} the closing mark", point == "," ? "comma" : "full stop",
                               moves_in ? "before" : "behind"),
                   {{each.both, moves_in ? point + mark : mark + point}});
    }
}

} // namespace inquit::rules

#include "lint/rule_run.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <optional>

namespace inquit::rules {
namespace {

/// In the order of the option's choices behind `consistent`.
constexpr std::array<std::string_view, 3> drawings{"\u2026", "...", ". . ."};
constexpr std::array<std::string_view, 3> forms{"character", "points", "spaced"};

struct drawn_ellipsis {
    byte_span span;
    std::size_t form = 0; ///< index into drawings
};

/// The form that begins at `at`, the longest first. Four points and more are lines of dots, or a full stop and an ellipsis: as three.
std::optional<std::size_t> form_at(std::string_view text, std::size_t at) {
    for (std::size_t form = 0; form < drawings.size(); ++form) {
        if (text.substr(at).starts_with(drawings[form])) {
            return form;
        }
    }
    return std::nullopt;
}

std::vector<drawn_ellipsis> ellipses(lint_subject const& subject) {
    std::vector<drawn_ellipsis> out;
    for (auto const& block : subject.source().blocks) {
        if (block.where == zone::furniture) {
            continue;
        }
        auto const text = subject.text().substr(0, block.span.end);
        for (auto at = text.find_first_of(".\xE2", block.span.begin); at != std::string_view::npos;) {
            auto const form = form_at(text, at);
            auto const begin = static_cast<std::uint32_t>(at);
            auto const length = form ? drawings[*form].size() : 1;
            if (form) {
                out.push_back({{begin, begin + static_cast<std::uint32_t>(length)}, *form});
            }
            at = text.find_first_of(".\xE2", at + length);
        }
    }
    return out;
}

std::optional<std::size_t> wanted_form(std::string_view option, std::vector<drawn_ellipsis> const& all) {
    if (auto const named = std::ranges::find(forms, option); named != forms.end()) {
        return static_cast<std::size_t>(named - forms.begin());
    }
    constexpr std::size_t most = 4; // of five
    for (std::size_t form = 0; form < forms.size(); ++form) {
        auto const count = static_cast<std::size_t>(std::ranges::count(all, form, &drawn_ellipsis::form));
        if (count >= most * (all.size() - count)) {
            return form;
        }
    }
    return std::nullopt;
}

} // namespace

void ellipsis_form(rule_run& run) {
    auto const all = ellipses(run.subject());
    auto const wanted = wanted_form(run.choice("form"), all);
    for (auto const& each : all) {
        if (wanted && each.form != *wanted) {
            run.report(each.span,
                       fmt::format("an ellipsis is {} here, not {}", drawings[*wanted], drawings[each.form]),
                       {{each.span, std::string{drawings[*wanted]}}});
        }
    }
}

} // namespace inquit::rules

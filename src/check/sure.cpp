#include "check/sure.hpp"

#include <algorithm>
#include <functional>
#include <span>
#include <utility>

namespace inquit {
namespace {

/// The places that the verdict is of; none where one of them may be another's words or another day's.
std::span<source_match const> sure_places(checked_quotation const& of) {
    std::span<source_match const> const places{of.matches.data(), std::min(of.judged, of.matches.size())};
    bool const is_sure = std::ranges::all_of(places, &source_match::tied);
    return is_sure ? places : std::span<source_match const>{};
}

} // namespace

std::vector<sure_difference> sure_differences(checked_quotation const& of, profile const& rules) {
    std::vector<sure_difference> out;
    for (auto const& place : sure_places(of)) {
        for (auto const& each : place.differences) {
            if (auto const level = rules.severity_of(each.kind); level != severity::fine) {
                out.push_back({&each, &place, level});
            }
        }
    }
    std::ranges::stable_sort(out, std::greater<>{}, [](sure_difference const& each) {
        return std::pair{each.level, each.what->kind == name_of(align::difference_kind::meaning_flip)};
    });
    return out;
}

severity level_of(checked_quotation const& of, profile const& rules) {
    if (of.misattributed) {
        return severity::error;
    }
    if (of.found == verdict::not_found) {
        return severity::warning;
    }
    auto const sure = sure_differences(of, rules);
    return sure.empty() ? severity::fine : sure.front().level;
}

} // namespace inquit

#include "check/profile.hpp"

#include <algorithm>
#include <array>
#include <iterator>

namespace inquit {
namespace {

constexpr profile::row strict_rows[] = {
#include "strict.inc"
};
constexpr profile::row ap_rows[] = {
#include "ap.inc"
};
constexpr profile::row reuters_rows[] = {
#include "reuters.inc"
};
constexpr profile::row guardian_rows[] = {
#include "guardian.inc"
};
constexpr profile::row nyt_rows[] = {
#include "nyt.inc"
};

constexpr std::array<std::string_view, 5> profile_names{"strict", "ap", "reuters", "guardian", "nyt"};
constexpr std::array<std::span<profile::row const>, profile_names.size()> profile_rows{
    strict_rows, ap_rows, reuters_rows, guardian_rows, nyt_rows};

constexpr std::array<std::string_view, 3> severity_names{"fine", "warning", "error"};

} // namespace

std::string_view name_of(severity level) { return severity_names[static_cast<std::size_t>(level)]; }

std::span<std::string_view const> profile::names() { return profile_names; }

std::optional<profile> profile::named(std::string_view name) {
    auto const found = std::ranges::find(profile_names, name);
    if (found == profile_names.end()) {
        return std::nullopt;
    }
    return profile{profile_rows[static_cast<std::size_t>(found - profile_names.begin())]};
}

profile::profile() : profile{profile_rows.front()} {}

std::string_view profile::value_of(std::string_view key) const {
    auto const found = std::ranges::find(rows_, key, &row::key);
    return found == rows_.end() ? std::string_view{} : found->value;
}

severity profile::severity_of(std::string_view difference) const {
    auto const found = std::ranges::find(severity_names, value_of(difference));
    return found == severity_names.end() ? severity::error
                                         : static_cast<severity>(found - severity_names.begin());
}

} // namespace inquit

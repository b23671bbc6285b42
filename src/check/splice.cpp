#include "check/splice.hpp"

#include "check/tie.hpp"

#include <algorithm>
#include <tuple>

namespace inquit {
namespace {

constexpr std::uint32_t most_missing = 1; ///< words at a joint that neither piece has
constexpr std::uint32_t least_gain = 4;   ///< words that a piece adds
constexpr std::size_t most_pieces = 4;
constexpr std::string_view spliced_kind = "spliced";

/// The piece for the words from `at` on.
std::vector<found_match>::const_iterator best_from(std::uint32_t at, std::vector<found_match> const& parts,
                                                   std::string_view last_path) {
    auto const key = [last_path](found_match const& each) {
        return std::tuple{each.quoted.end, each.what.tied, each.what.path == last_path};
    };
    auto best = parts.end();
    for (auto each = parts.begin(); each != parts.end(); ++each) {
        bool const fits = each->quoted.begin <= at + most_missing && each->quoted.end >= at + least_gain;
        if (fits && (best == parts.end() || key(*best) < key(*each))) {
            best = each;
        }
    }
    return best;
}

bool is_marked_joint(quoted_text const& quotation, found_match const& left, found_match const& right) {
    if (right.quoted.begin >= quotation.words.size()) {
        return false;
    }
    auto const& first = quotation.words[right.quoted.begin];
    bool const is_in_order =
        left.what.path == right.what.path && left.what.chars.second <= right.what.chars.first;
    return first.begins_range || (first.after_ellipsis && is_in_order);
}

checked_difference joint_of(quoted_text const& quotation, found_match const& right, profile const& rules) {
    checked_difference made;
    made.kind = spliced_kind;
    auto const& first = quotation.words[right.quoted.begin];
    made.draft = quotation.text.substr(first.span.begin, first.span.size());
    made.draft_chars = {right.draft_chars.first, right.draft_chars.first};
    made.source_chars = {right.what.chars.first, right.what.chars.first};
    made.level = rules.severity_of(made.kind);
    return made;
}

} // namespace

std::optional<joined_quotation> joined_parts(quoted_text const& quotation, std::vector<found_match> parts,
                                             profile const& rules) {
    auto const count = static_cast<std::uint32_t>(quotation.words.size());
    std::vector<found_match> chosen;
    std::uint32_t covered = 0;
    while (covered + most_missing < count) {
        auto const next =
            best_from(covered, parts, chosen.empty() ? std::string_view{} : chosen.back().what.path);
        if (next == parts.end() || chosen.size() == most_pieces) {
            return std::nullopt;
        }
        covered = next->quoted.end;
        chosen.push_back(*next);
    }
    if (chosen.size() < 2) {
        return std::nullopt;
    }
    joined_quotation out;
    auto how = align::fidelity::verbatim;
    bool is_marked = true;
    for (std::size_t at = 0; at < chosen.size(); ++at) {
        auto& each = chosen[at];
        if (at > 0 && !is_marked_joint(quotation, chosen[at - 1], each)) {
            is_marked = false;
            each.what.differences.insert(each.what.differences.begin(), joint_of(quotation, each, rules));
        }
        how = std::max(how, each.what.how);
        out.parts.push_back(each.what);
    }
    out.how = is_marked ? static_cast<verdict>(std::max(how, align::fidelity::trimmed)) : verdict::spliced;
    return out;
}

} // namespace inquit

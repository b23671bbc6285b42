#include "review/given_review.hpp"

#include "emit/json_text.hpp"
#include "review/field_lines.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <vector>

namespace inquit {
namespace {

std::string in_marks(std::string_view words) {
    return json_text([words](json_writer& out) { write_string(out, words); });
}

} // namespace

std::optional<record_review> reviewed(std::optional<record_review> const& before, given_review const& said) {
    if (!said.status) {
        return std::nullopt;
    }
    record_review out{said.status, said.by, said.at, said.note};
    if (before && !out.by) {
        out.by = before->by;
    }
    if (before && !out.note) {
        out.note = before->note;
    }
    return out;
}

std::optional<std::string> with_reviews(std::string_view file,
                                        std::span<std::pair<earlier_record const*, given_review> const> all) {
    std::vector<std::pair<earlier_record const*, given_review>> by_place{all.begin(), all.end()};
    std::ranges::sort(by_place, {}, [](auto const& each) { return each.first->document.text.data(); });
    std::string out;
    std::size_t copied = 0;
    for (auto const& [record, said] : by_place) {
        auto const& text = record->document.text;
        auto after = record->filed.made;
        after.review = reviewed(after.review, said);
        auto const changed = with_changes(text, record->filed.made, after);
        if (!says(changed, after)) {
            return std::nullopt;
        }
        auto const begin = static_cast<std::size_t>(text.data() - file.data());
        out += file.substr(copied, begin - copied);
        out += changed;
        copied = begin + text.size();
    }
    return out += file.substr(copied);
}

std::string reason_to_wait(record const& made) {
    if (made.review && made.review->status) {
        return {};
    }
    if (!made.review || !made.review->stale) {
        return "not reviewed";
    }
    auto const& review = *made.review;
    auto const verdict = fmt::format("{}{}", review.was.value_or("corrected by hand"),
                                     review.by ? " by " + *review.by : std::string{});
    return review.words ? fmt::format("{}, but its words have changed since; they were {}", verdict,
                                      in_marks(*review.words))
                        : fmt::format("{}, but its words are no longer in the article", verdict);
}

} // namespace inquit

#include "lint/record_words.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <iterator>
#include <span>
#include <vector>

namespace inquit {
namespace {

constexpr std::string_view blanks = " \t\r\n";

std::vector<std::string_view> words_in(std::string_view text) {
    std::vector<std::string_view> out;
    for (auto at = text.find_first_not_of(blanks); at != std::string_view::npos;) {
        auto const end = std::min(text.find_first_of(blanks, at), text.size());
        out.push_back(text.substr(at, end - at));
        at = text.find_first_not_of(blanks, end);
    }
    return out;
}

/// From one word to the end of another, of one text.
std::string_view covered(std::span<std::string_view const> words) {
    if (words.empty()) {
        return {};
    }
    auto const* const begin = words.front().data();
    auto const* const end = words.back().data() + words.back().size();
    return {begin, static_cast<std::size_t>(end - begin)};
}

} // namespace

std::string place_of(filed_record const& filed) {
    return fmt::format("{}:{}", filed.where.file, filed.where.number);
}

void report_at(rule_run& run, placed_record const& placed, std::string message) {
    if (!placed.where.empty()) {
        run.report(placed.where, std::move(message));
    }
}

changed_words changed_between(std::string_view before, std::string_view after) {
    auto const old = words_in(before);
    auto const now = words_in(after);
    auto const front = std::ranges::mismatch(old, now);
    auto same_front = static_cast<std::size_t>(front.in1 - old.begin());
    auto const most_behind = std::min(old.size(), now.size()) - same_front;
    std::size_t same_behind = 0;
    while (same_behind < most_behind
           && old[old.size() - 1 - same_behind] == now[now.size() - 1 - same_behind]) {
        ++same_behind;
    }
    bool const one_has_nothing =
        old.size() == same_front + same_behind || now.size() == same_front + same_behind;
    if (one_has_nothing && same_front > 0) {
        --same_front;
    } else if (one_has_nothing && same_behind > 0) {
        --same_behind;
    }
    auto const middle = [&](std::vector<std::string_view> const& words) {
        return covered(std::span{words}.subspan(same_front, words.size() - same_front - same_behind));
    };
    return {middle(old), middle(now)};
}

} // namespace inquit

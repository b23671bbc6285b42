#include "lint/suppressions.hpp"

#include "grammar/lexicon/nearest.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <iterator>

namespace inquit {
namespace {

constexpr std::size_t most_suppressions = 1000; // of a file; each is asked for each finding

bool covers(byte_span over, lint_rule const* of, finding const& found) {
    return over.contains(found.in_file.begin) && (of == nullptr || of == found.of);
}

/// The next line that is not blank.
byte_span next_line(std::string_view file, std::uint32_t after) {
    auto const line_end = std::min(file.find('\n', after), file.size());
    auto const begin = std::min(file.find_first_not_of(" \t\r\n", line_end), file.size());
    auto const end = std::min(file.find('\n', begin), file.size());
    return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

std::string unknown_rule(std::string_view name) {
    std::vector<std::string_view> ids;
    std::ranges::transform(lint_rules(), std::back_inserter(ids), &lint_rule::id);
    auto const near = lexicon::nearest(name, ids);
    return near.empty() ? fmt::format("no rule is called \"{}\"", name)
                        : fmt::format("no rule is called \"{}\"; did you mean \"{}\"?", name, near);
}

std::string shown_rule(lint_rule const* of) {
    return of == nullptr ? "any rule" : fmt::format("\"{}\"", of->id);
}

std::string_view words_at(std::string_view text, byte_span span) {
    return text.substr(span.begin, span.size());
}

/// Where a byte of the file stands in the text, or where it would stand had the reader not dropped it.
std::uint32_t text_place(offset_map const& map, std::uint32_t file_byte) {
    auto const pieces = map.pieces();
    auto const after = std::ranges::upper_bound(
        pieces, file_byte, {}, [](offset_map::piece const& each) { return each.file.begin; });
    if (after == pieces.begin()) {
        return file_byte;
    }
    auto const& last = *std::prev(after);
    return last.file.contains(file_byte) ? last.text.begin : last.text.end + (file_byte - last.file.end);
}

/// The paragraph that a place is in or touches; else the one that ends with the line before.
block const* paragraph_at(article const& source, std::uint32_t place) {
    block const* before = nullptr;
    for (auto const& each : source.blocks) {
        if (each.span.begin <= place && place <= each.span.end) {
            return &each;
        }
        if (each.span.end + 1 == place) {
            before = &each;
        }
    }
    return before;
}

} // namespace

suppressions::suppressions(article const& source) : source_{source} {
    for (auto const& each : find_commented_suppressions(source.file)) {
        if (each.action == suppression_action::enable) {
            end(each);
        } else {
            add(over_of(each), each);
        }
    }
    for (auto const& each : find_bracketed_suppressions(source.file)) {
        auto const* const paragraph = paragraph_at(source, text_place(source.map, each.span.begin));
        add(paragraph == nullptr ? each.span : source.map.to_file(paragraph->span), each);
    }
}

byte_span suppressions::over_of(suppression_mark const& said) const {
    auto const file_end = static_cast<std::uint32_t>(source_.file.size());
    return said.action == suppression_action::disable ? byte_span{said.span.end, file_end}
                                                      : next_line(source_.file, said.span.end);
}

void suppressions::add(byte_span over, suppression_mark const& said) {
    if (all_.size() >= most_suppressions) {
        return;
    }
    bool const is_open = said.action == suppression_action::disable;
    if (said.rules.empty()) {
        all_.push_back({said.span, over, nullptr, is_open});
    }
    for (auto const name : said.rules) {
        if (auto const* const of = lint_rule_named(words_at(source_.file, name))) {
            all_.push_back({said.span, over, of, is_open});
        } else {
            wrong_.push_back({said.span, unknown_rule(words_at(source_.file, name))});
        }
    }
}

void suppressions::end(suppression_mark const& said) {
    std::vector<lint_rule const*> rules;
    for (auto const name : said.rules) {
        auto const* const of = lint_rule_named(words_at(source_.file, name));
        if (of == nullptr) {
            wrong_.push_back({said.span, unknown_rule(words_at(source_.file, name))});
            return;
        }
        rules.push_back(of);
    }
    bool ends_one = false;
    for (auto& each : all_) {
        bool const is_named = rules.empty() || std::ranges::find(rules, each.of) != rules.end();
        if (each.is_open && is_named) {
            each.over.end = said.span.begin;
            each.is_open = false;
            ends_one = true;
        }
    }
    if (!ends_one) {
        wrong_.push_back({said.span, "nothing is disabled that this could enable"});
    }
}

bool suppressions::hides(finding const& found) const {
    return std::ranges::any_of(
        all_, [&found](suppression const& each) { return covers(each.over, each.of, found); });
}

std::vector<idle_mark> suppressions::idle(std::span<finding const> all, lint_settings const& settings) const {
    auto out = wrong_;
    for (auto const& each : all_) {
        if (each.is_open) {
            out.push_back({each.mark, fmt::format("nothing enables {} again", shown_rule(each.of))});
        }
        bool const is_off = each.of != nullptr && settings.level_of(*each.of) == lint_level::off;
        bool const is_used = std::ranges::any_of(
            all, [&each](finding const& found) { return covers(each.over, each.of, found); });
        if (!is_off && !is_used) {
            out.push_back({each.mark, fmt::format("{} finds nothing here", shown_rule(each.of))});
        }
    }
    return out;
}

} // namespace inquit

#include "report/redline.hpp"

#include "report/page.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <vector>

namespace inquit {
namespace {

using part = compared_words::part;

/// "words-dropped" -> "words dropped"
std::string kind_in_words(std::string kind) {
    std::ranges::replace(kind, '-', ' ');
    return kind;
}

/// What compared_text and checked_text tell, too.
bool is_worth_a_line(checked_difference const& each) {
    return each.kind == "spelling" || each.kind == "meaning-flip" || each.kind == "speaker-metonymy"
           || each.kind == scope_promotion || each.level != severity::fine;
}

void add_change(html_element to, std::string_view element, std::string const& words) {
    if (!words.empty()) {
        to.text(" ");
        to.add(element, words);
    }
}

void add_difference(html_element to, checked_difference const& each) {
    if (each.kind == "speaker-metonymy") {
        to.text(fmt::format("{} for {}: speaks in its name, no error", each.draft, each.source));
        return;
    }
    if (each.kind == "speaker-conflict") {
        to.text(fmt::format("said to be by {}, not {}", each.draft, each.source));
        return;
    }
    if (each.kind == scope_promotion) {
        to.text(fmt::format("in marks here, and elsewhere a report: {}", each.source));
        return;
    }
    auto const level = each.level == severity::fine ? "" : fmt::format("{}: ", name_of(each.level));
    to.text(level + kind_in_words(each.kind));
    add_change(to, "del", each.source);
    add_change(to, "ins", each.draft);
}

constexpr std::array<std::string_view, 7> relations{"the others are compared with it",
                                                    "the same words",
                                                    "the same words, printed otherwise",
                                                    "part of the words",
                                                    "words left out or put in, and marked so",
                                                    "words changed",
                                                    "given to another speaker"};
constexpr std::array<std::string_view, 4> wordings{
    "the same words everywhere", "the same words, printed otherwise", "some print part of it",
    "the words differ, or whose they are"};
constexpr std::array<std::string_view, 6> verdicts{"verbatim",
                                                   "typographic: the same words, printed otherwise",
                                                   "trimmed: cut or glossed, and marked so",
                                                   "altered: words differ, and nothing marks it",
                                                   "spliced: two places joined, and nothing marks it",
                                                   "not found in these sources"};

} // namespace

void add_redline(html_element to, std::span<compared_words const> words) {
    bool is_replaced = false;
    for (auto const& each : words) {
        to.text(is_replaced && each.how == part::added ? " " : "");
        is_replaced = each.how == part::dropped;
        if (each.how == part::kept) {
            to.text(each.text);
        } else {
            to.add(each.how == part::dropped ? "del" : "ins", each.text);
        }
    }
}

void add_differences(html_element to, std::span<checked_difference const> all) {
    if (std::ranges::none_of(all, is_worth_a_line)) {
        return;
    }
    auto list = to.add("ul").attribute("class", "differences");
    for (auto const& each : all) {
        if (is_worth_a_line(each)) {
            add_difference(list.add("li"), each);
        }
    }
}

std::string_view in_words(relation how) { return relations.at(static_cast<std::size_t>(how)); }
std::string_view in_words(wording how) { return wordings.at(static_cast<std::size_t>(how)); }
std::string_view in_words(verdict found) { return verdicts.at(static_cast<std::size_t>(found)); }

} // namespace inquit

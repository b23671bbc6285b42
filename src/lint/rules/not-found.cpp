#include "lint/checked_words.hpp"
#include "lint/rule_run.hpp"
#include "lint/word_runs.hpp"

#include <fmt/format.h>

namespace inquit::rules {
namespace {

std::size_t count_words(std::string_view quote) {
    byte_span const all{0, static_cast<std::uint32_t>(quote.size())};
    return word_keys(quote, std::span{&all, 1}).size();
}

/// Three words of four are any phrase.
bool is_worth_a_look(source_match const& near, std::size_t words) {
    constexpr double fewest_standing = 5;
    return near.score * static_cast<double>(words) >= fewest_standing;
}

} // namespace

void not_found(rule_run& run) {
    if (!run.beside().checked) {
        return;
    }
    for (auto const& each : *run.beside().checked) {
        auto const words = count_words(each.text);
        bool const is_told = each.found == verdict::not_found || is_candidate(each);
        if (!is_told || words < run.number("words")) {
            continue;
        }
        auto const message = fmt::format("no source has \"{}\"", shown_words(each.text));
        auto const where = first_words_of(each, run.subject());
        if (is_candidate(each) && is_worth_a_look(each.matches.front(), words)) {
            auto const& near = each.matches.front();
            run.report_in_file(
                where,
                fmt::format("{}; like it is \"{}\" ({})", message, shown_words(near.text), place_of(near)),
                lint_level::info);
        } else {
            run.report_in_file(where, message);
        }
    }
}

} // namespace inquit::rules

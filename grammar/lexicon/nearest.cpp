#include "grammar/lexicon/nearest.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <vector>

namespace inquit::lexicon {

namespace {

/// Work is the product of both lengths; whoever wrote a longer one meant no key.
constexpr std::size_t longest_compared = 64;

/// "cue_sing" is not "cue_think".
constexpr std::size_t most_edits = 2;

/// Lists longer than this help nobody.
constexpr std::size_t most_listed = 12;

} // namespace

std::size_t edit_distance(std::string_view a, std::string_view b) {
    // Rows of the table of distances between beginnings of both: the one before the last, the last, this one.
    std::vector<std::size_t> before(b.size() + 1);
    std::vector<std::size_t> last(b.size() + 1);
    std::vector<std::size_t> row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j) {
        row[j] = j;
    }
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::swap(before, last);
        std::swap(last, row);
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            std::size_t const exchanged = last[j - 1] + (a[i - 1] == b[j - 1] ? 0U : 1U);
            row[j] = std::min({last[j] + 1, row[j - 1] + 1, exchanged});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
                row[j] = std::min(row[j], before[j - 2] + 1);
            }
        }
    }
    return row[b.size()];
}

std::string_view nearest(std::string_view word, std::span<std::string_view const> known) {
    if (word.size() > longest_compared || known.empty()) {
        return {};
    }
    auto const best = std::ranges::min(
        known, {}, [word](std::string_view candidate) { return edit_distance(word, candidate); });
    auto const distance = edit_distance(word, best);
    return distance <= most_edits && 3 * distance <= best.size() ? best : std::string_view{};
}

std::string unknown_message(std::string_view what, std::string_view word,
                            std::span<std::string_view const> known) {
    auto message = fmt::format("unknown {} \"{}\"", what, word);
    if (auto const meant = nearest(word, known); !meant.empty()) {
        message += fmt::format("; did you mean \"{}\"?", meant);
    } else if (known.size() <= most_listed) {
        message += fmt::format("; known: {}", fmt::join(known, ", "));
    }
    return message;
}

} // namespace inquit::lexicon

#include "captions/spoken_lines.hpp"

#include "text/unicode.hpp"

#include <algorithm>
#include <map>
#include <span>
#include <string>
#include <utility>

namespace inquit {
namespace {

constexpr std::size_t fewest_repeats = 3;
constexpr std::size_t cues_a_repeat = 3;
constexpr std::size_t fewest_names = 2;

/// What a viewer sees of a cue.
struct shown_cue {
    std::vector<cue_line> lines;
    std::vector<std::string> words; ///< of each line
};

std::string words_of(std::string_view file, cue_line const& line) {
    std::string out;
    for (auto const run : line.words) {
        out += file.substr(run.begin, run.size());
    }
    return std::string{unicode::trim(out)};
}

shown_cue shown(std::string_view file, cue const& from) {
    shown_cue out;
    for (auto const line : from.lines) {
        for (auto& one : cue_lines_of(file, line)) {
            out.words.push_back(words_of(file, one));
            out.lines.push_back(std::move(one));
        }
    }
    return out;
}

/// How many of the first lines are the last ones of the cue before.
std::size_t repeated_lines(std::span<std::string const> before, std::span<std::string const> now) {
    constexpr std::size_t most_lines = 8;
    for (auto count = std::min({before.size(), now.size(), most_lines}); count > 0; --count) {
        if (std::ranges::equal(before.last(count), now.first(count))) {
            return count;
        }
    }
    return 0;
}

/// Of each cue, how many lines the one before has shown; all 0 where the captions do not roll.
std::vector<std::size_t> repeats_of(std::vector<shown_cue> const& cues) {
    std::vector<std::size_t> repeats(cues.size(), 0);
    std::size_t rolling = 0;
    shown_cue const* before = nullptr;
    for (std::size_t i = 0; i < cues.size(); ++i) {
        if (cues[i].lines.empty()) {
            continue;
        }
        repeats[i] = before == nullptr ? 0 : repeated_lines(before->words, cues[i].words);
        rolling += repeats[i] > 0 ? 1U : 0U;
        before = &cues[i];
    }
    if (rolling < fewest_repeats || cues_a_repeat * rolling < cues.size()) {
        std::ranges::fill(repeats, 0U);
    }
    return repeats;
}

std::string name_in(std::string_view file, cue_line const& line) {
    auto const begin = line.words.front().begin;
    return unicode::lower(file.substr(begin + line.label->label.begin, line.label->label.size()));
}

bool is_of_name(caption_line const& one) {
    return one.line.label && one.line.label->form == label_form::name;
}

/// "Remember: ..." said once is no label; one in capitals is. Where other names are labels, whoever has but one line is somebody
/// else all the same.
void keep_labels(std::string_view file, std::vector<caption_line>& lines) {
    std::map<std::string, std::size_t> counts;
    for (auto const& one : lines) {
        if (one.line.label) {
            ++counts[name_in(file, one.line)];
        }
    }
    auto const has_names = std::ranges::any_of(lines, [&](caption_line const& one) {
        return is_of_name(one) && counts[name_in(file, one.line)] >= fewest_names;
    });
    for (auto& one : lines) {
        if (is_of_name(one) && counts[name_in(file, one.line)] < fewest_names) {
            one.line.label.reset();
            one.line.changes_speaker = one.line.changes_speaker || has_names;
        }
    }
}

} // namespace

std::vector<caption_line> spoken_lines_of(std::string_view file, std::vector<cue> const& cues) {
    std::vector<shown_cue> all;
    all.reserve(cues.size());
    for (auto const& one : cues) {
        all.push_back(shown(file, one));
    }
    auto const repeats = repeats_of(all);
    std::vector<caption_line> out;
    for (std::size_t i = 0; i < all.size(); ++i) {
        for (auto line = repeats[i]; line < all[i].lines.size(); ++line) {
            out.push_back({std::move(all[i].lines[line]), static_cast<std::uint32_t>(i)});
        }
    }
    keep_labels(file, out);
    return out;
}

} // namespace inquit

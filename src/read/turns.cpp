// Interviews and transcripts, and what stands indented.
#include "read/layout.hpp"
#include "text/unicode.hpp"

#include <algorithm>
#include <map>

namespace inquit {
namespace {

constexpr std::size_t fewest_turns = 3;
constexpr std::size_t fewest_labels = 2;
/// Columns by which a block quotation stands in.
constexpr std::uint32_t quotation_indent = 4;

struct labelled_part {
    std::size_t index;
    speaker_label label;
    std::string_view name;
};

std::string_view last_word(std::string_view name) { return name.substr(name.find_last_of(' ') + 1); }

std::vector<labelled_part> labelled_parts(layout const& page) {
    std::vector<labelled_part> labelled;
    for (std::size_t i = 0; i < page.parts.size(); ++i) {
        if (page.parts[i].settled) {
            continue;
        }
        auto const words = page.words(page.parts[i]);
        if (auto const label = speaker_label_of(words)) {
            labelled.push_back({i, *label, words.substr(0, label->label.end)});
        }
    }
    return labelled;
}

/// Whose lines: "John Smith" counts with "Smith" and "SMITH".
using counts = std::map<std::string, std::size_t, std::less<>>;

counts counted(std::vector<labelled_part> const& labelled) {
    counts all;
    for (auto const& one : labelled) {
        ++all[unicode::lower(last_word(one.name))];
    }
    return all;
}

/// Drops names that label one line only ("Clinton: Keep it up"): lists have those.
void keep_speakers(std::vector<labelled_part>& labelled) {
    auto const all = counted(labelled);
    std::erase_if(labelled, [&all](labelled_part const& one) {
        return one.label.form == label_form::name
               && all.find(unicode::lower(last_word(one.name)))->second < 2;
    });
}

bool is_interview(std::vector<labelled_part> const& labelled) {
    if (labelled.size() < fewest_turns) {
        return false;
    }
    auto const is_question_or_answer = [](labelled_part const& one) {
        return one.label.form == label_form::question_answer;
    };
    return counted(labelled).size() >= fewest_labels || std::ranges::all_of(labelled, is_question_or_answer);
}

void settle_turn(layout& page, labelled_part const& one) {
    auto& turn = page.parts[one.index];
    turn.speaker = byte_span{turn.prose.begin, turn.prose.begin + one.label.label.end};
    page.strip_front(turn, one.label.length);
    layout::settle(turn, turn.prose.empty() ? zone::furniture : zone::turn);
}

/// In a transcript, where most paragraphs have labels, those without go on with the speaker before.
void settle_continuations(layout& page, std::vector<labelled_part> const& labelled) {
    auto const begin = page.parts.begin() + static_cast<std::ptrdiff_t>(labelled.front().index);
    auto const end = page.parts.begin() + static_cast<std::ptrdiff_t>(labelled.back().index);
    auto const open = std::count_if(begin, end, [](part const& one) { return !one.settled; });
    if (2 * static_cast<std::size_t>(open) > labelled.size()) {
        return;
    }
    std::optional<byte_span> speaker;
    for (auto one = begin; one != end; ++one) {
        if (one->speaker) {
            speaker = one->speaker;
        } else if (!one->settled) {
            one->speaker = speaker;
            layout::settle(*one, zone::turn);
        }
    }
}

} // namespace

void settle_turns(layout& page) {
    auto labelled = labelled_parts(page);
    keep_speakers(labelled);
    if (!is_interview(labelled)) {
        return;
    }
    for (auto const& one : labelled) {
        settle_turn(page, one);
    }
    settle_continuations(page, labelled);
}

void settle_blockquotes(layout& page) {
    for (std::size_t i = 0; i + 1 < page.parts.size(); ++i) {
        auto const& introduction = page.parts[i];
        if (introduction.where != zone::body || !page.words(introduction).ends_with(':')) {
            continue;
        }
        for (auto j = i + 1; j < page.parts.size(); ++j) {
            auto& one = page.parts[j];
            auto const stands_in = one.lines.indent >= introduction.lines.indent + quotation_indent;
            if (one.settled || !stands_in || bullet_length(page.words(one), bullets::dashes) != 0
                || has_quotation_mark(page.words(one).substr(0, 3))) {
                break;
            }
            layout::settle(one, zone::blockquote);
        }
    }
}

void strip_bullets(layout& page) {
    for (auto& one : page.parts) {
        if (one.where == zone::body) {
            page.strip_front(one, bullet_length(page.words(one), bullets::dots));
        }
    }
}

} // namespace inquit

// Interviews and transcripts, and what stands indented.
#include "grammar/transcript.hpp"
#include "read/layout.hpp"
#include "text/unicode.hpp"

#include <algorithm>
#include <map>
#include <utility>

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
    std::uint32_t begin = 0; ///< of the label in the part's prose, behind a time
    std::optional<std::string> at;
};

std::string_view last_word(std::string_view name) { return name.substr(name.find_last_of(' ') + 1); }

/// "(00:12:31)" between the name and the colon.
std::optional<std::string> time_in(std::string_view words) {
    auto const bracket = words.find_first_of("[(");
    auto stamp = bracket == std::string_view::npos ? std::nullopt : time_stamp_at(words.substr(bracket));
    return stamp ? std::optional{std::move(stamp->text)} : std::nullopt;
}

/// "JANE ROE: ...", "[00:12:31] JANE ROE: ...", "Speaker 1 (00:12):"
std::optional<labelled_part> labelled(layout const& page, std::size_t index) {
    auto const words = page.words(page.parts[index]);
    auto stamp = time_stamp_at(words);
    auto const behind = unicode::trim(words.substr(stamp ? stamp->length : 0));
    auto const label = speaker_label_of(behind);
    if (!label) {
        return std::nullopt;
    }
    labelled_part out{index, *label, behind.substr(0, label->label.end), 0, std::nullopt};
    out.begin = static_cast<std::uint32_t>(behind.data() - words.data());
    out.at = stamp ? std::optional{std::move(stamp->text)}
                   : time_in(behind.substr(0, label->length).substr(label->label.end));
    return out;
}

std::vector<labelled_part> labelled_parts(layout const& page) {
    std::vector<labelled_part> found;
    for (std::size_t i = 0; i < page.parts.size(); ++i) {
        if (page.parts[i].settled) {
            continue;
        }
        if (auto one = labelled(page, i)) {
            found.push_back(std::move(*one));
        }
    }
    return found;
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

/// Drops names that label one line only ("Clinton: Keep it up") and without a time: lists have those.
void keep_speakers(std::vector<labelled_part>& labelled) {
    auto const all = counted(labelled);
    std::erase_if(labelled, [&all](labelled_part const& one) {
        return one.label.form == label_form::name && !one.at
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

bool is_direction(std::string_view words) {
    auto const length = stage_direction_length(words);
    return length != 0 && length == words.size();
}

/// The record of a speech or a hearing and nothing else: labels in capitals, and applause or times. Whoever has spoken last goes on
/// in all paragraphs without label.
bool is_transcript(layout const& page, std::vector<labelled_part> const& labelled) {
    auto const is_in_capitals = [](labelled_part const& one) {
        return one.label.form == label_form::capitals;
    };
    auto const has_direction = [&page](part const& one) {
        return !one.settled && holds_stage_direction(page.words(one));
    };
    return !labelled.empty() && std::ranges::all_of(labelled, is_in_capitals)
           && (std::ranges::any_of(labelled, [](labelled_part const& one) { return one.at.has_value(); })
               || std::ranges::any_of(page.parts, has_direction));
}

void settle_turn(layout& page, labelled_part const& one) {
    auto& turn = page.parts[one.index];
    auto const label = turn.prose.begin + one.begin;
    turn.speaker = byte_span{label, label + one.label.label.end};
    turn.at = one.at ? one.at : turn.at;
    page.strip_front(turn, one.begin + one.label.length);
    layout::settle(turn, turn.prose.empty() ? zone::furniture : zone::turn);
}

/// Paragraphs that go on after another one: not those below a line that is a label alone.
std::size_t count_of_continuations(layout const& page, std::size_t begin, std::size_t end) {
    std::size_t count = 0;
    for (auto i = begin + 1; i < end; ++i) {
        auto const& before = page.parts[i - 1];
        bool const is_below_label = before.speaker && before.where == zone::furniture;
        bool const is_open = !page.parts[i].settled && !is_direction(page.words(page.parts[i]));
        count += is_open && !is_below_label ? 1U : 0U;
    }
    return count;
}

/// Paragraphs without label go on with the speaker before.
void settle_continuations(layout& page, std::size_t begin, std::size_t end) {
    std::optional<byte_span> speaker;
    std::optional<std::string> at;
    for (auto i = begin; i < end; ++i) {
        auto& one = page.parts[i];
        if (one.speaker) {
            speaker = one.speaker;
            at = one.where == zone::furniture ? one.at : std::nullopt;
        } else if (!one.settled) {
            one.speaker = speaker;
            one.at = one.at ? one.at : std::exchange(at, std::nullopt);
            layout::settle(one, zone::turn);
        }
    }
}

/// In a speech of one voice, whatever no label claims is his or hers.
void settle_voice(layout& page) {
    for (auto& one : page.parts) {
        if (!one.settled) {
            one.speaker = page.voice;
            layout::settle(one, zone::turn);
        }
    }
}

void settle_labelled(layout& page, std::vector<labelled_part> const& labelled) {
    for (auto const& one : labelled) {
        settle_turn(page, one);
    }
}

} // namespace

void settle_turns(layout& page) {
    auto labelled = labelled_parts(page);
    keep_speakers(labelled);
    auto const is_whole = is_transcript(page, labelled);
    if (page.voice) {
        settle_labelled(page, is_whole ? labelled : std::vector<labelled_part>{});
        settle_voice(page);
    } else if (is_whole) {
        settle_labelled(page, labelled);
        settle_continuations(page, labelled.front().index, page.parts.size());
    } else if (is_interview(labelled)) {
        settle_labelled(page, labelled);
        auto const begin = labelled.front().index;
        auto const last = labelled.back().index;
        // What stands below the last label alone is its turn.
        auto const end =
            page.parts[last].where == zone::furniture ? std::min(last + 2, page.parts.size()) : last;
        if (2 * count_of_continuations(page, begin, end) <= labelled.size()) {
            settle_continuations(page, begin, end);
        }
    }
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

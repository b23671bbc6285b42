#include "check/reference.hpp"

#include "align/word.hpp"
#include "text/unicode.hpp"

#include <algorithm>
#include <iterator>

namespace inquit {
namespace {

std::uint32_t code_points(std::string_view bytes) {
    return static_cast<std::uint32_t>(unicode::count_code_points(bytes));
}

/// The article's map from text to file, counted in code points.
offset_map map_of_code_points(article const& source) {
    auto const text = source.text.text();
    std::string_view const file = source.file;
    offset_map out;
    std::uint32_t at = 0;
    for (auto const& piece : source.map.pieces()) {
        out.copy(code_points(text.substr(at, piece.text.begin - at)));
        out.replace(code_points(file.substr(piece.file.begin, piece.file.size())),
                    code_points(text.substr(piece.text.begin, piece.text.size())));
        at = piece.text.end;
    }
    out.copy(code_points(text.substr(at)));
    return out;
}

/// Where bytes of the file stand in the text; the way back of offset_map::to_file.
std::uint32_t text_offset_of(std::uint32_t in_file, offset_map const& map) {
    auto const pieces = map.pieces();
    auto const after = std::ranges::upper_bound(
        pieces, in_file, {}, [](offset_map::piece const& each) { return each.file.begin; });
    if (after == pieces.begin()) {
        return in_file;
    }
    auto const& before = *std::prev(after);
    return in_file < before.file.end ? before.text.begin : before.text.end + (in_file - before.file.end);
}

/// One after the other, not one in the other.
bool is_one_voice(utterance const& left, utterance const& right) {
    return left.span.end <= right.span.begin && left.by.name && left.by.name == right.by.name
           && left.by.type == right.by.type;
}

bool are_in_one_passage(byte_span words, reference const& source) {
    auto const here = std::ranges::lower_bound(source.passages, words.end, {},
                                               [](passage const& each) { return each.span.end; });
    return here != source.passages.end() && here->span.contains(words);
}

std::vector<byte_span> words_of(std::string_view text, byte_span span) {
    std::vector<align::word> words;
    align::append_words(words, text, span);
    std::vector<byte_span> out;
    std::ranges::transform(words, std::back_inserter(out), &align::word::span);
    return out;
}

std::uint32_t shared(byte_span left, byte_span right) {
    auto const begin = std::max(left.begin, right.begin);
    auto const end = std::min(left.end, right.end);
    return begin < end ? end - begin : 0;
}

} // namespace

byte_span text_span_of(offsets in_file, offset_map const& text_to_file) {
    return {text_offset_of(in_file.first, text_to_file), text_offset_of(in_file.second, text_to_file)};
}

reference reference_of(article const& source, std::span<record const> records) {
    reference out{source.path,  source.sha256,
                  source.about, std::string{source.text.text()},
                  {},           {},
                  {},           map_of_code_points(source)};
    position_index const positions{source.file};
    for (auto const& each : source.blocks) {
        if (each.where != zone::furniture) {
            out.passages.push_back({each.span, positions.position(source.map.to_file(each.span).begin).line});
        }
    }
    for (auto const& each : records) {
        if (each.kind == quotation_kind::term) {
            continue; // a title is nobody's words
        }
        for (auto const& part : each.content) {
            out.reports.push_back({text_span_of(part.bytes, source.map),
                                   {each.speaker.name, each.speaker.type, speech::reported, {}}});
        }
        if (each.kind == quotation_kind::indirect) {
            continue; // the outlet's words
        }
        for (auto const span : each.spans) {
            out.utterances.push_back(
                {span, {each.speaker.name, each.speaker.type, speech::spoken, each.addressee}});
        }
    }
    auto const is_before = [](utterance const& left, utterance const& right) {
        return std::pair{left.span.begin, right.span.end} < std::pair{right.span.begin, left.span.end};
    };
    std::ranges::stable_sort(out.utterances, is_before);
    std::ranges::stable_sort(out.reports, is_before);
    return out;
}

reference unattributed_reference_of(article const& source, pairing const& paired) {
    auto out = reference_of(source, {});
    voice const anybody{"", speaker_type::unknown, speech::spoken, {}};
    for (auto const& each : paired.quotations) {
        for (auto const part : each.content) {
            if (each.depth == 0) {
                out.utterances.push_back({part, anybody});
            }
        }
    }
    std::ranges::stable_sort(out.utterances, {}, [](utterance const& each) { return each.span.begin; });
    return out;
}

std::vector<byte_span> insertions_in(byte_span where, reference const& source) {
    constexpr std::uint32_t longest = 100; // bytes
    std::vector<byte_span> out;
    auto each = std::ranges::lower_bound(source.utterances, where.begin, {},
                                         [](utterance const& one) { return one.span.begin; });
    each = each == source.utterances.begin() ? each : std::prev(each);
    for (; each != source.utterances.end() && each->span.end < where.end; ++each) {
        auto const next = std::find_if(std::next(each), source.utterances.end(), [&](utterance const& one) {
            return one.span.begin >= each->span.end;
        });
        if (next == source.utterances.end() || !is_one_voice(*each, *next)) {
            continue;
        }
        byte_span const between{each->span.end, next->span.begin};
        bool const is_short = between.size() <= longest && are_in_one_passage(between, source);
        if (is_short && where.begin <= between.begin && between.end <= where.end) {
            out.push_back(between);
        }
    }
    return out;
}

offsets reference_reader::chars_of(byte_span words) const {
    auto const span =
        source_.chars.to_file({positions_.code_point(words.begin), positions_.code_point(words.end)});
    return {span.begin, span.end};
}

std::uint32_t reference_reader::line_of(std::uint32_t offset) const {
    auto const after = std::ranges::upper_bound(source_.passages, offset, {},
                                                [](passage const& each) { return each.span.begin; });
    if (after == source_.passages.begin()) {
        return 1;
    }
    auto const& here = *std::prev(after);
    auto const before = std::string_view{source_.text}.substr(here.span.begin, offset - here.span.begin);
    return here.line + static_cast<std::uint32_t>(std::ranges::count(before, '\n'));
}

bool reference_reader::is_spoken_here(byte_span words) const {
    return std::ranges::none_of(source_.utterances, [&](utterance const& each) {
        return shared(each.span, words) > 0
               && !std::ranges::binary_search(source_.passages, each.span.begin, {},
                                              [](passage const& one) { return one.span.begin; });
    });
}

bool reference_reader::has_other_voice(byte_span words, voice const& than) const {
    return std::ranges::any_of(source_.utterances, [&](utterance const& each) {
        return shared(each.span, words) > 0 && each.by.name && each.by.name != than.name;
    });
}

std::optional<voice> reference_reader::reporter_of(byte_span words) const {
    constexpr std::size_t fewest_words = 3; // fewer are a phrase that anybody uses
    for (auto const& each : source_.reports) {
        if (shared(each.span, words) * 2 <= words.size()) {
            continue;
        }
        byte_span const common{std::max(each.span.begin, words.begin), std::min(each.span.end, words.end)};
        auto const all = words_of(source_.text, common);
        auto const marked = std::ranges::count_if(all, [this](byte_span word) { return is_in_marks(word); });
        if (all.size() >= fewest_words + static_cast<std::size_t>(marked)) {
            return each.by;
        }
    }
    return std::nullopt;
}

bool reference_reader::is_in_marks(byte_span word) const {
    return std::ranges::any_of(source_.utterances,
                               [word](utterance const& each) { return each.span.contains(word); });
}

voice reference_reader::voice_of(byte_span words) const {
    utterance const* best = nullptr;
    utterance const* last = nullptr;
    std::uint32_t of_last = 0; ///< bytes of the words that it has, and those before it of the same voice
    auto left = words.size();
    for (auto const insertion : insertions_in(words, source_)) {
        left -= insertion.size();
    }
    for (auto const& each : source_.utterances) {
        auto const here = shared(each.span, words);
        if (here == 0) {
            continue;
        }
        of_last = here + (last != nullptr && is_one_voice(*last, each) ? of_last : 0);
        last = &each;
        if (here * 2 > words.size() || of_last * 2 > left) {
            best = &each; // those within it follow
        }
    }
    return best != nullptr ? best->by
                           : voice{source_.about.outlet, speaker_type::organization, speech::printed};
}

} // namespace inquit

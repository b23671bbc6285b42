#include "check/reference.hpp"

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

std::uint32_t shared(byte_span left, byte_span right) {
    auto const begin = std::max(left.begin, right.begin);
    auto const end = std::min(left.end, right.end);
    return begin < end ? end - begin : 0;
}

} // namespace

reference reference_of(article const& source, std::span<record const> records) {
    reference out{source.path,
                  source.sha256,
                  source.about,
                  std::string{source.text.text()},
                  {},
                  {},
                  map_of_code_points(source)};
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
        for (auto const span : each.spans) {
            out.utterances.push_back({span, {each.speaker.name, each.speaker.type, speech::spoken}});
        }
    }
    std::ranges::stable_sort(out.utterances, [](utterance const& left, utterance const& right) {
        return std::pair{left.span.begin, right.span.end} < std::pair{right.span.begin, left.span.end};
    });
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

voice reference_reader::voice_of(byte_span words) const {
    utterance const* best = nullptr;
    for (auto const& each : source_.utterances) {
        if (shared(each.span, words) * 2 > words.size()) {
            best = &each; // those within it follow
        }
    }
    return best != nullptr ? best->by
                           : voice{source_.about.outlet, speaker_type::organization, speech::printed};
}

} // namespace inquit

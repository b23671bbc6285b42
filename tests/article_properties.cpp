#include "tests/span_properties.hpp"
#include "tests/stage_properties.hpp"

#include "text/unicode.hpp"

#include <algorithm>

namespace inquit::testing {

std::string_view broken_article(article const& read) {
    auto const text = read.text.text();
    if (unicode::first_invalid(text)) {
        return "the text is UTF-8";
    }
    byte_span last_in_file{};
    std::uint32_t last = 0;
    for (auto const& here : read.blocks) {
        if (here.span.begin < last || !is_words(text, here.span)) {
            return "blocks ascend, are disjoint, not empty and cut no code point";
        }
        if (unicode::trim(read.text.view(here.span)).size() != here.span.size()) {
            return "blocks have no white space at their edges";
        }
        if (here.speaker
            && (!is_words(text, *here.speaker)
                || (here.where == zone::turn && !here.span.contains(*here.speaker)
                    && here.speaker->end > here.span.begin))) {
            return "a turn's label stands in its block or before it";
        }
        if (!std::ranges::all_of(here.pulled, [&](byte_span words) {
                return is_words(text, words) && here.span.contains(words);
            })) {
            return "pulled words stand in their block";
        }
        auto const in_file = read.map.to_file(here.span);
        if (!is_within(read.file, in_file)) {
            return "a block's place in the file cuts no code point";
        }
        if (in_file.begin < last_in_file.end || in_file.empty() || in_file.end > read.file.size()) {
            return "blocks have their places in the file";
        }
        last_in_file = in_file;
        last = here.span.end;
    }
    return "";
}

std::string_view broken_finding(article const& source, finding const& found) {
    if (found.of == nullptr || found.level == lint_level::off || found.message.empty()
        || found.message.find('\n') != std::string::npos) {
        return "a finding without rule, level or message";
    }
    auto const file = std::string_view{source.file};
    if (found.in_file.empty() || found.in_file.end > file.size()) {
        return "a finding of no words";
    }
    for (auto const at : {found.in_file.begin, found.in_file.end}) {
        if (at < file.size() && unicode::continues_code_point(file[at])) {
            return "a finding cuts a code point";
        }
    }
    std::uint32_t last = 0;
    for (auto const& each : found.fix) {
        bool const is_sound = each.where.bytes.first >= last
                              && each.where.bytes.second > each.where.bytes.first
                              && each.where.bytes.second <= source.file.size();
        if (!is_sound) {
            return "a fix that does not ascend, or lies outside the file";
        }
        last = each.where.bytes.second;
    }
    return "";
}

} // namespace inquit::testing

#include "tests/span_properties.hpp"
#include "tests/stage_properties.hpp"

#include "read/clean_text.hpp"
#include "text/unicode.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <string>

namespace inquit::testing {
namespace {

std::string without_space(std::string_view words) {
    std::string out;
    for (std::size_t at = 0; at < words.size();) {
        auto const next = unicode::decode(words, at);
        if (!unicode::is_space(next.code_point)) {
            out += words.substr(at, next.length);
        }
        at += next.length;
    }
    return out;
}

/// A character reference at the end may have been none for what follows it: "&copy" and "=".
bool ends_in_reference(std::string_view words) {
    constexpr std::size_t longest_reference = 16;
    auto const tail = words.substr(words.size() - std::min(words.size(), longest_reference));
    return tail.find('&') != std::string_view::npos && !tail.ends_with(';');
}

std::string_view broken_offsets(std::string_view file, offsets bytes) {
    bool const is_range = bytes.first <= bytes.second && bytes.second <= file.size();
    return is_range && is_boundary(file, bytes.first) && is_boundary(file, bytes.second)
               ? ""
               : "offsets lie in the file and cut no code point";
}

/// The words are those of the file's bytes; in markup, their letters are, with others between. Both without white space.
bool are_words(std::string_view words, std::string_view in_file, file_form form) {
    if (form == file_form::text) {
        return words == in_file;
    }
    auto next = in_file.begin();
    return std::ranges::all_of(words, [&](char c) {
        bool const is_letter = ('a' <= c && c <= 'z') || ('A' <= c && c <= 'Z');
        next = is_letter ? std::find(next, in_file.end(), c) : next;
        bool const is_there = !is_letter || next != in_file.end();
        next += is_letter && is_there ? 1 : 0;
        return is_there;
    });
}

std::string_view broken_parts(article const& source, record const& made, file_form form) {
    std::string words;
    bool comparable = true;
    std::uint32_t last = 0;
    for (auto const& part : made.parts) {
        if (auto const broken = broken_offsets(source.file, part.bytes); !broken.empty()) {
            return broken;
        }
        if (part.bytes.first < last || part.bytes.first == part.bytes.second) {
            return "parts ascend and are not empty";
        }
        if (part.chars.second - part.chars.first > part.bytes.second - part.bytes.first
            || part.chars.second <= part.chars.first) {
            return "a part has code points, and no more than bytes";
        }
        auto const slice =
            std::string_view{source.file}.substr(part.bytes.first, part.bytes.second - part.bytes.first);
        words += without_space(clean(slice).text);
        comparable = comparable && !ends_in_reference(slice);
        last = part.bytes.second;
    }
    if (made.parts.empty()) {
        return "a record has parts";
    }
    return !comparable || are_words(without_space(made.quote), words, form)
               ? ""
               : "the quote is the file's words at its parts";
}

std::string_view broken_words(article const& source, std::optional<quoted_words> const& words) {
    return words ? broken_offsets(source.file, words->bytes) : "";
}

std::string_view broken_record(article const& source, record const& made, file_form form) {
    if (made.quote.empty() || made.id.size() != 14 || !made.id.starts_with("q-") || made.rule.empty()) {
        return "a record has words, an id of twelve digits and a rule";
    }
    if (made.speaker.name.has_value() != (made.speaker.type != speaker_type::unknown)) {
        return "only the unknown have no name";
    }
    return first_of({broken_parts(source, made, form), broken_words(source, made.cue),
                     broken_words(source, made.speaker.mention)});
}

} // namespace

std::string_view broken_records(article const& source, std::span<record const> records, file_form form) {
    std::map<std::string_view, record const*> by_id;
    std::uint32_t last = 0;
    for (auto const& made : records) {
        if (auto const broken = broken_record(source, made, form); !broken.empty()) {
            return broken;
        }
        if (!by_id.emplace(made.id, &made).second) {
            return "ids are unique in a file";
        }
        if (made.parts.front().bytes.first < last) {
            return "records stand in text order";
        }
        last = made.parts.front().bytes.first;
        if (!made.within) {
            continue;
        }
        auto const outer = by_id.find(*made.within);
        if (outer == by_id.end() || outer->second == &made) {
            return "the record around stands before";
        }
        auto const& around = outer->second->parts;
        if (around.front().bytes.first > made.parts.front().bytes.first
            || around.back().bytes.second < made.parts.back().bytes.second) {
            return "the record around holds what is within";
        }
    }
    return "";
}

} // namespace inquit::testing

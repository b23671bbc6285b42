#include "tests/span_properties.hpp"
#include "tests/stage_properties.hpp"

#include "text/unicode.hpp"

#include <algorithm>

namespace inquit::testing {
namespace {

bool is_blank(std::string_view words) { return unicode::trim(words).empty(); }

std::string_view broken_phrases(std::string_view text, sentence const& read) {
    std::uint32_t last = 0;
    for (std::uint32_t index = 0; index < read.phrases.size(); ++index) {
        auto const& phrase = read.phrases[index];
        if (phrase.first < last || phrase.last <= phrase.first || phrase.last > read.tokens.size()) {
            return "noun phrases ascend, are disjoint and within their sentence";
        }
        if (phrase.owner && *phrase.owner >= index) {
            return "an owner stands before what it owns";
        }
        if (!is_valid(phrase.words, text)) {
            return "a mention lies in the text";
        }
        last = phrase.last;
    }
    return "";
}

std::string_view broken_chunks(std::string_view text, sentence const& read) {
    std::uint32_t last = 0;
    for (auto const& piece : read.chunks) {
        if (piece.first != last || piece.last <= piece.first) {
            return "every token is in one chunk";
        }
        if (!is_words(text, piece.span)) {
            return "a chunk lies in the text";
        }
        bool const is_phrase = piece.kind == chunk_kind::noun || piece.kind == chunk_kind::owner;
        if (is_phrase && piece.index >= read.phrases.size()) {
            return "a noun chunk has its phrase";
        }
        if (piece.kind == chunk_kind::verb && !is_words(text, piece.verb.cue)) {
            return "a verb chunk has its cue";
        }
        last = piece.last;
    }
    return last == read.tokens.size() ? "" : "every token is in a chunk";
}

bool can_be_source(sentence const& read, std::uint32_t index) {
    return index < read.chunks.size()
           && (read.chunks[index].kind == chunk_kind::noun || read.chunks[index].kind == chunk_kind::owner);
}

std::string_view broken_clauses(sentence const& read) {
    auto next = read.clauses.begin();
    for (std::uint32_t index = 0; index < read.chunks.size(); ++index) {
        if (read.chunks[index].kind != chunk_kind::verb) {
            continue;
        }
        if (next == read.clauses.end() || next->verb != index) {
            return "every verb is in one clause, and clauses ascend";
        }
        if (next->subject && !can_be_source(read, *next->subject)) {
            return "a subject is a noun";
        }
        ++next;
    }
    return next == read.clauses.end() ? "" : "every clause has a verb";
}

bool is_valid(inquit_match const& found, sentence const& read) {
    return can_be_source(read, found.source) && (!found.cue || *found.cue < read.chunks.size())
           && !found.rule.empty();
}

std::string_view broken_frames(std::string_view text, sentence const& read) {
    for (std::uint32_t index = 0; index < read.chunks.size(); ++index) {
        if (read.chunks[index].kind != chunk_kind::quotation) {
            continue;
        }
        auto const after = match_after(read.chunks, index);
        if (after && (!is_valid(*after, read) || after->source < index)) {
            return "the source of an inquit behind a quotation stands behind it";
        }
        auto const before = match_before(text, read.tokens, read.phrases, read.chunks, index);
        if (before && (!is_valid(*before, read) || before->source > index)) {
            return "the source of an inquit before a quotation stands before it";
        }
        for (auto const& c : read.clauses) {
            if (c.verb < index && gap_between(read.chunks, c.verb, index) > gap::open) {
                return "a gap is of a known kind";
            }
        }
    }
    return "";
}

} // namespace

std::string_view broken_segments(std::string_view text, byte_span range, std::span<opaque_span const> opaque,
                                 std::span<token const> tokens, std::span<token_range const> sentences) {
    auto last = range.begin;
    auto next_opaque = opaque.begin();
    for (auto const& one : tokens) {
        if (one.span.begin < last || one.span.end > range.end || !is_words(text, one.span)) {
            return "tokens ascend, are disjoint, in their range and cut no code point";
        }
        if (!is_blank(text.substr(last, one.span.begin - last))) {
            return "nothing but white space stands between tokens";
        }
        if (one.kind == token_kind::quotation) {
            if (next_opaque == opaque.end() || next_opaque->span != one.span
                || next_opaque->index != one.quotation) {
                return "a quotation token is the next opaque span";
            }
            ++next_opaque;
        }
        last = one.span.end;
    }
    if (!is_blank(text.substr(last, range.end - last)) || next_opaque != opaque.end()) {
        return "no word and no opaque span is left out";
    }
    std::uint32_t next = 0;
    for (auto const part : sentences) {
        if (part.first != next || part.last <= part.first || part.last > tokens.size()) {
            return "sentences are not empty and hold every token once";
        }
        for (auto at = part.first; at < part.last; ++at) {
            if (tokens[at].begins_sentence != (at == part.first)) {
                return "a sentence's first token begins it";
            }
        }
        next = part.last;
    }
    return next == tokens.size() ? "" : "every token is in a sentence";
}

std::string_view broken_sentence(std::string_view text, sentence const& read) {
    if (read.tokens.empty()) {
        return "a sentence has tokens";
    }
    return first_of({broken_phrases(text, read), broken_chunks(text, read), broken_clauses(read),
                     broken_frames(text, read)});
}

} // namespace inquit::testing

#include "check/match.hpp"

#include "text/unicode.hpp"

#include <algorithm>

namespace inquit {
namespace {

using align::difference;
using align::word;
using align::word_range;

constexpr std::uint32_t spare_words =
    6; ///< looked at on either side of where the quotation would begin and end

std::uint32_t count_words(std::string_view text, byte_span span) {
    std::vector<word> words;
    align::append_words(words, text, span);
    return static_cast<std::uint32_t>(words.size());
}

bool is_blank(char c) { return c == ' ' || c == '\n' || c == '\t'; }

/// The span with that many more words in front and behind.
byte_span extended(byte_span span, std::uint32_t before, std::uint32_t behind, std::string_view text) {
    auto begin = span.begin;
    for (; begin > 0 && before > 0; --before) {
        while (begin > 0 && is_blank(text[begin - 1])) {
            --begin;
        }
        while (begin > 0 && !is_blank(text[begin - 1])) {
            --begin;
        }
    }
    auto end = span.end;
    for (; end < text.size() && behind > 0; --behind) {
        while (end < text.size() && is_blank(text[end])) {
            ++end;
        }
        while (end < text.size() && !is_blank(text[end])) {
            ++end;
        }
    }
    return {begin, end};
}

std::vector<word> words_in(byte_span where, reference const& source) {
    std::vector<word> words;
    auto const first = std::ranges::upper_bound(source.passages, where.begin, {},
                                                [](passage const& each) { return each.span.end; });
    for (auto each = first; each != source.passages.end() && each->span.begin < where.end; ++each) {
        byte_span const part{std::max(each->span.begin, where.begin), std::min(each->span.end, where.end)};
        align::append_words(words, source.text, part);
    }
    return words;
}

/// Words that differ and nothing marks it.
std::uint32_t changed_words(std::span<difference const> differences, std::string_view draft,
                            std::string_view source) {
    std::uint32_t changed = 0;
    for (auto const& each : differences) {
        bool const is_marked = each.kind == align::difference_kind::ellipsis_distorts;
        if (!is_marked && align::fidelity_of({&each, 1}) == align::fidelity::altered) {
            changed += std::max(count_words(draft, each.draft), count_words(source, each.source));
        }
    }
    return changed;
}

bool stands(align::step const& each) { return each.same || each.form.has_value(); }

std::uint32_t words_of_step(align::step const& each) {
    return std::max(each.draft.size(), each.source.size());
}

/// Cuts where this many words in a row differ.
constexpr std::uint32_t parting_words = 4;

std::vector<stretch> stretches_of(align::alignment const& by, std::span<word const> theirs) {
    std::vector<stretch> found;
    std::uint32_t differing = parting_words;
    for (auto const& each : by.steps) {
        if (!stands(each)) {
            differing += words_of_step(each);
            continue;
        }
        if (differing >= parting_words) {
            found.push_back(
                {{each.draft.begin, each.draft.begin}, {theirs[each.source.begin].span.begin, 0}});
        }
        differing = 0;
        found.back().quoted.end = each.draft.end;
        found.back().words.end = theirs[each.source.end - 1].span.end;
    }
    return found;
}

/// From the first to the last word that stands, of the source.
std::optional<word_range> standing_range(align::alignment const& by) {
    auto const first = std::ranges::find_if(by.steps, stands);
    if (first == by.steps.end()) {
        return std::nullopt;
    }
    auto const last = std::find_if(by.steps.rbegin(), by.steps.rend(), stands);
    return word_range{first->source.begin, last->source.end};
}

std::optional<match> compared(quoted_text const& quotation, align::side const& source) {
    auto const& words = quotation.words;
    auto const by = align::aligned(words, source.words);
    auto const range = by ? standing_range(*by) : std::nullopt;
    if (!range || words.empty()) {
        return std::nullopt;
    }
    match found;
    found.words = {source.words[range->begin].span.begin, source.words[range->end - 1].span.end};
    found.differences = align::differences_of({quotation.text, words}, source, *by);
    found.how = align::fidelity_of(found.differences);
    auto const changed = changed_words(found.differences, quotation.text, source.text);
    found.score = 1.0 - std::min(1.0, static_cast<double>(changed) / static_cast<double>(words.size()));
    found.stretches = stretches_of(*by, source.words);
    return found;
}

} // namespace

quoted_text quoted_text_of(std::string_view text, std::span<byte_span const> spans) {
    quoted_text out{text, {spans.begin(), spans.end()}, {}};
    std::ranges::for_each(spans,
                          [&out, text](byte_span span) { align::append_words(out.words, text, span); });
    return out;
}

std::optional<match> match_at(quoted_text const& quotation, place const& where, reference const& source) {
    auto const reach =
        extended(where.span, where.words_before + spare_words, where.words_behind + spare_words, source.text);
    auto const words = words_in(reach, source);
    return compared(quotation, {source.text, words});
}

std::optional<match> match_within(quoted_text const& quotation, quoted_text const& source) {
    return compared(quotation, {source.text, source.words});
}

} // namespace inquit

#include "tests/stage_properties.hpp"

#include "read/clean_text.hpp"
#include "text/unicode.hpp"

#include <algorithm>
#include <initializer_list>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace inquit::testing {

namespace {

bool is_boundary(std::string_view text, std::size_t offset) {
    return offset == text.size()
           || (offset < text.size() && (static_cast<unsigned char>(text[offset]) & 0xC0U) != 0x80U);
}

bool is_within(std::string_view text, byte_span span) {
    return span.begin <= span.end && span.end <= text.size() && is_boundary(text, span.begin)
           && is_boundary(text, span.end);
}

/// Not empty, and in the text.
bool is_words(std::string_view text, byte_span span) { return !span.empty() && is_within(text, span); }

bool is_valid(mention const& m, std::string_view text) {
    return is_words(text, m.span) && is_words(text, m.head) && is_within(text, m.name)
           && is_within(text, m.role);
}

std::string_view first_of(std::initializer_list<std::string_view> broken) {
    for (auto const one : broken) {
        if (!one.empty()) {
            return one;
        }
    }
    return "";
}

// ---- segments ----

bool is_blank(std::string_view words) { return unicode::trim(words).empty(); }

// ---- sentences ----

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

// ---- attribution ----

std::uint32_t begin_of(pairing const& paired, statement const& said) {
    return paired.quotations[said.quotations.front()].outer.begin;
}
std::uint32_t end_of(pairing const& paired, statement const& said) {
    return paired.quotations[said.quotations.back()].outer.end;
}

std::string_view broken_quotations(pairing const& paired, attribution_result const& found) {
    std::vector<unsigned> statements_of(paired.quotations.size(), 0);
    for (auto const& said : found.statements) {
        if (said.quotations.empty() || !std::ranges::is_sorted(said.quotations)
            || said.quotations.back() >= paired.quotations.size()) {
            return "a statement has quotations, ascending";
        }
        for (auto const index : said.quotations) {
            ++statements_of[index];
        }
    }
    for (std::size_t index = 0; index < paired.quotations.size(); ++index) {
        if (statements_of[index] > 1) {
            return "no quotation is in two statements";
        }
        if (statements_of[index] == 0 && paired.quotations[index].depth == 0) {
            return "every quotation of depth 0 is in a statement";
        }
    }
    return "";
}

std::string_view broken_order(pairing const& paired, attribution_result const& found) {
    std::uint32_t last = 0;
    for (std::uint32_t index = 0; index < found.statements.size(); ++index) {
        auto const& said = found.statements[index];
        if (begin_of(paired, said) < last) {
            return "statements stand in text order";
        }
        last = begin_of(paired, said);
        if (!said.within) {
            continue;
        }
        if (*said.within >= index || found.statements[*said.within].within == index) {
            return "the statement around stands before";
        }
        auto const& outer = found.statements[*said.within];
        if (begin_of(paired, outer) > begin_of(paired, said)
            || end_of(paired, said) > end_of(paired, outer)) {
            return "the statement around holds what is within";
        }
    }
    return "";
}

std::string_view broken_evidence(std::string_view text, statement const& said) {
    if (said.rule.empty() || !(said.confidence >= 0 && said.confidence <= 1)) {
        return "a statement has a rule and a confidence in [0, 1]";
    }
    if (said.source && !is_valid(*said.source, text)) {
        return "a source lies in the text";
    }
    if (said.source.has_value() != said.via.has_value()) {
        return "what has a source says by which way, what has none does not";
    }
    if (said.kind == quotation_kind::term && said.source) {
        return "nobody says a term";
    }
    if (said.members.size() == 1
        || !std::ranges::all_of(said.members, [text](mention const& m) { return is_valid(m, text); })) {
        return "members are two or more and lie in the text";
    }
    bool const has_evidence =
        (!said.cue || is_words(text, *said.cue)) && (!said.addressee || is_words(text, *said.addressee));
    bool const has_content =
        std::ranges::all_of(said.content, [text](byte_span span) { return is_words(text, span); });
    return has_evidence && has_content ? "" : "cue, addressee and content lie in the text";
}

// ---- records ----

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

std::string_view broken_attribution(article const& source, pairing const& paired,
                                    attribution_result const& found) {
    auto const text = source.text.text();
    if (auto const broken = broken_quotations(paired, found); !broken.empty()) {
        return broken;
    }
    for (auto const& said : found.statements) {
        if (auto const broken = broken_evidence(text, said); !broken.empty()) {
            return broken;
        }
    }
    std::uint32_t last = 0;
    for (auto const& named : found.mentions) {
        if (!is_valid(named, text) || named.span.begin < last) {
            return "mentions lie in the text and ascend";
        }
        last = named.span.begin;
    }
    return broken_order(paired, found);
}

std::string_view broken_sources(attribution_result const& found, std::span<resolved_source const> sources) {
    if (sources.size() != found.statements.size()) {
        return "every statement has one source";
    }
    for (std::size_t index = 0; index < sources.size(); ++index) {
        auto const& who = sources[index];
        if (who.name.has_value() != (who.type != speaker_type::unknown)) {
            return "only the unknown have no name";
        }
        if ((who.name && who.name->empty()) || (who.role && who.role->empty())) {
            return "names and roles are not empty";
        }
        if (who.name && !found.statements[index].source) {
            return "nobody is named without a source";
        }
        if (std::ranges::any_of(who.members, &std::string::empty)) {
            return "members have names";
        }
    }
    return "";
}

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
        if (at < file.size() && (static_cast<unsigned char>(file[at]) & 0xC0U) == 0x80U) {
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

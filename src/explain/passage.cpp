#include "explain/passage.hpp"

#include "text/unicode.hpp"

#include <algorithm>
#include <iterator>

namespace inquit {
namespace {

constexpr std::string_view left_out = " ... ";

/// What lies in `range` of spans that ascend and are disjoint.
std::vector<opaque_span> within(byte_span range, std::span<opaque_span const> all) {
    std::vector<opaque_span> out;
    auto const first = std::ranges::partition_point(
        all, [range](opaque_span const& each) { return each.span.end <= range.begin; });
    for (auto at = first; at != all.end() && at->span.begin < range.end; ++at) {
        out.push_back(
            {{std::max(at->span.begin, range.begin), std::min(at->span.end, range.end)}, at->index});
    }
    return out;
}

} // namespace

sentence_finder::sentence_finder(article const& source, pairing const& paired, vocabulary const& words)
    : source_{source}, words_{words} {
    for (std::uint32_t index = 0; index < paired.quotations.size(); ++index) {
        quotation const& quoted = paired.quotations[index];
        if (quoted.depth == 0) {
            // What stands behind a dialogue's words in its line is the reporter's.
            bool const closed = quoted.form != quotation_form::dialogue;
            quotations_.push_back(
                {{quoted.outer.begin, closed ? quoted.outer.end : quoted.content.back().end}, index});
        }
    }
}

std::vector<byte_span> const& sentence_finder::sentences_of_block(std::uint32_t index) {
    auto const [at, is_new] = of_block_.try_emplace(index);
    if (is_new) {
        auto const text = source_.text.text();
        auto const range = source_.blocks[index].span;
        auto tokens = tokens_of(text, range, within(range, quotations_), words_);
        for (auto const part : sentences_of(text, tokens)) {
            if (part.first < part.last) {
                at->second.push_back({tokens[part.first].span.begin, tokens[part.last - 1].span.end});
            }
        }
    }
    return at->second;
}

byte_span sentence_finder::around(byte_span span) {
    auto const after = std::ranges::upper_bound(source_.blocks, span.begin, {},
                                                [](block const& each) { return each.span.begin; });
    if (after == source_.blocks.begin()) {
        return span;
    }
    auto const index = static_cast<std::uint32_t>(std::prev(after) - source_.blocks.begin());
    auto const& sentences = sentences_of_block(index);
    auto const found = std::ranges::find_if(
        sentences, [span](byte_span each) { return each.begin <= span.begin && span.begin < each.end; });
    return found == sentences.end() ? span : *found;
}

std::vector<byte_span> sentence_finder::around(std::span<byte_span const> spans) {
    std::vector<byte_span> out;
    std::ranges::transform(spans, std::back_inserter(out), [this](byte_span span) { return around(span); });
    std::ranges::sort(out);
    std::vector<byte_span> disjoint;
    for (auto const each : out) {
        if (!disjoint.empty() && each.begin < disjoint.back().end) {
            disjoint.back().end = std::max(disjoint.back().end, each.end);
        } else {
            disjoint.push_back(each);
        }
    }
    return disjoint;
}

std::vector<passage_run> passage_of(std::string_view text, std::span<byte_span const> sentences,
                                    std::span<marked_span const> marked) {
    std::vector<passage_run> out;
    auto const role_at = [marked](std::uint32_t offset) {
        auto const found =
            std::ranges::find_if(marked, [offset](marked_span const& m) { return m.span.contains(offset); });
        return found == marked.end() ? passage_role::plain : found->role;
    };
    std::vector<std::uint32_t> edges;
    for (auto const& each : marked) {
        edges.push_back(each.span.begin);
        edges.push_back(each.span.end);
    }
    std::ranges::sort(edges);
    std::uint32_t last_end = 0;
    for (auto const sentence : sentences) {
        if (!out.empty()) {
            auto const between = text.substr(last_end, sentence.begin - last_end);
            bool const adjacent = unicode::trim(between).empty();
            out.push_back({std::string{adjacent ? between : left_out},
                           adjacent ? passage_role::plain : passage_role::gap});
        }
        for (auto at = sentence.begin; at < sentence.end;) {
            auto const edge = std::ranges::upper_bound(edges, at);
            auto const end = edge == edges.end() ? sentence.end : std::min(*edge, sentence.end);
            out.push_back({std::string{text.substr(at, end - at)}, role_at(at)});
            at = end;
        }
        last_end = sentence.end;
    }
    return out;
}

} // namespace inquit

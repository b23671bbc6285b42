#include "pair/quoted_blocks.hpp"

#include "text/unicode.hpp"

#include <algorithm>

namespace inquit {
namespace {

bool is_quoted(zone where) { return where == zone::blockquote || where == zone::turn; }

/// Pictures and pointers stand between paragraphs without ending what the paragraphs say.
bool is_interruption(zone where) { return where == zone::furniture || where == zone::caption; }

} // namespace

byte_span words_of(std::string_view text, block const& of) {
    auto begin = of.span.begin;
    if (of.where == zone::turn && of.speaker && of.span.contains(*of.speaker)) {
        begin = of.speaker->end;
        auto next = unicode::decode(text, begin);
        for (bool colon_seen = false; begin < of.span.end; next = unicode::decode(text, begin)) {
            bool const is_colon = next.code_point == U':' || next.code_point == U'.';
            if (!unicode::is_space(next.code_point) && (colon_seen || !is_colon)) {
                break;
            }
            colon_seen = colon_seen || is_colon;
            begin += next.length;
        }
    }
    return {begin, of.span.end};
}

std::vector<quotation> quoted_blocks(article const& source) {
    std::vector<quotation> found;
    block const* open = nullptr; // the first of the run with which the next block may go on
    for (std::uint32_t index = 0; index < source.blocks.size(); ++index) {
        auto const& block = source.blocks[index];
        if (is_interruption(block.where)) {
            continue;
        }
        auto const words = words_of(source.text.text(), block);
        if (!is_quoted(block.where) || words.empty()) {
            open = nullptr;
            continue;
        }
        bool const goes_on = open != nullptr && block.where == open->where
                             && (!block.speaker || block.speaker == open->speaker);
        if (!goes_on) {
            auto& begun = found.emplace_back();
            begun.form = quotation_form::block;
            begun.outer.begin = words.begin;
            begun.first_block = index;
            open = &block;
        }
        auto& last = found.back();
        last.outer.end = words.end;
        last.content.push_back(words);
        last.last_block = index;
    }
    return found;
}

} // namespace inquit

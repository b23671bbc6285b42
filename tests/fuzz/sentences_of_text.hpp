// A fuzz input's lines as paragraphs, for the stages that read sentences.
#pragma once

#include "tests/article_of.hpp"
#include "tests/fuzz/target.hpp"

#include "pair/quotation.hpp"
#include "segment/tokens.hpp"

#include <string_view>
#include <vector>

namespace inquit::testing {

/// Calls use(text, range, quotations) for each line: the quotations of depth 0 that lie in it are opaque.
template <class Use>
void for_each_paragraph(std::uint8_t const* data, std::size_t size, Use use) {
    auto const source = article_of(text_of(data, size));
    auto const paired = pair_marks(source);
    auto const text = source.text.text();
    for (auto const& here : source.blocks) {
        std::vector<opaque_span> opaque;
        for (std::uint32_t index = 0; index < paired.quotations.size(); ++index) {
            auto const& words = paired.quotations[index];
            bool const is_apart = opaque.empty() || opaque.back().span.end <= words.outer.begin;
            if (words.depth == 0 && here.span.contains(words.outer) && is_apart) {
                opaque.push_back({words.outer, index});
            }
        }
        use(text, here.span, opaque);
    }
}

} // namespace inquit::testing

// Blocks to tokens, tokens to sentences.
#pragma once

#include "grammar/token.hpp"
#include "text/span.hpp"

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace inquit {

/// A stretch that is one token whatever stands in it.
struct opaque_span {
    byte_span span;
    std::uint32_t index = 0; ///< becomes token::quotation
};

/// The tokens of text[range], with each opaque span (ascending, disjoint, inside range) as one token;
/// their entries, phrases and known names are of `words`. O(range).
[[nodiscard]] std::vector<token> tokens_of(std::string_view text, byte_span range,
                                           std::span<opaque_span const> opaque, vocabulary const& words);

/// A half-open range of token indices.
struct token_range {
    std::uint32_t first = 0;
    std::uint32_t last = 0;
};

/// No sentence has more tokens: what is longer is cut, so that the stages that compare the words of a sentence with each
/// other have a bound on their work. The longest sentence of 19,000 in the news has 249 tokens.
inline constexpr std::uint32_t longest_sentence = 300;

/// No word has more bytes: what is longer is of kind bullet, names nobody and is no cue.
inline constexpr std::uint32_t longest_word = 120;

/// Sentences of a block's tokens; sets token::begins_sentence, and token::point of quotations. Every token is in exactly one sentence.
///   abbreviations and initials end no sentence:  Mr. Smith met J. K. Rowling in the U.S. on Monday.
///   a quotation with its own full stop does:     "We go." | He left.
///   one that ends in ? or ! may go on:           "We go?" he said.
[[nodiscard]] std::vector<token_range> sentences_of(std::string_view text, std::span<token> tokens);

} // namespace inquit

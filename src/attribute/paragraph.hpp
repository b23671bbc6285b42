// A block of an article as the sieves read it.
#pragma once

#include "grammar/frame.hpp"
#include "grammar/mention.hpp"
#include "read/article.hpp"
#include "segment/tokens.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace inquit {

struct sentence {
    std::vector<token> tokens;
    std::vector<noun_phrase> phrases;
    std::vector<chunk> chunks;
    std::vector<clause> clauses;
};

struct paragraph {
    std::uint32_t block = 0; ///< index into article::blocks
    std::vector<sentence> sentences;
    std::vector<mention> mentions; ///< instead of the sentences, once nobody asks for these any more
};

/// text[range] with each opaque span (a quotation) as one token.
[[nodiscard]] paragraph read_paragraph(std::string_view text, byte_span range, std::uint32_t block,
                                       std::span<opaque_span const> quotations, vocabulary const& words);

/// Reads again what begins with a word that the article uses as a name elsewhere: "Bell" after "Anita Bell", though the
/// lexicon has it as another word and every sentence begins with a capital; and "Judicial Watch", where the second capital
/// tells it or the article has both within a sentence. O(tokens).
void read_again_with_names(std::string_view text, std::span<paragraph> paragraphs);

} // namespace inquit

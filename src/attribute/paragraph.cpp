#include "attribute/paragraph.hpp"

namespace inquit {

paragraph read_paragraph(std::string_view text, byte_span range, std::uint32_t block,
                         std::span<opaque_span const> quotations, vocabulary const& words) {
    paragraph made;
    made.block = block;
    auto tokens = tokens_of(text, range, quotations, words);
    for (auto const part : sentences_of(text, tokens)) {
        sentence& read = made.sentences.emplace_back();
        read.tokens.assign(tokens.begin() + part.first, tokens.begin() + part.last);
        read.phrases = find_noun_phrases(text, read.tokens);
        read.chunks = chunks_of(text, read.tokens, read.phrases);
        read.clauses = find_clauses(read.chunks);
    }
    return made;
}

} // namespace inquit

// Noun phrases of any tokens: of whole paragraphs too, as a sentence may be anything.
#include "tests/fuzz/sentences_of_text.hpp"
#include "tests/stage_properties.hpp"

using namespace inquit;
using namespace inquit::testing;

namespace {

void check(std::string_view text, std::span<token const> tokens) {
    auto const phrases = find_noun_phrases(text, tokens);
    std::uint32_t last = 0;
    for (std::uint32_t index = 0; index < phrases.size(); ++index) {
        auto const& phrase = phrases[index];
        require(phrase.first >= last && phrase.first < phrase.last && phrase.last <= tokens.size(),
                "phrases ascend and are disjoint");
        require(!phrase.owner || *phrase.owner < index, "an owner stands before what it owns");
        auto const begin = tokens[phrase.first].span.begin;
        auto const end = tokens[phrase.last - 1].span.end;
        auto const& words = phrase.words;
        require(byte_span{begin, end}.contains(words.span) && !words.span.empty(),
                "a mention lies in its phrase");
        require(words.span.contains(words.head) && !words.head.empty(), "a head lies in its mention");
        require(words.name.empty() || byte_span{begin, end}.contains(words.name),
                "a name lies in its phrase");
        require(words.role.empty() || byte_span{begin, end}.contains(words.role),
                "a role lies in its phrase");
        last = phrase.last;
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    for_each_paragraph(data, size,
                       [](std::string_view text, byte_span range, std::vector<opaque_span> const& opaque) {
                           auto tokens = tokens_of(text, range, opaque, {});
                           check(text, tokens);
                           for (auto const part : sentences_of(text, tokens)) {
                               check(text, std::span{tokens}.subspan(part.first, part.last - part.first));
                           }
                       });
    return 0;
}

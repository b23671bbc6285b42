// Paragraphs to tokens and sentences.
#include "tests/fuzz/sentences_of_text.hpp"
#include "tests/stage_properties.hpp"

using namespace inquit;
using namespace inquit::testing;

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    for_each_paragraph(data, size,
                       [](std::string_view text, byte_span range, std::vector<opaque_span> const& opaque) {
                           auto tokens = tokens_of(text, range, opaque, {});
                           auto const sentences = sentences_of(text, tokens);
                           require_unbroken(broken_segments(text, range, opaque, tokens, sentences));
                       });
    return 0;
}

// Chunks, clauses and the rules that tie a quotation to its inquit.
#include "tests/fuzz/sentences_of_text.hpp"
#include "tests/stage_properties.hpp"

using namespace inquit;
using namespace inquit::testing;

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    for_each_paragraph(data, size,
                       [](std::string_view text, byte_span range, std::vector<opaque_span> const& opaque) {
                           for (auto const& read : read_paragraph(text, range, 0, opaque, {}).sentences) {
                               require_unbroken(broken_sentence(text, read));
                           }
                       });
    return 0;
}

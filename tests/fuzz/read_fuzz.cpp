// Reading: blocks are disjoint and ascend, and every span of the text leads back into the file.
#include "read/read.hpp"
#include "tests/fuzz/claims.hpp"

#include <string>

using namespace inquit;

extern "C" int LLVMFuzzerTestOneInput(unsigned char const* data, std::size_t size) {
    auto const read = read_plain(std::string{fuzz::as_text(data, size)}, "fuzz.txt");
    if (!read) {
        fuzz::require(!read.error().offset || *read.error().offset < size,
                      "an error's offset lies in the file");
        return 0;
    }
    std::uint32_t end = 0;
    for (auto const& block : read->blocks) {
        fuzz::require(block.span.begin >= end, "blocks are disjoint and ascend");
        fuzz::require(fuzz::cuts_no_code_point(read->text.text(), block.span), "a block cuts no code point");
        fuzz::require(!block.speaker || block.span.contains(*block.speaker)
                          || block.speaker->end <= block.span.begin,
                      "a turn's label stands in its block or before it");
        auto const in_file = read->map.to_file(block.span);
        fuzz::require(fuzz::cuts_no_code_point(read->file, in_file), "a block is a span of the file");
        end = block.span.end;
    }
    return 0;
}

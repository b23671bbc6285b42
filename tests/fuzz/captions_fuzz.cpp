// SubRip and WebVTT to records.
#include "tests/fuzz/target.hpp"
#include "tests/markup_properties.hpp"
#include "tests/stage_properties.hpp"

#include "inquit.hpp"

using namespace inquit;
using namespace inquit::testing;

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    auto const file = text_of(data, size);
    for (auto const reader : {read_subrip, read_webvtt}) {
        auto const read = reader(file, "a.srt");
        if (!read) {
            continue;
        }
        require(read->file == file, "the article keeps the file's bytes");
        require_unbroken(broken_article(*read));
        require_unbroken(broken_markup(*read));
        require_unbroken(broken_words_of_markup(*read, extract(*read).records));
    }
    return 0;
}

// Markdown, front matter and transcripts to records.
#include "tests/fuzz/target.hpp"
#include "tests/markup_properties.hpp"
#include "tests/stage_properties.hpp"

#include "inquit.hpp"

using namespace inquit;
using namespace inquit::testing;

namespace {

void check(article const& read, std::string const& file) {
    require(read.file == file, "the article keeps the file's bytes");
    require_unbroken(broken_article(read));
    require_unbroken(broken_markup(read));
    require_unbroken(broken_words_of_markup(read, extract(read).records));
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    std::string const bytes{bytes_of(data, size)};
    auto const raw = read_markdown(bytes, "a.md");
    require(raw || !raw.error().offset || *raw.error().offset < size, "an error's offset lies in the file");
    auto const file = text_of(data, size);
    if (auto const read = read_markdown(file, "a.md")) {
        check(*read, file);
        require(read->text.text() == read_markdown(file, "a.md")->text.text(),
                "the same bytes give the same text");
    }
    if (auto const read = read_plain(file, "a.txt")) {
        require_unbroken(broken_article(*read));
    }
    return 0;
}

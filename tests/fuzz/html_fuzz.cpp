// Web pages to articles and records.
#include "tests/fuzz/target.hpp"
#include "tests/stage_properties.hpp"

#include "inquit.hpp"

#include <algorithm>

using namespace inquit;
using namespace inquit::testing;

namespace {

bool is_same(article const& left, article const& right) {
    return left.text.text() == right.text.text() && left.about.title == right.about.title
           && left.about.authors == right.about.authors
           && std::ranges::equal(left.blocks, right.blocks, [](block const& a, block const& b) {
                  return a.span == b.span && a.where == b.where && a.speaker == b.speaker
                         && a.pulled == b.pulled;
              });
}

/// Nothing that is text of the page is made up, marks of <q> and what is decoded aside: every letter is its byte of the file.
void check_letters(article const& made) {
    auto const text = made.text.text();
    for (std::uint32_t at = 0; at < text.size(); ++at) {
        bool const is_letter = ('a' <= text[at] && text[at] <= 'z') || ('A' <= text[at] && text[at] <= 'Z');
        auto const place = is_letter ? made.map.to_file({at, at + 1}) : byte_span{};
        require(!is_letter || (place.size() == 1 && made.file[place.begin] == text[at])
                    || made.file[place.begin] == '&' || place.size() > 1,
                "a letter is a byte of the file or part of what is decoded");
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    auto const raw = read_html(std::string{bytes_of(data, size)}, "a.html");
    require(raw || !raw.error().offset || *raw.error().offset < size, "an error's offset lies in the file");
    auto const file = text_of(data, size);
    auto const made = read_html(file, "a.html");
    if (!made) {
        require(made.error().code == error_code::binary_file || made.error().code == error_code::too_deep,
                "text is refused for its signature or its depth only");
        return 0;
    }
    require(made->file == file, "the article keeps the file's bytes");
    require_unbroken(broken_article(*made));
    check_letters(*made);
    require(is_same(*made, *read_html(file, "a.html")), "the same bytes give the same article");
    require_unbroken(broken_records(*made, extract(*made).records, file_form::markup));
    return 0;
}

// Plain text to articles.
#include "tests/fuzz/target.hpp"
#include "tests/stage_properties.hpp"

#include "read/read.hpp"

#include <algorithm>

using namespace inquit;
using namespace inquit::testing;

namespace {

bool is_same(article const& left, article const& right) {
    return left.text.text() == right.text.text() && left.sha256 == right.sha256
           && left.about.authors == right.about.authors
           && std::ranges::equal(left.blocks, right.blocks, [](block const& a, block const& b) {
                  return a.span == b.span && a.where == b.where && a.repeated == b.repeated
                         && a.speaker == b.speaker;
              });
}

void check_readable(std::string const& bytes) {
    auto const read = read_plain(bytes, "a.txt");
    if (!read) {
        require(read.error().code == error_code::binary_file,
                "text without NUL is refused for its signature only");
        return;
    }
    require(read->file == bytes, "the article keeps the file's bytes");
    require(read->text.text().find('\r') == std::string_view::npos, "lines end in LF");
    require_unbroken(broken_article(*read));
    require(is_same(*read, *read_plain(bytes, "a.txt")), "the same bytes give the same article");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    std::string const bytes{bytes_of(data, size)};
    auto const read = read_plain(bytes, "a.txt");
    require(read || !read.error().offset || *read.error().offset < size,
            "an error's offset lies in the file");
    check_readable(text_of(data, size));
    return 0;
}

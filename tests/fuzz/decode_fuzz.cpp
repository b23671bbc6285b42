// Compressed files and encodings.
#include "tests/fuzz/target.hpp"

#include "decode/declared_encoding.hpp"
#include "decode/encoding.hpp"
#include "decode/expand.hpp"
#include "decode/lines.hpp"

using namespace inquit;
using namespace inquit::testing;

namespace {

constexpr std::size_t limit = 1U << 20U;

void check_expanded(std::string const& bytes) {
    auto const begin = expanded_begin(bytes, limit);
    auto const all = expanded(bytes, limit);
    require(all || !all.error().message.empty(), "an error says what is wrong");
    if (all && compression_of(bytes) == compression::none) {
        require(*all == bytes, "what is not compressed stays");
    } else if (all) {
        require(all->size() <= limit, "nothing goes beyond the limit");
        require(*all == begin, "the begin of all is all, where it is short");
    }
}

void check_decoded(std::string const& bytes, std::string_view named) {
    auto const made = decoded(bytes, named);
    if (!made) {
        require(!made.error().offset || *made.error().offset < bytes.size(),
                "an error's offset lies in the file");
        return;
    }
    if (made->utf8 == bytes) {
        return; // not checked
    }
    require(!unicode::first_invalid(made->utf8), "what is decoded is UTF-8");
    std::uint32_t last = 0;
    for (std::uint32_t at = 0; at < made->utf8.size();) {
        auto const length = unicode::decode(made->utf8, at).length;
        auto const on_disk = made->map.to_file({at, at + length});
        require(last <= on_disk.begin && on_disk.begin < on_disk.end && on_disk.end <= bytes.size(),
                "characters ascend on disk, and each has bytes");
        last = on_disk.begin;
        at += length;
    }
}

void check_lines(std::string const& bytes) {
    auto const source = memory_source(bytes);
    line_reader reader{*source};
    std::string joined;
    for (auto line = reader.next(); line && *line; line = reader.next()) {
        require((*line)->find('\n') == std::string_view::npos, "a line holds no line end");
        joined.append(**line).push_back('\n');
    }
    require(joined == (bytes.empty() || bytes.back() == '\n' ? bytes : bytes + '\n'),
            "lines are all of the text");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    std::string const bytes{bytes_of(data, size)};
    check_expanded(bytes);
    auto const names = common_encodings();
    auto const last = bytes.empty() ? std::size_t{0} : static_cast<unsigned char>(bytes.back());
    check_decoded(bytes, "");
    check_decoded(bytes, names[last % names.size()]);
    static_cast<void>(declared_encoding(bytes));
    check_lines(bytes);
    return 0;
}

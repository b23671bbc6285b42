// Unicode, positions and the map of offsets.
#include "tests/fuzz/target.hpp"

#include "text/digest.hpp"
#include "text/document.hpp"
#include "text/offset_map.hpp"
#include "text/position_index.hpp"

#include <algorithm>
#include <vector>

using namespace inquit;
using namespace inquit::testing;

namespace {

void check_bytes(std::string_view bytes) {
    auto const bad = unicode::first_invalid(bytes);
    auto const read = document::from_utf8(std::string{bytes});
    require(read.has_value() == !bad, "a document is made of valid UTF-8 only");
    require(read || read.error().offset == bad, "the error names the first bad byte");
    require(!bad || !unicode::first_invalid(bytes.substr(0, *bad)),
            "what stands before the first bad byte is valid");
    require(sha256_hex(bytes).size() == 64, "a digest has 64 digits");
}

void check_code_points(std::string_view text) {
    std::vector<std::size_t> begins;
    for (std::size_t at = 0; at < text.size();) {
        auto const next = unicode::decode(text, at);
        require(next.length > 0 && at + next.length <= text.size(), "valid text decodes");
        std::string spelled;
        unicode::append(spelled, next.code_point);
        require(spelled == text.substr(at, next.length), "what is decoded is spelled the same");
        auto const before = unicode::decode_before(text, at + next.length);
        require(before.code_point == next.code_point && before.length == next.length,
                "decoding backwards finds the same");
        begins.push_back(at);
        at += next.length;
    }
    require(unicode::count_code_points(text) == begins.size(), "code points are counted");
}

/// Maybe more combining marks in a row than are composed together.
bool has_long_run(std::string_view text) {
    constexpr int longest = 20; // one may stand for two
    int run = 0;
    for (std::size_t at = 0; at < text.size() && run <= longest;) {
        auto const next = unicode::decode(text, at);
        bool const is_plain = unicode::is_letter(next.code_point) || unicode::is_space(next.code_point)
                              || next.code_point < 0x80;
        run = is_plain ? 0 : run + 1;
        at += next.length;
    }
    return run > longest;
}

void check_keys(std::string_view text) {
    auto const trimmed = unicode::trim(text);
    require(trimmed.data() >= text.data() && trimmed.data() + trimmed.size() <= text.data() + text.size(),
            "trimming shortens");
    require(unicode::trim(trimmed).size() == trimmed.size(), "trimming twice changes nothing");
    for (auto const& key : {unicode::lower(text), unicode::upper(text), unicode::nfc(text)}) {
        require(!unicode::first_invalid(key), "keys are UTF-8");
    }
    auto const composed = unicode::nfc(text);
    require(has_long_run(text) || unicode::nfc(composed) == composed, "what is composed stays as it is");
}

void check_positions(std::string_view text) {
    position_index const index{text};
    std::uint32_t points = 0;
    std::uint32_t units = 0;
    line_column place;
    for (std::uint32_t at = 0; at < text.size();) {
        require(index.code_point(at) == points && index.utf16(at) == units && index.position(at) == place,
                "positions are counted");
        auto const next = unicode::decode(text, at);
        ++points;
        units += next.code_point > 0xFFFF ? 2 : 1;
        bool const shown = at > 0 || next.code_point != U'\uFEFF'; // a byte order mark takes no column
        place = next.code_point == U'\n' ? line_column{place.line + 1, 1}
                                         : line_column{place.line, place.column + (shown ? 1U : 0U)};
        at += next.length;
    }
    auto const end = static_cast<std::uint32_t>(text.size());
    require(index.code_point(end) == points && index.utf16(end) == units, "the end is counted");
}

/// A map made at random, and the same told byte by byte.
void check_map(last_bytes choice) {
    offset_map map;
    std::vector<byte_span> place_of; ///< of each byte of the text, the bytes of the file that it stands for
    std::uint32_t file = 0;
    for (int step = 0; step < 64 && !choice.empty(); ++step) {
        if (choice.flag()) {
            auto const bytes = choice.number(20);
            map.copy(bytes);
            for (std::uint32_t done = 0; done < bytes; ++done, ++file) {
                place_of.push_back({file, file + 1});
            }
        } else {
            auto const from = choice.number(8);
            auto const to = choice.number(5);
            map.replace(from, to);
            for (std::uint32_t done = 0; done < to; ++done) {
                place_of.push_back({file, file + from});
            }
            file += from;
        }
    }
    for (std::uint32_t begin = 0; begin < place_of.size(); ++begin) {
        auto const end = std::min<std::uint32_t>(begin + 1 + choice.number(9),
                                                 static_cast<std::uint32_t>(place_of.size()));
        auto const found = map.to_file({begin, end});
        require(found.begin == place_of[begin].begin && found.end == place_of[end - 1].end,
                "a span's place in the file is known");
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    check_bytes(bytes_of(data, size));
    auto const text = text_of(data, size);
    check_code_points(text);
    check_keys(text);
    check_positions(text);
    check_map({data, size});
    return 0;
}

// Quotation marks of a range of a text.
#include "tests/fuzz/target.hpp"

#include "grammar/marks.hpp"
#include "text/unicode.hpp"

using namespace inquit;
using namespace inquit::testing;

namespace {

constexpr std::uint64_t visits_per_byte = 64;

std::uint32_t boundary_before(std::string_view text, std::uint32_t offset) {
    while (offset > 0 && offset < text.size() && unicode::continues_code_point(text[offset])) {
        --offset;
    }
    return offset;
}

void check_range(std::string_view text, byte_span range) {
    auto last = range.begin;
    for (auto const& next : find_marks(text, range, {})) {
        require(next.span.begin >= last && next.span.end <= range.end,
                "marks ascend, are disjoint and lie in the range");
        require(next.span.size() == length_of(next.shape), "a mark has its glyph's length");
        require(boundary_before(text, next.span.begin) == next.span.begin
                    && boundary_before(text, next.span.end) == next.span.end,
                "a mark cuts no code point");
        require(next.can_open || next.can_close, "a mark can do something");
        last = next.span.end;
    }
    require(lexing_steps(text, range) <= visits_per_byte * (range.size() + 1), "the lexer is linear");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    auto const text = text_of(data, size);
    auto const whole = static_cast<std::uint32_t>(text.size());
    check_range(text, {0, whole});
    last_bytes choice{data, size};
    auto const begin = boundary_before(text, choice.number(whole + 1));
    auto const end = boundary_before(text, begin + choice.number(whole - begin + 1));
    check_range(text, {begin, end});
    return 0;
}

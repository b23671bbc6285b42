// The mark lexer on any text: marks ascend, lie in the range, cut no code point and can do something; the work is linear.
#include "grammar/marks.hpp"
#include "tests/exact_copy.hpp"
#include "tests/fuzz/claims.hpp"
#include "text/unicode.hpp"

using namespace inquit;

extern "C" int LLVMFuzzerTestOneInput(unsigned char const* data, std::size_t size) {
    testing::exact_copy const copy{fuzz::as_text(data, size)};
    auto const text = copy.view();
    if (unicode::first_invalid(text)) {
        return 0;
    }
    byte_span const all{0, static_cast<std::uint32_t>(size)};
    std::uint32_t last = 0;
    for (auto const& next : find_marks(text, all)) {
        fuzz::require(next.span.begin >= last && next.span.end <= size, "marks ascend and lie in the range");
        fuzz::require(next.span.size() == length_of(next.shape), "a mark is as long as its glyph");
        fuzz::require(fuzz::cuts_no_code_point(text, next.span), "a mark cuts no code point");
        fuzz::require(next.can_open || next.can_close, "a mark can do something");
        last = next.span.end;
    }
    constexpr std::uint64_t visits_per_byte = 64;
    fuzz::require(lexing_steps(text, all) <= visits_per_byte * (size + 1), "the work is linear");
    return 0;
}

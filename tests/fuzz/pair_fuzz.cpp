// Pairing on any article: the properties that the tests know hold, and the work is linear. Each input is read twice: as a
// plain text, and with `{turn} ` and the like at a line's begin as the names of zones.
#include "pair/quotation.hpp"
#include "read/read.hpp"
#include "tests/article_of.hpp"
#include "tests/fuzz/claims.hpp"
#include "tests/pairing_properties.hpp"
#include "text/unicode.hpp"

#include <string>

using namespace inquit;

namespace {

void require_properties(article const& source, std::size_t size) {
    auto const found = pair_marks(source);
    auto const broken = std::string{testing::broken_property(source, found)};
    fuzz::require(broken.empty(), broken.c_str());
    constexpr std::uint64_t steps_per_byte = 6;
    fuzz::require(found.steps <= steps_per_byte * (size + 1), "the work is linear");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(unsigned char const* data, std::size_t size) {
    auto const text = fuzz::as_text(data, size);
    if (unicode::first_invalid(text)) {
        return 0;
    }
    require_properties(testing::article_of(text), size);
    if (auto const read = read_plain(std::string{text}, "fuzz.txt")) {
        require_properties(*read, size);
    }
    return 0;
}

// Marks to quotations, in blocks of all zones.
#include "tests/article_of.hpp"
#include "tests/fuzz/target.hpp"
#include "tests/pairing_properties.hpp"

#include "read/read.hpp"

using namespace inquit;
using namespace inquit::testing;

namespace {

constexpr std::uint64_t steps_per_byte = 12;

void check(article const& source) {
    auto const found = pair_marks(source);
    require_unbroken(broken_property(source, found));
    require(found.steps <= steps_per_byte * (source.text.size() + 1), "pairing is linear");
    auto const again = pair_marks(source);
    require(again.quotations.size() == found.quotations.size(), "the same article gives the same quotations");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    auto const text = text_of(data, size);
    auto lines = article_of(text);
    check(lines);
    last_bytes choice{data, size};
    for (auto& each : lines.blocks) {
        each.where = static_cast<zone>(choice.number(static_cast<std::uint32_t>(zone::furniture) + 1));
    }
    check(lines);
    if (auto const read = read_plain(text, "a.txt")) {
        check(*read);
    }
    return 0;
}

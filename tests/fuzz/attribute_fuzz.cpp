// Quotations to statements, in blocks of all zones.
#include "tests/article_of.hpp"
#include "tests/fuzz/target.hpp"
#include "tests/stage_properties.hpp"

#include "attribute/attribute.hpp"

#include <algorithm>

using namespace inquit;
using namespace inquit::testing;

namespace {

void check(article const& source) {
    auto const paired = pair_marks(source);
    auto const found = attribute(source, paired);
    require_unbroken(broken_attribution(source, paired, found));
    auto const again = attribute(source, paired);
    require(std::ranges::equal(found.statements, again.statements,
                               [](statement const& a, statement const& b) {
                                   return a.quotations == b.quotations && a.kind == b.kind && a.rule == b.rule
                                          && a.within == b.within
                                          && a.source.has_value() == b.source.has_value();
                               }),
            "the same article gives the same statements");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    auto source = article_of(text_of(data, size));
    check(source);
    last_bytes choice{data, size};
    for (auto& each :
         source.blocks) { // mostly body and captions, which may stand between a quotation's paragraphs
        auto const drawn = choice.number(16);
        each.where =
            drawn <= static_cast<std::uint32_t>(zone::furniture) ? static_cast<zone>(drawn) : zone::body;
    }
    check(source);
    return 0;
}

// Mentions to entities.
#include "tests/article_of.hpp"
#include "tests/fuzz/target.hpp"
#include "tests/stage_properties.hpp"

#include "resolve/entity_table.hpp"
#include "resolve/resolve.hpp"

#include <algorithm>

using namespace inquit;
using namespace inquit::testing;

namespace {

/// Every question that resolve() asks of the entities, of every mention.
void check_entities(article const& source, attribution_result const& found) {
    vocabulary const words;
    entity_table const entities{source.text.text(), found.mentions, {}, words};
    for (auto const& named : found.mentions) {
        auto const id = entities.of_mention(named);
        require(!id || *id < entities.all().size(), "an entity is known");
        auto const word = unicode::lower(source.text.view(named.head));
        for (auto const described : entities.roles().by_description({word}).entities) {
            require(described < entities.all().size(), "an entity is known");
        }
        for (auto const other : {entities.organization_with(word, named.span.begin),
                                 entities.organization_with(word_class::court_noun, named.span.begin)}) {
            require(!other || *other < entities.all().size(), "an entity is known");
        }
    }
    for (auto const& known : entities.all()) {
        require(!known.name.empty(), "an entity has a name");
    }
}

bool is_same(resolved_source const& a, resolved_source const& b) {
    return a.name == b.name && a.type == b.type && a.role == b.role && a.members == b.members
           && a.anonymous == b.anonymous;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    auto const source = article_of(text_of(data, size));
    auto const found = attribute(source, pair_marks(source));
    auto const sources = resolve(source, found);
    require_unbroken(broken_sources(found, sources));
    require(std::ranges::equal(sources, resolve(source, found), is_same),
            "the same statements give the same sources");
    check_entities(source, found);
    return 0;
}

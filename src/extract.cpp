#include "inquit.hpp"

#include "attribute/attribute.hpp"
#include "pair/quotation.hpp"
#include "record/make_records.hpp"
#include "resolve/headlines.hpp"
#include "resolve/resolve.hpp"

#include <algorithm>
#include <iterator>

namespace inquit {

std::string_view version() { return INQUIT_VERSION; }

extraction extract(article const& source, vocabulary const& words, reported_speech wanted) {
    auto const pairs = pair_marks(source, words);
    auto attributed = attribute(source, pairs, words, tracing::off, wanted);
    auto sources = resolve(source, attributed, words);
    settle_headlines(source, pairs, attributed, sources);
    extraction out{make_records(source, pairs, attributed.statements, sources), source.diagnostics};
    std::ranges::copy(pairs.diagnostics, std::back_inserter(out.diagnostics));
    std::ranges::stable_sort(out.diagnostics, {}, &diagnostic::span);
    return out;
}

std::vector<record> extract_at(std::span<byte_span const> places, article const& source,
                               pairing const& paired, vocabulary const& words, reported_speech wanted) {
    auto attributed = attribute(source, paired, words, tracing::off, wanted);
    auto const asked_for = statements_at(places, paired, attributed.statements);
    auto const of_headline = [&](std::size_t index) {
        return may_be_settled_below(attributed.statements[index], source, paired);
    };
    std::vector<resolved_source> sources;
    if (std::ranges::any_of(asked_for, of_headline)) { // whatever stands below may be what it repeats
        auto all = resolve(source, attributed, words);
        settle_headlines(source, paired, attributed, all);
        std::ranges::transform(asked_for, std::back_inserter(sources),
                               [&all](std::size_t index) { return all[index]; });
    } else {
        sources = resolve_some(asked_for, source, attributed, words);
    }
    return make_records_of(asked_for, source, paired, attributed.statements, sources);
}

} // namespace inquit

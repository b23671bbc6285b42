#include "inquit.hpp"

#include "attribute/attribute.hpp"
#include "pair/quotation.hpp"
#include "record/make_records.hpp"
#include "resolve/resolve.hpp"

#include <algorithm>
#include <iterator>

namespace inquit {

std::string_view version() { return INQUIT_VERSION; }

extraction extract(article const& source, vocabulary const& words, reported_speech wanted) {
    auto const pairs = pair_marks(source, words);
    auto const attributed = attribute(source, pairs, words, tracing::off, wanted);
    auto const sources = resolve(source, attributed, words);
    extraction out{make_records(source, pairs, attributed.statements, sources), source.diagnostics};
    std::ranges::copy(pairs.diagnostics, std::back_inserter(out.diagnostics));
    std::ranges::stable_sort(out.diagnostics, {}, &diagnostic::span);
    return out;
}

std::vector<record> extract_at(std::span<byte_span const> places, article const& source,
                               pairing const& paired, vocabulary const& words, reported_speech wanted) {
    auto const attributed = attribute(source, paired, words, tracing::off, wanted);
    auto const asked_for = statements_at(places, paired, attributed.statements);
    auto const sources = resolve_some(asked_for, source, attributed, words);
    return make_records_of(asked_for, source, paired, attributed.statements, sources);
}

} // namespace inquit

#include "inquit.hpp"

#include "attribute/attribute.hpp"
#include "pair/quotation.hpp"
#include "record/make_records.hpp"
#include "resolve/resolve.hpp"

#include <algorithm>
#include <iterator>

namespace inquit {

std::string_view version() { return INQUIT_VERSION; }

extraction extract(article const& source) {
    auto const pairs = pair_marks(source);
    auto const attributed = attribute(source, pairs);
    auto const sources = resolve(source, attributed);
    extraction out{make_records(source, pairs, attributed.statements, sources), pairs.diagnostics};
    std::ranges::copy(attributed.diagnostics, std::back_inserter(out.diagnostics));
    std::ranges::stable_sort(out.diagnostics, {}, &diagnostic::span);
    return out;
}

} // namespace inquit

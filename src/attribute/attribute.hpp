// Quotations to statements: who said it, by which rule, on what evidence.
#pragma once

#include "attribute/statement.hpp"
#include "pair/quotation.hpp"

#include <vector>

namespace inquit {

struct attribution_result {
    std::vector<statement> statements; ///< in text order, by the first quotation's begin
    std::vector<mention> mentions;     ///< all that the article names or describes, in text order
    std::vector<diagnostic> diagnostics;
};

/// Every quotation of depth 0 is in one statement; a nested one only where the words around it attribute it.
[[nodiscard]] attribution_result attribute(article const& source, pairing const& paired,
                                           vocabulary const& words = {});

} // namespace inquit

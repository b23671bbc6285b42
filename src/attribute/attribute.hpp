// Quotations to statements: who said it, by which rule, on what evidence.
#pragma once

#include "attribute/candidate.hpp"
#include "attribute/statement.hpp"
#include "pair/quotation.hpp"

#include <cstdint>
#include <vector>

namespace inquit {

/// Who was considered for a quotation.
struct deliberation {
    std::uint32_t quotation = 0;
    candidate_list candidates; ///< as weighed; empty where a label or a question settles it
};

struct attribution_result {
    std::vector<statement> statements;       ///< in text order, by the first quotation's begin
    std::vector<mention> mentions;           ///< all that the article names or describes, in text order
    std::vector<deliberation> deliberations; ///< with tracing, of each quotation of depth 0, ascending
};

enum class reported_speech : std::uint8_t {
    in_marks, ///< quotations alone
    all,      ///< and what is reported without marks: kind indirect
};

/// Every quotation of depth 0 is in one statement; a nested one only where the words around it attribute it.
[[nodiscard]] attribution_result attribute(article const& source, pairing const& paired,
                                           vocabulary const& words = {}, tracing trace = tracing::off,
                                           reported_speech wanted = reported_speech::in_marks);

} // namespace inquit

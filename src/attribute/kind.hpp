// Direct, mixed or block quotation, or a term that nobody said.
#pragma once

#include "attribute/discourse.hpp"

namespace inquit {

/// What kind of quotation a draft is, by its shape, its place in the sentence and how it was decided.
[[nodiscard]] quotation_kind kind_of(sentence const& where, quotation const& quoted, draft const& d,
                                     zone block_zone);

} // namespace inquit

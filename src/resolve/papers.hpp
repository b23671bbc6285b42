// Papers speak for whose they are: "a report by the Inspectorate", then "the report".
#pragma once

#include "resolve/antecedents.hpp"

#include <optional>

namespace inquit {

/// Of a mention of kind document; none where the article does not say whose it is.
[[nodiscard]] std::optional<referent> owner_of_paper(antecedents const& read, mention const& m,
                                                     std::uint32_t index);

} // namespace inquit

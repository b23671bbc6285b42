// Words that one article puts into marks and another only reports.
#pragma once

#include "compare/clusters.hpp"
#include "compare/wordings.hpp"

#include <cstdint>
#include <optional>
#include <span>

namespace inquit {

/// Where another article reports all the words of a quotation, six at least, as the same speaker's, some of them in no marks: the two beside
/// each other, kind "scope-promoted", severity fine. That one of them paraphrased the other's words proves no fault.
/// of, members: indices.
[[nodiscard]] std::optional<checked_difference> promotion_among(std::span<printed_quotation const> quotations,
                                                                std::uint32_t of,
                                                                std::span<std::uint32_t const> members,
                                                                wording_options const& options);

} // namespace inquit

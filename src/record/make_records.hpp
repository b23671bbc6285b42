// Statements to records: the last stage before output.
#pragma once

#include "pair/quotation.hpp"
#include "record/record.hpp"

#include <cstddef>
#include <span>
#include <vector>

namespace inquit {

/// One record per statement, of all kinds, in text order (a statement before those within it).
/// sources: parallel to statements. Ids count equal words in text order, so they do not depend on which kinds
/// are printed later. O(text + records * log(text)).
[[nodiscard]] std::vector<record> make_records(article const& source, pairing const& pairs,
                                               std::span<statement const> statements,
                                               std::span<resolved_source const> sources);

/// Indices of the statements that quote or report any of the bytes of `places`, in text order.
[[nodiscard]] std::vector<std::size_t> statements_at(std::span<byte_span const> places, pairing const& pairs,
                                                     std::span<statement const> statements);

/// Records of the statements `wanted` (indices), in that order, without what tells a record from others and its source: for those who
/// ask who says the words of a place. sources: parallel to `wanted`.
[[nodiscard]] std::vector<record> make_records_of(std::span<std::size_t const> wanted, article const& source,
                                                  pairing const& pairs, std::span<statement const> statements,
                                                  std::span<resolved_source const> sources);

/// The statement that each record of make_records is made of, as its index. O(statements * log(statements)).
[[nodiscard]] std::vector<std::size_t> order_of_records(pairing const& pairs,
                                                        std::span<statement const> statements);

} // namespace inquit

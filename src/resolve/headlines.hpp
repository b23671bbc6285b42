// Who speaks in a headline is told below it.
#pragma once

#include "attribute/attribute.hpp"
#include "pair/quotation.hpp"
#include "read/article.hpp"
#include "resolve/resolved_source.hpp"

#include <span>

namespace inquit {

/// A statement in a headline that has no source, or one without a name.
[[nodiscard]] bool may_be_settled_below(statement const& said, article const& source, pairing const& paired);

/// A short description in a headline is whoever is quoted below and bears it, if it is one:
///     Council rejects "bold" plan / "It is late," Leeds City Council said.               => Leeds City Council
/// Words of headlines without a source have that of the same words below, by the rule "headline-echo": where the headline names that speaker,
/// and else where four words or more are the same.
///     Kerr "very pleased" with win / "I was very pleased with them," Dan Kerr said.      => Dan Kerr
/// sources: parallel to the statements. O(words) where a headline has such words.
void settle_headlines(article const& source, pairing const& paired, attribution_result& attributed,
                      std::span<resolved_source> sources);

} // namespace inquit

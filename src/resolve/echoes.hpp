// Headlines repeat what the article quotes.
#pragma once

#include "attribute/attribute.hpp"
#include "pair/quotation.hpp"
#include "read/article.hpp"
#include "resolve/resolved_source.hpp"

#include <span>

namespace inquit {

/// A statement in a headline that has no source.
[[nodiscard]] bool may_be_echo(statement const& said, article const& source, pairing const& paired);

/// Gives words of headlines that have no source that of the same words below, by the rule "headline-echo": where the headline names that
/// speaker, and else where four words or more are the same.
///     Kerr 'very pleased' with win / "I was very pleased with them," Dan Kerr said.    => Kerr
/// sources: parallel to the statements. O(words) where a headline has such words.
void attribute_echoes(article const& source, pairing const& paired, attribution_result& attributed,
                      std::span<resolved_source> sources);

} // namespace inquit

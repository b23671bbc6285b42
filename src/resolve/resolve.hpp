// Mentions to entities: which person, organisation, paper or group a statement's mention stands for.
#pragma once

#include "attribute/attribute.hpp"
#include "resolve/resolved_source.hpp"

#include <cstddef>
#include <span>
#include <vector>

namespace inquit {

/// One resolved source a statement, in the same order.
/// Names by surname, first name, initials, title or acronym; pronouns by number, gender and recency; descriptors by
/// role and head. What is not known stays null.
[[nodiscard]] std::vector<resolved_source>
resolve(article const& source, attribution_result const& attributed, vocabulary const& words = {});

/// Those of the statements `wanted` (indices), in that order. The article is read no further than to the last of their mentions.
[[nodiscard]] std::vector<resolved_source> resolve_some(std::span<std::size_t const> wanted,
                                                        article const& source,
                                                        attribution_result const& attributed,
                                                        vocabulary const& words = {});

} // namespace inquit

// Mentions to entities: which person, organisation, paper or group a statement's mention stands for.
#pragma once

#include "attribute/attribute.hpp"
#include "resolve/resolved_source.hpp"

#include <vector>

namespace inquit {

/// One resolved source a statement, in the same order.
/// Names by surname, first name, initials, title or acronym; pronouns by number, gender and recency; descriptors by
/// role and head. What is not known stays null.
[[nodiscard]] std::vector<resolved_source>
resolve(article const& source, attribution_result const& attributed, vocabulary const& words = {});

} // namespace inquit

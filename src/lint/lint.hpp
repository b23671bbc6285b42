// What an editor should see before an article is published.
#pragma once

#include "grammar/vocabulary.hpp"
#include "lint/beside.hpp"
#include "lint/finding.hpp"
#include "lint/settings.hpp"
#include "read/article.hpp"

#include <vector>

namespace inquit {

/// beside: what rules need that look further than the article; those find nothing without it.
/// The findings of all rules that are not off, by place, then in the rules' order, but for what the article's
/// own marks suppress. The same article, settings and words
/// give the same findings.
[[nodiscard]] std::vector<finding> lint(article const& source, lint_settings const& settings = {},
                                        vocabulary const& words = {}, lint_beside const& beside = {});

} // namespace inquit

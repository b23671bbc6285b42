// What an editor should see before an article is published.
#pragma once

#include "grammar/vocabulary.hpp"
#include "lint/finding.hpp"
#include "lint/settings.hpp"
#include "read/article.hpp"

#include <vector>

namespace inquit {

/// The findings of all rules that are not off, by place, then in the rules' order, but for what the article's
/// own marks suppress. The same article, settings and words
/// give the same findings.
[[nodiscard]] std::vector<finding> lint(article const& source, lint_settings const& settings = {},
                                        vocabulary const& words = {});

} // namespace inquit

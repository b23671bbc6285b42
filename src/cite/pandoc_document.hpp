// A document for pandoc that holds references and nothing else.
#pragma once

#include "cite/cited_source.hpp"

#include <span>
#include <string>

namespace inquit {

/// Markdown: a block of metadata alone, with the references of csl-yaml and all of them cited, so that `pandoc --citeproc` makes a
/// bibliography of it.
[[nodiscard]] std::string pandoc_document(std::span<cited_source const> all);

} // namespace inquit

// Marks that hide a finding, as an editor puts them in.
#pragma once

#include "lsp/edits.hpp"

#include <optional>

namespace inquit::lsp {

/// What to put into a document so that lint no longer tells this finding of its linted text: a comment in a line above, or behind the line
/// above where that belongs to the same paragraph; in plain text and captions a mark in brackets at the paragraph's end.
///
///     <!-- inquit-disable-next-line sic: meant so -->        "We was [sic] there," said Ann Moss. [inquit: ok sic: meant so]
///     "We was [sic] there," said Ann Moss.
///
/// Tried first: nothing where the finding would stay, another one come up, or one of another rule go, and where a comment would become
/// text or part a paragraph. Costs a lint.
[[nodiscard]] std::optional<document_edit> suppression_of(finding const& which, open_document& in,
                                                          project_source& projects);

} // namespace inquit::lsp

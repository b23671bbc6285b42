// Findings as the protocol's diagnostics.
#pragma once

#include "lsp/document.hpp"
#include "lsp/replies.hpp"

namespace inquit::lsp {

void write_diagnostic(reply_map& out, finding const& from, text_positions const& at);

/// textDocument/publishDiagnostics: the findings, or one that says why there are none.
[[nodiscard]] std::string published_diagnostics(open_document& of, project_source& projects,
                                                column_unit unit);
/// Of a document that is no longer open.
[[nodiscard]] std::string no_diagnostics(std::string_view uri);

} // namespace inquit::lsp

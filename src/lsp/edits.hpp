// Changes of a document that a person may choose.
#pragma once

#include "lsp/document.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace inquit::lsp {

/// Bytes of a document to be replaced.
struct document_edit {
    byte_span where;
    std::string text;
};

[[nodiscard]] std::vector<document_edit> edits_of(finding const& fixed);

/// Those of all findings, ascending and disjoint: of two fixes that touch the same bytes the first is taken, and each fix whole or not
/// at all.
[[nodiscard]] std::vector<document_edit> edits_of(std::span<finding const> all);

/// The edits must be ascending and disjoint, and lie in the text.
[[nodiscard]] std::string edited(std::string text, std::span<document_edit const> edits);

} // namespace inquit::lsp

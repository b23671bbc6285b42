// Changes of a document that a person may choose.
#pragma once

#include "lsp/document.hpp"

#include <span>
#include <string>
#include <vector>

namespace inquit::lsp {

/// Bytes of a document to be replaced.
struct document_edit {
    byte_span where;
    std::string text;
};

[[nodiscard]] std::vector<document_edit> edits_of(std::span<replacement const> changes);

/// The edit must lie in the text.
[[nodiscard]] std::string edited(std::string text, document_edit const& by);

} // namespace inquit::lsp

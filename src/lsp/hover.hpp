// What is shown of the words under the pointer.
#pragma once

#include "lsp/document.hpp"
#include "lsp/replies.hpp"

#include <cstdint>
#include <optional>

namespace inquit::lsp {

struct hover_text {
    byte_span over; ///< of the document
    std::string text;
};

/// The findings there with their rules' reasons, and the quotation with its speaker and how that is known; nothing where there
/// is neither.
[[nodiscard]] std::optional<hover_text> hover_at(std::uint32_t byte, open_document& in,
                                                 project_source& projects);

} // namespace inquit::lsp

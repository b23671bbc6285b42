// What a person may choose to do about findings.
#pragma once

#include "lsp/document.hpp"
#include "lsp/edits.hpp"
#include "lsp/replies.hpp"

#include <string>
#include <vector>

namespace inquit::lsp {

// Kinds of the protocol.
inline constexpr std::string_view quick_fix = "quickfix";
inline constexpr std::string_view fix_all = "source.fixAll.inquit";

struct action_request {
    byte_span over;                 ///< of the document; findings that it touches
    std::vector<std::string> kinds; ///< what is wanted; empty: all
};

struct code_action {
    std::string title;
    std::string_view kind;
    std::vector<document_edit> edits;
    std::vector<finding> of; ///< what it settles; none: whatever it is
    bool is_preferred = false;
};

/// For each finding its fix, and a mark that hides it; and one action that fixes all that can be fixed. Marks are tried first
/// (suppressing.hpp), of at most 5 findings and in texts of up to 256 KiB, for each costs a lint.
[[nodiscard]] std::vector<code_action> code_actions_of(action_request const& wanted, open_document& in,
                                                       project_source& projects);

enum class edit_form : std::uint8_t {
    changes,          ///< by URI
    document_changes, ///< with the version that they are for
};

/// Writes a list.
void write_actions(json_sink& out, std::vector<code_action> const& all, open_document const& in,
                   column_unit unit, edit_form form);

} // namespace inquit::lsp
